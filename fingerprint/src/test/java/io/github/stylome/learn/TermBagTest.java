package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TermBagTest {
  private final TermBag bag = new TermBag();

  @Test
  void aNewBag_isEmpty() {
    assertHolds(Map.of(), List.of());
  }

  @Test
  void terms_areCountedInTheOrderInWhichTheyFirstOccur() {
    fill(new SplittableRandom(1), 2000, 300, 1);
  }

  @Test
  void manyTerms_makeTheBagGrow() {
    fill(new SplittableRandom(2), 300_000, 200_000, 0x9E3779B97F4A7C15L);
  }

  @Test
  void termsThatAgreeInAllLowOrAllHighBits_areKeptApart() {
    fill(new SplittableRandom(3), 20_000, 9000, 1L << 48);
    bag.clear();
    fill(new SplittableRandom(4), 20_000, 9000, 1);
  }

  @Test
  void aBagThatWasCleared_knowsNothingOfTheTextBefore() {
    SplittableRandom random = new SplittableRandom(5);
    for (int terms : new int[] {10, 100_000, 3, 5000, 40_000, 0, 1}) { // beyond the table that is kept, and back
      bag.clear();
      assertHolds(Map.of(), List.of());
        fill(random, terms * 2, Math.max(1, terms), 77);
    }
  }

  @Test
  void theExtremeHashes_areTermsLikeOthers() {
    for (long term : new long[] {Long.MIN_VALUE, -1, 1, Long.MAX_VALUE, -1}) {
      bag.add(term, 0, 1);
    }
    assertArrayEquals(new long[] {Long.MIN_VALUE, -1, 1, Long.MAX_VALUE}, bag.terms());
    assertArrayEquals(new int[] {1, 2, 1, 1}, bag.counts());
  }

  /** Adds terms that are multiples of a factor, and compares with a map. */
  private void fill(SplittableRandom random, int occurrences, int distinct, long factor) {
    Map<Long, Integer> counts = new LinkedHashMap<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < occurrences; i++) {
      long term = (random.nextInt(distinct) + 1) * factor;
      bag.add(term, i, i + 3);
      if (counts.merge(term, 1, Integer::sum) == 1) {
        starts.add(i);
      }
    }
    assertHolds(counts, starts);
  }

  private void assertHolds(Map<Long, Integer> counts, List<Integer> starts) {
    assertEquals(counts.size(), bag.size());
    assertEquals(counts.values().stream().mapToLong(Integer::longValue).sum(), bag.total());
    assertEquals(List.copyOf(counts.keySet()), java.util.Arrays.stream(bag.terms()).boxed().toList());
    assertEquals(List.copyOf(counts.values()), java.util.Arrays.stream(bag.counts()).boxed().toList());
    for (int place = 0; place < bag.size(); place++) {
      assertEquals(starts.get(place), bag.start(place));
      assertEquals(starts.get(place) + 3, bag.end(place));
      assertEquals(counts.get(bag.term(place)), bag.count(place));
    }
  }
}
