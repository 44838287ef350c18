package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizers;
import io.github.stylome.text.TextChunks;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What is counted in pieces is what is counted in the whole text. */
class StreamedCountsTest {
  private static final List<NormalizationRule> LOCAL_RULES = Arrays.stream(NormalizationRule.values())
      .filter(rule -> switch (rule) {
        case TIDY_LAYOUT, UNWRAP_LINES, DEHYPHENATE, GUTENBERG_FRAME -> false;
        default -> true;
      })
      .toList();
  private static final List<Tokenizer> TOKENIZERS = Tokenizers.all().stream()
      .filter(tokenizer -> tokenizer != Tokenizers.sentences() && tokenizer != Tokenizers.graphemes())
      .toList();

  @Property(tries = 4000)
  void countsInPieces_areThoseOfTheWhole(@ForAll("texts") String text, @ForAll("sizes") int size,
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("normalizers") Normalizer normalizer,
      @ForAll("ngrams") NGrams ngrams) throws IOException {
    if (tokenizer == Tokenizers.wholeText() && ngrams.unit() == NGrams.Unit.WORD) {
      return;
    }
    TermCounter whole = new TermCounter();
    long expected = whole.addAll(ngrams, tokenizer, normalizer.normalize(text));
    TermCounter streamed = new TermCounter();
    TextChunks.Builder builder = TextChunks.builder().normalizer(normalizer).size(size);
    assertEquals(expected, streamed.addAll(ngrams, tokenizer, builder.open("x", new StringReader(text))));
    assertEquals(whole.counts(), streamed.counts());
  }

  @Test
  void nGrams_runAcrossPieces() throws IOException {
    TermCounter counter = new TermCounter();
    counter.add("kept");
    assertEquals(5, counter.addAll(NGrams.ofWords(3), Tokenizers.words(), chunks("a b c d\ne f\n\ng")));
    assertEquals(6, counter.total());
    assertEquals(1, counter.counts().count("d e f"));
    TermCounter characters = new TermCounter();
    characters.addAll(NGrams.ofCharacters(2), Tokenizers.wholeText(), chunks("ab\ncd"));
    assertEquals(1, characters.counts().count("\nc"));
  }

  @Test
  void failureHalfWay_leavesTheCounterAsItWas() {
    TermCounter counter = new TermCounter();
    counter.add("kept");
    Reader failing = new StringReader("a b\nc d\n") {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
          throw new IOException("the line went dead");
        }
        return read;
      }
    };
    TextChunks chunks = TextChunks.builder().size(4).open("x", failing);
    assertThrows(IOException.class, () -> counter.addAll(NGrams.ofWords(1), Tokenizers.words(), chunks));
    assertEquals(1, counter.total());
    assertEquals(1, counter.counts().types());
  }

  @Test
  void whatNeedsTheWholeText_isRefusedByName() {
    assertRefused(NGrams.ofWords(1), Tokenizers.wholeText(), "the tokenizer \"whole-text\" needs the whole text for words");
    Tokenizer own = new Tokenizer() {
      @Override
      public String name() {
        return "own";
      }

      @Override
      public TextCursor open(CharSequence text) {
        return Tokenizers.words().open(text);
      }
    };
    assertRefused(NGrams.ofWords(1), own, "the tokenizer \"own\" needs the whole text; a text in pieces can be cut by "
        + "[arabic-words, letters, segments, stylo-cjk, stylo-english, stylo-english-all, stylo-english-contr, "
        + "stylo-latin-corr, stylo-other, whitespace, words, words-and-addresses, words-and-marks, "
        + "words-marks-and-addresses]");
  }

  private static void assertRefused(NGrams ngrams, Tokenizer tokenizer, String message) {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class, () -> new TermCounter().addAll(ngrams, tokenizer, chunks("a")));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private static TextChunks chunks(String text) {
    return TextChunks.builder().size(1).open("x", new StringReader(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, RandomTexts.ofUpTo(6)),
            Tuple.of(4, Arbitraries.of("\n", " ", "\n\n", "a ", "b\n", "\u00C9 e", "1,5 ", "don't\n", "\u201C")),
            Tuple.of(2, Arbitraries.of("we'll ", "he'd've\n", "--", "-", "well-known ", "^", "@ann ", "#tag\n", "http://",
                "www.a.com/", "(x.org)", "ann@x.org", ".com ", "/b?c ", "\u0648\u0628\u0627\u0644\u0628\u064A\u062A ",
                "\u0644\u0644\u0628\u064A\u062A\n", "\u0648 ", "\u0661\u066B", "p\u0430y ")),
            Tuple.of(2, Arbitraries.of("\n\u0640", " \u0640\u0301", "\n\u06E5", "\n\uFE70", " \uFE71\u0301", "\n\uFF06",
                "#10;", "\n\u200B", "\n\u0E33", "\n\u00A8", "\n\t", "\n ", "\u00AD", "\u202E", "\u2060", "\n\u00A0")),
            Tuple.of(1, Arbitraries.of("&amp;", "&#10;", "&#13;", "&#769;", "&", "\n\u0301", " \u0338", "\n\uFF9E",
                " \uFF9Ea", "\r\n", "\n\u200D", "\n\u000B", "\n\u0085", " \u0E33")))
        .list().ofMaxSize(16).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 30);
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(TOKENIZERS);
  }

  @Provide
  Arbitrary<Normalizer> normalizers() {
    return Arbitraries.oneOf(
        Arbitraries.of(Normalizers.none(), Normalizers.standard(), Normalizers.arabic(),
            Normalizer.of(NormalizationRule.UNIFY_SPACES), Normalizer.of(LOCAL_RULES.toArray(NormalizationRule[]::new))),
        Arbitraries.of(LOCAL_RULES).list().uniqueElements().ofMaxSize(8)
            .map(rules -> Normalizer.of(rules.toArray(NormalizationRule[]::new))));
  }

  @Provide
  Arbitrary<NGrams> ngrams() {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 4);
    return Arbitraries.oneOf(sizes.map(NGrams::ofWords), sizes.map(NGrams::ofCharacters));
  }
}
