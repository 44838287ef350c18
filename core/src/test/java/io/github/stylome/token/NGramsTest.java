package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NGramsTest {
  @Test
  void scope_chosenTwice_isRefused() {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class, () -> NGrams.ofWords(2).withinSentences().withinWords());
    assertTrue(e.getMessage().contains("words(n=2,within=sentences)"), e.getMessage());
  }

  @Test
  void wordNGrams_areTokensJoinedBySingleSpaces() {
    assertEquals(List.of("the cat sat", "cat sat down"),
        terms(NGrams.ofWords(3), Tokenizers.words(), "the cat\n -- sat, down"));
  }

  @Test
  void characterNGrams_spanWordsAndHaveNoSpaceAtTheEnds() {
    assertEquals(List.of("ab ", "b c", " cd"), terms(NGrams.ofCharacters(3), Tokenizers.words(), "  ab -- cd  "));
  }

  @Test
  void characterNGrams_ofTheWholeText_seeEverySpace() {
    assertEquals(List.of(" a", "a\n", "\n\n"), terms(NGrams.ofCharacters(2), Tokenizers.wholeText(), " a\n\n"));
  }

  @Test
  void characterNGrams_countCodePoints() {
    String smile = "\uD83D\uDE00";
    assertEquals(List.of("a" + smile, smile + "b", "b\uD83D"),
        terms(NGrams.ofCharacters(2), Tokenizers.wholeText(), "a" + smile + "b\uD83D"));
  }

  @Test
  void adjacentTokens_areJoinedByASpaceThatTheTextDoesNotHave() {
    assertEquals(List.of("\u6211 \u770B", "\u770B \u4E66"),
        terms(NGrams.ofWords(2), Tokenizers.words(), "\u6211\u770B\u4E66"));
    assertEquals(5, terms(NGrams.ofCharacters(1), Tokenizers.words(), "\u6211\u770B\u4E66").size());
  }

  @Test
  void nGrams_longerThanTheText_areNone() {
    assertEquals(List.of(), terms(NGrams.ofWords(3), Tokenizers.words(), "two words"));
    assertEquals(List.of(), terms(NGrams.ofCharacters(4), Tokenizers.words(), "abc"));
    assertEquals(List.of("abc"), terms(NGrams.ofCharacters(3), Tokenizers.words(), "abc"));
    assertEquals(List.of(), terms(NGrams.ofCharacters(1), Tokenizers.words(), ""));
  }

  @Test
  void graphemeNGrams_keepMarksAndEmojiWhole() {
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    assertEquals(List.of("ge\u0301", "e\u0301 ", " " + family, family + "!"),
        terms(NGrams.ofGraphemes(2), Tokenizers.whitespace(), "ge\u0301\n" + family + "!"));
  }

  @Test
  void nGramsWithinWords_doNotCrossThem() {
    assertEquals(List.of("the", "cat"), terms(NGrams.ofCharacters(3).withinWords(), Tokenizers.words(), "the cat is"));
    assertEquals(List.of("the", "cat"), terms(NGrams.ofGraphemes(3).withinWords(), Tokenizers.words(), "the cat is"));
  }

  @Test
  void nGramsWithinPaddedWords_haveASpaceOnEachSide() {
    assertEquals(List.of(" an", "and", "nd ", " I "),
        terms(NGrams.ofCharacters(3).withinPaddedWords(), Tokenizers.words(), "and I"));
  }

  @Test
  void nGramsWithinSentences_doNotCrossThem() {
    String text = "We met. She left! Why";
    assertEquals(List.of("We met", "She left"), terms(NGrams.ofWords(2).withinSentences(), Tokenizers.words(), text));
    assertEquals(List.of("We met", "met She", "She left", "left Why"),
        terms(NGrams.ofWords(2), Tokenizers.words(), text));
    assertEquals(List.of("We met", "She left").stream().flatMap(
            sentence -> NaiveNGrams.of(NGrams.ofCharacters(5), Tokenizers.wholeText(), sentence).stream()).toList(),
        terms(NGrams.ofCharacters(5).withinSentences(), Tokenizers.words(), text));
  }

  @Test
  void skipGrams_ofTheExampleInThePaper_areTheOnesItLists() {
    String text = "Insurgents killed in ongoing fighting"; // Guthrie et al. 2006, section 2
    assertEquals(Set.of("Insurgents killed", "Insurgents in", "Insurgents ongoing", "killed in", "killed ongoing",
            "killed fighting", "in ongoing", "in fighting", "ongoing fighting"),
        Set.copyOf(terms(NGrams.ofWords(2).withSkips(2), Tokenizers.words(), text)));
    List<String> trigrams = terms(NGrams.ofWords(3).withSkips(2), Tokenizers.words(), text);
    assertEquals(10, trigrams.size());
    assertTrue(trigrams.contains("Insurgents killed fighting") && trigrams.contains("Insurgents ongoing fighting"));
  }

  @Test
  void skipTrigrams_areAsManyAsTheFormulaOfThePaperSays() {
    for (int k = 1; k <= 4; k++) {
      for (int words = k + 4; words < 30; words++) {
        int expected = (k + 1) * (k + 2) * (3 * words - 2 * k - 6) / 6;
        assertEquals(expected, NGrams.ofWords(3).withSkips(k).forEach(
            Tokenizers.words(), "a ".repeat(words), (buffer, offset, length) -> { }));
      }
    }
  }

  @Test
  void partsThatDoNotGoTogether_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(0));
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofCharacters(33));
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(2).withSkips(-1));
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(2).withSkips(11));
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(1).withSkips(1));
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(5).withSkips(10)); // 1001 for each word
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(2).withinWords());
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(2).withinPaddedWords());
    assertEquals(32, NGrams.ofCharacters(32).n());
    assertEquals(10, NGrams.ofWords(4).withSkips(10).skips());
  }

  @Property(tries = 3000)
  void forEach_handsOutWhatTheDefinitionSays(@ForAll("nGrams") NGrams ngrams,
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    List<String> expected = NaiveNGrams.of(ngrams, tokenizer, text);
    List<String> terms = new ArrayList<>();
    long count = ngrams.forEach(
        tokenizer, text, (buffer, offset, length) -> terms.add(new String(buffer, offset, length)));
    assertEquals(expected, terms);
    assertEquals(expected.size(), count);
  }

  @Property(tries = 2000)
  void anyIn_saysWhetherForEachHandsOutAny(@ForAll("nGrams") NGrams ngrams,
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    assertEquals(ngrams.forEach(tokenizer, text, (b, o, l) -> { }) > 0, ngrams.anyIn(tokenizer, text));
  }

  @Property(tries = 300)
  void graphemeNGrams_ofAscii_areThoseOfCodePoints(@ForAll @IntRange(min = 1, max = 8) int n,
      @ForAll @AlphaChars @NumericChars @Chars({' ', '\n', '-', '.', '\''}) @StringLength(max = 60) String text,
      @ForAll NGrams.Scope scope) {
    for (Tokenizer tokenizer : List.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.wholeText())) {
      assertEquals(terms(new NGrams(NGrams.Unit.CHARACTER, n, 0, scope), tokenizer, text),
          terms(new NGrams(NGrams.Unit.GRAPHEME, n, 0, scope), tokenizer, text));
    }
  }

  @Property(tries = 300)
  void nGramsWithinWords_haveNoSpace(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4) int n) {
    for (NGrams ngrams : List.of(NGrams.ofCharacters(n).withinWords(), NGrams.ofGraphemes(n).withinWords())) {
      for (String term : terms(ngrams, Tokenizers.whitespace(), text)) {
        assertTrue(term.indexOf(' ') < 0, term);
      }
    }
  }

  @Property(tries = 300)
  void skipGrams_holdTheNGramsAndMore(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 4) int n) {
    List<String> plain = terms(NGrams.ofWords(n), Tokenizers.wordsAndMarks(), text);
    List<String> one = terms(NGrams.ofWords(n).withSkips(1), Tokenizers.wordsAndMarks(), text);
    List<String> two = terms(NGrams.ofWords(n).withSkips(2), Tokenizers.wordsAndMarks(), text);
    assertTrue(one.containsAll(plain) && two.containsAll(one));
    assertEquals(plain, terms(NGrams.ofWords(n).withSkips(0), Tokenizers.wordsAndMarks(), text));
  }

  @Property(tries = 500)
  void parse_readsWhatToStringWrites(@ForAll("nGrams") NGrams ngrams) {
    assertEquals(ngrams, NGrams.parse(ngrams.toString()));
  }

  @Test
  @Tag("locale")
  void toString_saysEverythingThatIsNotTheDefault() {
    assertEquals("words(n=2)", NGrams.ofWords(2).toString());
    assertEquals("words(n=2,skips=1,within=sentences)", NGrams.ofWords(2).withSkips(1).withinSentences().toString());
    assertEquals("graphemes(n=3,within=padded-words)", NGrams.ofGraphemes(3).withinPaddedWords().toString());
    assertEquals("characters(n=4,within=words)", NGrams.ofCharacters(4).withinWords().toString());
  }

  @Test
  void parse_ofAnythingElse_isRefused() {
    for (String bad : List.of("", "words", "words(n=0)", "words(n=02)", "words(n=33)", "words(n=2,skips=0)",
        "words(n=2,within=text)", "words(n=2,within=lines)", "words(n=2,within=words)", "words(n=1,skips=1)",
        "words(n=2,within=sentences,skips=1)", "letters(n=2)", "Words(n=2)", "words(n=2) ")) {
      assertThrows(IllegalArgumentException.class, () -> NGrams.parse(bad), bad);
    }
  }

  @Test
  void tokensThatHaveAName_countAsIt() {
    Tokenizer stylo = Tokenizers.stylo(StyloRules.ENGLISH_CONTR);
    assertEquals(List.of("don^t go"), terms(NGrams.ofWords(2), stylo, "don't go"));
    assertEquals(List.of("n^t", "^t "), terms(NGrams.ofCharacters(3), stylo, "don't go").subList(2, 4));
    assertEquals(List.of("n^t"), terms(NGrams.ofGraphemes(3).withinWords(), stylo, "n't"));
  }

  @Test
  void tokensLongerThanAnyBuffer_areWhole() {
    String pair = "\uD83D\uDE00";
    for (int length : new int[] {255, 256, 257, 1023, 1024, 1025, 5000}) {
      String long1 = "a".repeat(length);
      assertEquals(List.of(long1 + " b", "b " + long1),
          terms(NGrams.ofWords(2), Tokenizers.whitespace(), long1 + " b " + long1));
      String pairs = "x".repeat(length % 7) + pair.repeat(length);
      assertEquals(NaiveNGrams.of(NGrams.ofCharacters(3), Tokenizers.wholeText(), pairs),
          terms(NGrams.ofCharacters(3), Tokenizers.wholeText(), pairs));
    }
  }

  @Property(tries = 200)
  void nGrams_haveAsManyUnitsAsAsked(@ForAll @IntRange(min = 1, max = 32) int n, @ForAll("texts") String text) {
    for (String term : terms(NGrams.ofCharacters(n), Tokenizers.wholeText(), text)) {
      assertTrue(term.codePointCount(0, term.length()) == n, term);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(30);
  }

  @Provide
  Arbitrary<NGrams> nGrams() {
    Arbitrary<NGrams.Scope> scopes = Arbitraries.of(NGrams.Scope.class);
    return Combinators.combine(Arbitraries.of(NGrams.Unit.class), Arbitraries.integers().between(1, 5),
        Arbitraries.of(0, 0, 1, 3), scopes).as((unit, n, skips, scope) -> new NGrams(
            unit, n, n == 1 ? 0 : skips, unit == NGrams.Unit.WORD && scope.isOneToken() ? NGrams.Scope.SENTENCE : scope));
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.letters(), Tokenizers.wholeText(),
        Tokenizers.stylo(StyloRules.ENGLISH_ALL), Tokenizers.stylo(StyloRules.LATIN_CORR));
  }

  private static List<String> terms(NGrams ngrams, Tokenizer tokenizer, String text) {
    List<String> terms = new ArrayList<>();
    ngrams.forEach(tokenizer, text, (buffer, offset, length) -> terms.add(new String(buffer, offset, length)));
    return terms;
  }
}
