package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary FRUIT = Vocabulary.copyOf(List.of("fig", "pear", "", "\uD835\uDC1A"));

  @Test
  void idOf_isThePlaceInTheList() {
    assertEquals(0, FRUIT.idOf("fig"));
    assertEquals(3, FRUIT.idOf("\uD835\uDC1A"));
    assertEquals(2, FRUIT.idOf(""));
    assertEquals(-1, FRUIT.idOf("plum"));
    assertEquals(-1, FRUIT.idOf("\uD835"));
  }

  @Test
  void idOf_inALongList_isThePlace() {
    List<String> terms = IntStream.range(0, 10_000).mapToObj(i -> "term " + i).toList();
    Vocabulary vocabulary = Vocabulary.copyOf(terms);
    for (int i = 0; i < terms.size(); i++) {
      assertEquals(i, vocabulary.idOf(terms.get(i)));
    }
  }

  @Test
  void copyOf_aTermTwice_isRefusedByName() {
    Exception e = assertThrows(
        IllegalArgumentException.class, () -> Vocabulary.copyOf(List.of("fig", "pear", "fig")));
    assertTrue(e.getMessage().contains("\"fig\""), e.getMessage());
  }

  @Test
  void copyOf_isNotChangedByItsSource() {
    List<String> source = new ArrayList<>(List.of("fig"));
    Vocabulary vocabulary = Vocabulary.copyOf(source);
    source.set(0, "pear");
    assertEquals(List.of("fig"), vocabulary.terms());
  }

  @Test
  void count_addsAtTheOffsetAndReturnsAllNGrams() {
    long[] counts = {9, 1, 0, 0, 0};
    long total = FRUIT.count(NGrams.ofWords(1), Tokenizers.words(), "a fig, a pear and a fig", counts, 1);
    assertEquals(7, total);
    assertArrayEquals(new long[] {9, 3, 1, 0, 0}, counts);
  }

  @Test
  void count_intoTooShortAnArray_isRefusedBeforeCounting() {
    long[] counts = new long[4];
    assertThrows(IndexOutOfBoundsException.class,
        () -> FRUIT.count(NGrams.ofWords(1), Tokenizers.words(), "fig", counts, 1));
    assertThrows(IndexOutOfBoundsException.class,
        () -> FRUIT.count(NGrams.ofWords(1), Tokenizers.words(), "fig", counts, -1));
    assertArrayEquals(new long[4], counts);
  }

  @Test
  void equals_looksAtTheOrder() {
    assertEquals(Vocabulary.copyOf(List.of("a", "b")), Vocabulary.copyOf(List.of("a", "b")));
    assertNotEquals(Vocabulary.copyOf(List.of("a", "b")), Vocabulary.copyOf(List.of("b", "a")));
  }
}
