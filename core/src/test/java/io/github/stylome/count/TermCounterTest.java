package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermCounterTest {
  @Test
  void counts_areRankedByCountAndThenByCodePoint() {
    TermCounts counts = count("pear fig apple fig plum pear fig");
    assertEquals(List.of("fig", "pear", "apple", "plum"), counts.terms());
    assertEquals(3, counts.countAt(0));
    assertEquals(2, counts.count("pear"));
    assertEquals(0, counts.count("quince"));
    assertEquals(7, counts.total());
    assertEquals(4, counts.types());
    assertEquals(3.0 / 7, counts.relativeFrequency("fig"));
  }

  @Test
  void ties_areOrderedByCodePointAndNotByChar() {
    // U+FF41 is a smaller code point than U+1D41A, whose first char is the smaller one.
    String fullWidth = "\uFF41";
    String bold = "\uD835\uDC1A";
    assertEquals(List.of("a", "ab", fullWidth, bold), count(bold + " ab " + fullWidth + " a").terms());
  }

  @Test
  void count_ofAnEmptyTermAndOfLoneSurrogates_isExact() {
    TermCounter counter = new TermCounter();
    counter.add("");
    counter.add("\uD800", 2);
    counter.add("\uDC00", 3);
    assertEquals(List.of("\uDC00", "\uD800", ""), counter.counts().terms());
  }

  @Test
  void counts_isASnapshot() {
    TermCounter counter = new TermCounter();
    counter.add("a");
    TermCounts before = counter.counts();
    counter.add("a");
    assertEquals(1, before.count("a"));
    assertEquals(2, counter.counts().count("a"));
  }

  @Test
  void counts_ofNothing_areEmpty() {
    TermCounts counts = new TermCounter().counts();
    assertEquals(0, counts.types());
    assertTrue(Double.isNaN(counts.relativeFrequency("a")));
  }

  @Test
  void merge_leavesTheOtherAsItWas() {
    TermCounter one = new TermCounter();
    TermCounter other = new TermCounter();
    one.add("a");
    other.add("b", 4);
    one.merge(other);
    assertEquals(4, one.counts().count("b"));
    assertEquals(5, one.total());
    assertEquals(List.of("b"), other.counts().terms());
  }

  @Test
  void add_lessThanOnce_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TermCounter().add("a", 0));
    assertThrows(IllegalArgumentException.class, () -> new TermCounter().add("a", -1));
  }

  @Test
  void add_moreThanALongHolds_isRefusedAndNotWrapped() {
    TermCounter counter = new TermCounter();
    counter.add("a", Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> counter.add("b"));
    assertEquals(Long.MAX_VALUE, counter.total());
  }

  @Test
  void merge_withItself_isRefused() {
    TermCounter counter = new TermCounter();
    assertThrows(IllegalArgumentException.class, () -> counter.merge(counter));
  }

  private static TermCounts count(String text) {
    TermCounter counter = new TermCounter();
    counter.addAll(NGrams.ofWords(1), Tokenizers.whitespace(), text);
    return counter.counts();
  }
}
