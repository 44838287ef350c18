package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void severalTextsOfAGroup_countOnce() {
    group(new long[] {5, 7}, new long[] {5}, new long[] {5});
    assertSelects(List.of(), 2, 100);
    group(new long[] {7}, new long[] {7, 5});
    assertSelects(List.of(5L, 7L), 2, 100);
    HashedVocabulary selected = counter.select(2, 100);
    assertEquals(2, selected.groups(0));
    assertEquals(2, selected.allGroups());
  }

  @Test
  void groupsWithoutText_countAmongAllGroups() {
    group(new long[] {1});
    group();
    group(new long[0]);
    assertEquals(3, counter.select(1, 1).allGroups());
  }

  @Test
  void manyTerms_areCountedAsByAMap() {
    SplittableRandom random = new SplittableRandom(6);
    Map<Long, Integer> expected = new HashMap<>();
    for (int group = 0; group < 12; group++) {
      Set<Long> seen = new HashSet<>();
      counter.nextGroup();
      for (int text = 0; text < 3; text++) {
        long[] terms = random.longs(9000, 1, 60_000).distinct().map(i -> i << 45).toArray();
        counter.add(terms);
        for (long term : terms) {
          if (seen.add(term)) {
            expected.merge(term, 1, Integer::sum);
          }
        }
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

  private void group(long[]... texts) {
    counter.nextGroup();
    for (long[] text : texts) {
      counter.add(text);
    }
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
