package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.count.TermCounter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Half a million characters of the worst that comes to mind. A quadratic tokenizer would need minutes. */
@Tag("once") // says the same on any JDK
class HostileTextTest {
  private static final int SIZE = 500_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Map<String, String> HOSTILE = Map.ofEntries(
      Map.entry("letters", "a".repeat(SIZE)),
      Map.entry("marks", "\u0301".repeat(SIZE)),
      Map.entry("joiners", "\u200D".repeat(SIZE)),
      Map.entry("apostrophes", "a'".repeat(SIZE / 2)),
      Map.entry("an apostrophe and marks", "a'" + "\u0301".repeat(SIZE) + " a"),
      Map.entry("apostrophes with marks", ("a'" + "\u0301".repeat(998)).repeat(SIZE / 1000)),
      Map.entry("Hebrew quotes with marks", ("\u05D0\"" + "\u0301".repeat(998)).repeat(SIZE / 1000)),
      Map.entry("Hebrew apostrophes", "\u05D0'".repeat(SIZE / 2)),
      Map.entry("hyphens", "-".repeat(SIZE)),
      Map.entry("contractions in a row", "a's".repeat(SIZE / 3)),
      Map.entry("digits and commas", "1,".repeat(SIZE / 2)),
      Map.entry("regional indicators", "\uD83C\uDDEB".repeat(SIZE / 2)),
      Map.entry("emoji and joiners", "\uD83D\uDE00\u200D".repeat(SIZE / 3)),
      Map.entry("full stops", ".".repeat(SIZE)),
      Map.entry("full stops with digits far behind", (". " + "1".repeat(998)).repeat(SIZE / 1000)),
      Map.entry("full stops and no letter", ".) ".repeat(SIZE / 3)),
      Map.entry("a full stop and digits", ". " + "1".repeat(SIZE - 2)),
      Map.entry("a letter, marks and full stops", ("a" + "\u0301".repeat(997) + ".A").repeat(SIZE / 1000)),
      Map.entry("marks and full stops", ("\u0301".repeat(998) + ".A").repeat(SIZE / 1000)),
      Map.entry("initials", "a.B.".repeat(SIZE / 4)),
      Map.entry("closing brackets", "." + ")".repeat(SIZE - 1)),
      Map.entry("prepended marks", "\u0600".repeat(SIZE)),
      Map.entry("conjuncts", "\u0915\u094D".repeat(SIZE / 2)),
      Map.entry("Hangul jamo", "\u1100".repeat(SIZE)),
      Map.entry("line breaks", "\n".repeat(SIZE)),
      Map.entry("spaces", " ".repeat(SIZE)),
      Map.entry("schemes", "http://".repeat(SIZE / 7)),
      Map.entry("schemes without a host", "http:// ".repeat(SIZE / 8)),
      Map.entry("a scheme and points", "http://" + ".".repeat(SIZE - 7)),
      Map.entry("at signs", "@".repeat(SIZE)),
      Map.entry("number signs", "#".repeat(SIZE)),
      Map.entry("tags", "#a".repeat(SIZE / 2)),
      Map.entry("letters and at signs", "a@".repeat(SIZE / 2)),
      Map.entry("hosts and at signs", "a@a.".repeat(SIZE / 4)),
      Map.entry("labels", "aa.".repeat(SIZE / 3)),
      Map.entry("paths of no host", "aa.zz/".repeat(SIZE / 6)),
      Map.entry("paths of hosts that something precedes", "/a.de".repeat(SIZE / 5)),
      Map.entry("open brackets in an address", "http://a" + "(".repeat(SIZE - 8)),
      Map.entry("apostrophes around addresses", "a'www.a.de'".repeat(SIZE / 11)),
      Map.entry("conjunctions", "\u0648".repeat(SIZE)),
      Map.entry("conjunctions with marks", "\u0648\u064E".repeat(SIZE / 2)),
      Map.entry("articles", "\u0627\u0644".repeat(SIZE / 2)),
      Map.entry("articles and spaces", "\u0648\u0628\u0627\u0644\u0627\u0628 ".repeat(SIZE / 7)),
      Map.entry("a letter and tatweels", "\u0648" + "\u0640".repeat(SIZE - 1)),
      Map.entry("lone surrogates", "\uD800".repeat(SIZE)));

  @Test
  void tokens_ofHostileText_endInTime() {
    for (Tokenizer tokenizer : Tokenizers.all()) {
      HOSTILE.forEach((name, text) -> assertTimeoutPreemptively(LIMIT, () -> {
        TokenCursor cursor = tokenizer.open(text);
        int tokens = 0;
        while (cursor.next()) {
          cursor.name();
          tokens++;
        }
        assertTrue(tokens <= SIZE, name);
      }, tokenizer.name() + " of " + name));
    }
  }

  @Test
  void nGrams_ofOneTokenOfHalfAMillionCharacters_endInTime() {
    String text = "a".repeat(SIZE);
    assertTimeoutPreemptively(LIMIT, () -> {
      assertEquals(SIZE - 4, NGrams.ofCharacters(5).forEach(Tokenizers.words(), text, (b, o, l) -> { }));
      assertEquals(0, NGrams.ofWords(2).forEach(Tokenizers.words(), text, (b, o, l) -> { }));
    });
  }

  @Test
  void nGrams_ofHostileText_endInTime() {
    for (NGrams ngrams : List.of(NGrams.ofWords(2).withinSentences(), NGrams.ofGraphemes(3),
        NGrams.ofGraphemes(2).withinPaddedWords(), NGrams.ofCharacters(3).withSkips(2),
        NGrams.ofCharacters(3).withinSentences(), NGrams.ofWords(3).withSkips(1))) {
      HOSTILE.forEach((name, whole) -> assertTimeoutPreemptively(LIMIT, () -> {
        String text = whole.substring(0, SIZE / 5); // quadratic time would still be minutes
        for (Tokenizer tokenizer : List.of(Tokenizers.wordsAndMarks(), Tokenizers.wholeText())) {
          long count = ngrams.forEach(tokenizer, text, (b, o, l) -> { });
          assertEquals(count > 0, ngrams.anyIn(tokenizer, text));
        }
      }, ngrams + " of " + name));
    }
  }

  @Test
  void windows_overHostileText_endInTime() {
    assertTimeoutPreemptively(LIMIT, () -> {
      TokenWindows windows = TokenWindows.of(Tokenizers.whitespace(), "a. B ".repeat(SIZE / 5), 5000, 500);
      for (TokenWindow window : windows) {
        assertEquals(2499, windows.forEachNGram(NGrams.ofWords(2).withinSentences(), window, (b, o, l) -> { }));
      }
    });
  }

  @Test
  void count_ofManyDistinctTerms_endsInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SIZE / 2; i++) {
      text.append(Integer.toString(i, 36)).append(' ');
    }
    assertTimeoutPreemptively(LIMIT, () -> {
      TermCounter counter = new TermCounter();
      assertEquals(SIZE / 2, counter.addAll(NGrams.ofWords(1), Tokenizers.whitespace(), text));
      assertEquals(SIZE / 2, counter.counts().types());
    });
  }
}
