package io.github.stylome.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Counts in how many prompts or works every n-gram is found: texts are handed over group by group. Not safe for
 * concurrent use.
 */
final class GroupCounter {
  private static final long SEED = new java.util.SplittableRandom().nextLong() | 1;

  private long[] terms = new long[1 << 16]; // 0 where free: no term has that hash
  private int[] groups = new int[1 << 16];
  private int[] last = new int[1 << 16];
  private int shift = 64 - 16;
  private int size;
  private int group;

  /** Begins the next group; called before the first, too. */
  void nextGroup() {
    group++;
  }

  /** Counts the distinct n-grams of a text. */
  void add(long[] distinct) {
    int mask = terms.length - 1;
    for (long term : distinct) {
      int slot = slot(term, mask);
      if (terms[slot] == 0) {
        terms[slot] = term;
        size++;
      }
      if (last[slot] != group) {
        last[slot] = group;
        groups[slot]++;
      }
      if (size * 2 > terms.length) {
        grow();
        mask = terms.length - 1;
      }
    }
  }

  private int slot(long term, int mask) {
    int slot = (int) (term * SEED >>> shift);
    while (terms[slot] != 0 && terms[slot] != term) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = terms;
    int[] groupsBefore = groups;
    int[] lastBefore = last;
    terms = new long[Math.multiplyExact(before.length, 2)];
    groups = new int[terms.length];
    last = new int[terms.length];
    shift--;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int slot = slot(before[i], terms.length - 1);
        terms[slot] = before[i];
        groups[slot] = groupsBefore[i];
        last[slot] = lastBefore[i];
      }
    }
  }

  /**
   * Returns the n-grams found in most groups; equally widespread ones by hash.
   *
   * @param minGroups the least number of groups
   * @param limit how many at most
   */
  HashedVocabulary select(int minGroups, int limit) {
    int[] places = IntStream.range(0, terms.length)
        .filter(i -> terms[i] != 0 && groups[i] >= minGroups)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> -groups[i]).thenComparingLong(i -> terms[i]))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .toArray();
    return HashedVocabulary.of(
        Arrays.stream(places).mapToLong(i -> terms[i]).toArray(),
        Arrays.stream(places).map(i -> groups[i]).toArray(),
        group);
  }
}
