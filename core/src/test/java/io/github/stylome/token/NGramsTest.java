package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NGramsTest {
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
  void n_outOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofWords(0));
    assertThrows(IllegalArgumentException.class, () -> NGrams.ofCharacters(33));
    assertEquals(32, NGrams.ofCharacters(32).n());
  }

  @Property(tries = 2000)
  void forEach_handsOutAsManyAsTheFormulaSays(@ForAll("nGrams") NGrams ngrams,
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    List<String> tokens = Tokens.texts(tokenizer, text);
    List<String> expected = ngrams.unit() == NGrams.Unit.WORD
        ? IntStream.rangeClosed(0, tokens.size() - ngrams.n())
            .mapToObj(i -> String.join(" ", tokens.subList(i, i + ngrams.n()))).toList()
        : characters(String.join(" ", tokens), ngrams.n());
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
    return Arbitraries.of(NGrams.Unit.class).flatMap(
        unit -> Arbitraries.integers().between(1, 6).map(n -> new NGrams(unit, n)));
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.letters(), Tokenizers.wholeText());
  }

  private static List<String> characters(String joined, int n) {
    int[] codePoints = joined.codePoints().toArray();
    return IntStream.rangeClosed(0, codePoints.length - n).mapToObj(i -> new String(codePoints, i, n)).toList();
  }

  private static List<String> terms(NGrams ngrams, Tokenizer tokenizer, String text) {
    List<String> terms = new ArrayList<>();
    ngrams.forEach(tokenizer, text, (buffer, offset, length) -> terms.add(new String(buffer, offset, length)));
    return terms;
  }
}
