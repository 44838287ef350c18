package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupCounterTest {
  private final GroupCounter counter = new GroupCounter();

  @Test
  void select_takesWhatMostGroupsHave_thenByHash() {
    group(new long[] {5, -9, 7});
    group(new long[] {7, 3, -9});
    group(new long[] {7, 3, 5});
    assertSelects(List.of(7L, -9L, 3L, 5L), 1, 100);
    assertSelects(List.of(7L, -9L), 1, 2);
    assertSelects(List.of(7L), 3, 100);
    assertSelects(List.of(), 4, 100);
  }

  @Test
  void groupsWithoutText_countAmongAllGroups() {
    group(new long[] {1});
    group(new long[0]);
    assertEquals(2, counter.select(1, 1).allGroups());
  }

  @Test
  void manyTerms_areCountedAsByAMap() {
    SplittableRandom random = new SplittableRandom(6);
    Map<Long, Integer> expected = new HashMap<>();
    for (int group = 0; group < 12; group++) {
      long[] terms = random.longs(20_000, 1, 60_000).distinct().map(i -> i << 45).toArray();
      group(terms);
      for (long term : terms) {
        expected.merge(term, 1, Integer::sum);
      }
    }
    List<Long> order = new ArrayList<>(expected.keySet());
    order.removeIf(term -> expected.get(term) < 2);
    order.sort(Comparator.<Long>comparingInt(term -> -expected.get(term)).thenComparing(Comparator.naturalOrder()));
    assertSelects(order, 2, Integer.MAX_VALUE);
    HashedVocabulary selected = counter.select(2, Integer.MAX_VALUE);
    for (int i = 0; i < selected.size(); i++) {
      assertEquals(expected.get(selected.hash(i)), selected.groups(i));
    }
  }

  @Test
  void aLimitWithinEquallyWidespreadOnes_takesThoseOfTheLeastHashes() {
    group(new long[] {8, -3, 5, 2});
    assertSelects(List.of(-3L, 2L), 1, 2);
    assertEquals(1, counter.select(1, 2).groups(1));
  }

  @Test
  void groupsOfOneCall_areCountedAsThoseOfSeveral() {
    counter.add(List.of(new long[] {5, 7}, new long[] {7}), Workers.caller());
    group(new long[] {5, 7});
    assertSelects(List.of(7L, 5L), 2, 100);
  }

  private void group(long[] terms) {
    counter.add(List.of(terms), Workers.caller());
  }

  private void assertSelects(List<Long> expected, int minGroups, int limit) {
    HashedVocabulary selected = counter.select(minGroups, limit);
    List<Long> actual = new ArrayList<>();
    for (int i = 0; i < selected.size(); i++) {
      actual.add(selected.hash(i));
    }
    assertEquals(expected, actual);
  }
}
