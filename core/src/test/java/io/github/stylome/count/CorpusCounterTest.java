package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusCounterTest {
  @Test
  void culling_atExactlyTheShareOfTexts_keepsTheTerm() {
    for (int texts = 2; texts <= 100; texts++) {
      CorpusCounter counter = words();
      for (int i = 0; i < texts; i++) {
        counter.add(i == 0 ? "all one" : "all");
      }
      // 1 / 49 × 49 is less than 1 in doubles: a product would lose the term.
      assertEquals(List.of("all", "one"), counter.mostFrequent(10, 1.0 / texts));
    }
  }

  @Test
  void culling_atOne_keepsWhatEveryTextHas() {
    CorpusCounter counter = words();
    counter.add("a b b b");
    counter.add("c a");
    counter.add("a b");
    assertEquals(List.of("a"), counter.mostFrequent(10, 1));
    assertEquals(List.of("b", "a"), counter.mostFrequent(10, 2.0 / 3));
    assertEquals(List.of("b", "a", "c"), counter.mostFrequent(10, 0));
  }

  @Test
  void culling_comesBeforeTheLimit() {
    CorpusCounter counter = words();
    counter.add("x x x x a b");
    counter.add("b a");
    assertEquals(List.of("a", "b"), counter.mostFrequent(2, 1));
  }

  @Test
  void mostFrequent_atATieOnTheCut_keepsTheSmallerCodePoint() {
    CorpusCounter counter = words();
    counter.add("\uD835\uDC1A \uFF41 top top");
    assertEquals(List.of("top", "\uFF41"), counter.mostFrequent(2, 0));
  }

  @Test
  void mostFrequent_ofNone_isRefused() {
    CorpusCounter counter = words();
    counter.add("a b");
    assertThrows(IllegalArgumentException.class, () -> counter.mostFrequent(0, 0));
    assertThrows(IllegalArgumentException.class, () -> counter.mostFrequent(-1, 0));
  }

  @Test
  void mostFrequent_ofAShareThatIsNone_isRefused() {
    CorpusCounter counter = words();
    counter.add("a b");
    for (double culling : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> counter.mostFrequent(1, culling));
    }
  }

  @Test
  void texts_withoutTerms_areNotCounted() {
    CorpusCounter counter = words();
    assertEquals(0, counter.add(""));
    assertEquals(2, counter.add("a a"));
    assertEquals(1, counter.counts().documents());
    assertEquals(1, counter.counts().documentFrequencyAt(0));
  }

  @Test
  void merge_ofOtherTerms_isRefusedAndNamesBoth() {
    CorpusCounter words = words();
    Exception e = assertThrows(IllegalArgumentException.class,
        () -> words.merge(new CorpusCounter(NGrams.ofCharacters(3), Tokenizers.whitespace())));
    assertTrue(e.getMessage().contains("words(n=1)") && e.getMessage().contains("characters(n=3)"), e.getMessage());
    assertThrows(IllegalArgumentException.class,
        () -> words.merge(new CorpusCounter(NGrams.ofWords(1), Tokenizers.words())));
    assertThrows(IllegalArgumentException.class, () -> words.merge(words));
  }

  private static CorpusCounter words() {
    return new CorpusCounter(NGrams.ofWords(1), Tokenizers.whitespace());
  }
}
