package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.count.TermCounter;
import io.github.stylome.count.TermCounts;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.testing.RandomTexts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenWindowsTest {
  private static final Tokenizer WORDS = Tokenizers.words();
  private static final String SEVEN = "one two, three. Four five; six (seven)";

  @Test
  void windows_everySoManyTokens_overlap() {
    assertEquals(List.of("one two, three", "three. Four five", "five; six (seven"), texts(SEVEN, 3, 2, false));
  }

  @Test
  void slices_followOneAnotherAndTheRestIsDropped() {
    TokenWindows slices = TokenWindows.slices(WORDS, SEVEN, 3);
    assertEquals(7, slices.tokens());
    assertEquals(2, slices.count());
    assertEquals(new TokenWindow(1, 3, 6, 16, 30), slices.window(1));
    assertEquals("Four five; six", SEVEN.substring(16, 30));
    assertEquals(3, slices.window(1).size());
  }

  @Test
  void windows_withRest_haveAllTokens() {
    assertEquals(List.of("one two, three", "Four five; six", "seven"), texts(SEVEN, 3, 3, true));
    assertEquals(List.of("one two, three. Four", "three. Four five; six", "five; six (seven"), texts(SEVEN, 4, 2, true));
    assertEquals(List.of("one two, three", "three. Four five", "five; six (seven"), texts(SEVEN, 3, 2, true));
  }

  @Test
  void windows_furtherApartThanTheyAreLong_leaveGaps() {
    assertEquals(List.of("one", "Four", "seven"), texts(SEVEN, 1, 3, false));
    assertEquals(List.of("one two", "five; six"), texts(SEVEN, 2, 4, true));
    assertEquals(List.of("one two", "six (seven"), texts(SEVEN, 2, 5, true));
    assertEquals(List.of("one two", "seven"), texts(SEVEN, 2, 6, true));
  }

  @Test
  void windows_ofATextThatIsTooShort_areNoneOrTheText() {
    assertEquals(List.of(), texts("one two", 3, 1, false));
    assertEquals(List.of("one two"), texts("one two", 3, 1, true));
    assertEquals(List.of(), texts("...", 3, 1, true));
    assertEquals(List.of("one two"), texts("one two", Integer.MAX_VALUE, Integer.MAX_VALUE, true));
  }

  @Test
  void windows_areAsManyAsInStylosRollingClassify() {
    TokenWindows windows = TokenWindows.of(WORDS, "a ".repeat(27_311), 5000, 500);
    assertEquals((27_311 - 4500) / 500, windows.count());
  }

  @Test
  void sizeOrStepOfLessThanOne_isRefusedAndNamed() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> TokenWindows.of(WORDS, SEVEN, 3, 0));
    assertEquals("windows of 3 tokens every 0 tokens: both must be at least 1", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> TokenWindows.slices(WORDS, SEVEN, 0));
    assertThrows(IllegalArgumentException.class, () -> TokenWindows.slices(WORDS, SEVEN, 1).resized(-1, 1));
  }

  @Test
  void iterator_behindTheLastWindow_hasNone() {
    Iterator<TokenWindow> windows = TokenWindows.slices(WORDS, "one", 1).iterator();
    assertTrue(windows.hasNext());
    assertEquals(0, windows.next().index());
    assertFalse(windows.hasNext());
    assertThrows(NoSuchElementException.class, windows::next);
    assertThrows(IndexOutOfBoundsException.class, () -> TokenWindows.slices(WORDS, "one", 1).window(1));
  }

  @Test
  void forEachNGram_ofAWindowOfOthers_isRefused() {
    TokenWindows slices = TokenWindows.slices(WORDS, SEVEN, 3);
    for (TokenWindow other : List.of(
        TokenWindows.slices(WORDS, SEVEN, 2).window(0), TokenWindows.slices(WORDS, SEVEN, 1).window(6))) {
      assertThrows(IllegalArgumentException.class,
          () -> slices.forEachNGram(NGrams.ofWords(1), other, (buffer, offset, length) -> { }));
    }
  }

  @Test
  void count_ofAWindow_isThatOfItsText() {
    TokenWindows slices = TokenWindows.slices(WORDS, "a b a b c c c a", 4);
    Vocabulary vocabulary = Vocabulary.copyOf(List.of("c", "a"));
    long[] counts = new long[3];
    assertEquals(4, vocabulary.count(NGrams.ofWords(1), slices, slices.window(1), counts, 1));
    assertEquals(List.of(0L, 3L, 1L), List.of(counts[0], counts[1], counts[2]));
  }

  @Property(tries = 500)
  void forEachNGram_handsOutThoseOfTheTokensOfTheWindow(@ForAll("texts") String text, @ForAll("nGrams") NGrams ngrams,
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll @IntRange(min = 1, max = 9) int step, @ForAll boolean rest) {
    List<Tokens> tokens = Tokens.of(tokenizer, text);
    List<String> names = Tokens.names(tokenizer, text);
    TokenWindows plain = TokenWindows.of(tokenizer, text, size, step);
    TokenWindows windows = rest ? plain.withRest() : plain;
    assertEquals(tokens.size(), windows.tokens());
    int next = 0;
    for (TokenWindow window : windows) {
      assertEquals(next * step, window.firstToken());
      assertEquals(next++, window.index());
      assertTrue(window.size() == size || (rest && window.endToken() == tokens.size() && window.size() < size));
      assertEquals(tokens.get(window.firstToken()).start(), window.start());
      assertEquals(tokens.get(window.endToken() - 1).end(), window.end());
      List<String> terms = new ArrayList<>();
      long count = windows.forEachNGram(
          ngrams, window, (buffer, offset, length) -> terms.add(new String(buffer, offset, length)));
      assertEquals(NaiveNGrams.of(ngrams, tokens.subList(window.firstToken(), window.endToken()),
          names.subList(window.firstToken(), window.endToken()), text), terms);
      assertEquals(terms.size(), count);
    }
    assertTrue(tokens.size() < next * (long) step + size, "a window is missing");
  }

  @Property(tries = 300)
  void slicesWithRest_countTogetherWhatTheTextCounts(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 12) int size) {
    TokenWindows slices = TokenWindows.slices(Tokenizers.wordsAndMarks(), text, size).withRest();
    TermCounter all = new TermCounter();
    for (TokenWindow slice : slices) {
      TermCounter one = new TermCounter();
      one.addAll(NGrams.ofWords(1), slices, slice);
      all.merge(one);
    }
    TermCounter whole = new TermCounter();
    whole.addAll(NGrams.ofWords(1), Tokenizers.wordsAndMarks(), text);
    TermCounts expected = whole.counts();
    assertEquals(expected.terms(), all.counts().terms());
    for (String term : expected.terms()) {
      assertEquals(expected.count(term), all.counts().count(term));
    }
  }

  @Property(tries = 200)
  void resized_isAsIfCutAgain(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int size,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    List<TokenWindow> expected = new ArrayList<>();
    TokenWindows.of(WORDS, text, size, step).forEach(expected::add);
    List<TokenWindow> resized = new ArrayList<>();
    TokenWindows.slices(WORDS, text, 4).resized(size, step).forEach(resized::add);
    assertEquals(expected, resized);
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(60);
  }

  @Provide
  Arbitrary<NGrams> nGrams() {
    return Arbitraries.of(NGrams.ofWords(1), NGrams.ofWords(2), NGrams.ofWords(2).withinSentences(),
        NGrams.ofWords(3).withSkips(2), NGrams.ofCharacters(3), NGrams.ofCharacters(2).withinSentences(),
        NGrams.ofGraphemes(2).withinPaddedWords(), NGrams.ofGraphemes(2));
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.whitespace(),
        Tokenizers.stylo(StyloRules.ENGLISH_ALL));
  }

  private static List<String> texts(String text, int size, int step, boolean rest) {
    TokenWindows plain = TokenWindows.of(WORDS, text, size, step);
    List<String> texts = new ArrayList<>();
    for (TokenWindow window : rest ? plain.withRest() : plain) {
      texts.add(text.substring(window.start(), window.end()));
    }
    return texts;
  }
}
