package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TermNumbersTest {
  private final TermNumbers table = new TermNumbers(16);

  @Test
  void aNewTable_hasNoTerm() {
    assertHolds(Map.of());
    assertEquals(0, table.add(5, 0));
  }

  @Test
  void manyTerms_makeTheTableGrow() {
    fill(new SplittableRandom(2), 100_000, 70_000, 0x9E3779B97F4A7C15L);
  }

  @Test
  void termsThatAgreeInAllLowOrAllHighBits_areKeptApart() {
    fill(new SplittableRandom(3), 20_000, 9000, 1L << 48);
    table.clear();
    fill(new SplittableRandom(4), 20_000, 9000, 1);
  }

  @Test
  void aTableThatWasCleared_knowsNothingOfWhatWasInIt() {
    SplittableRandom random = new SplittableRandom(5);
    for (int terms : new int[] {10, 10_000, 3, 60, 5000, 0, 1}) { // beyond the table that is kept, and back
      table.clear();
      assertHolds(Map.of());
      fill(random, terms * 2, Math.max(1, terms), 77);
    }
  }

  @Test
  void theExtremeHashes_areTermsLikeOthers() {
    for (long term : new long[] {Long.MIN_VALUE, -1, 1, Long.MAX_VALUE, -1}) {
      table.add(term, 1);
    }
    assertHolds(Map.of(Long.MIN_VALUE, 1, -1L, 2, 1L, 1, Long.MAX_VALUE, 1));
  }

  /** Adds to terms that are multiples of a factor, and compares with a map. */
  private void fill(SplittableRandom random, int occurrences, int distinct, long factor) {
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < occurrences; i++) {
      long term = (random.nextInt(distinct) + 1) * factor;
      int more = random.nextInt(1, 5);
      assertEquals(expected.merge(term, more, Integer::sum), table.add(term, more));
    }
    assertHolds(expected);
  }

  private void assertHolds(Map<Long, Integer> expected) {
    Map<Long, Integer> visited = new HashMap<>();
    table.forEach(visited::put);
    assertEquals(expected, visited);
    List<Long> sorted = expected.keySet().stream().sorted().toList();
    assertEquals(sorted, Arrays.stream(table.terms()).sorted().boxed().toList());
  }
}
