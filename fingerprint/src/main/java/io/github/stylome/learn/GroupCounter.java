package io.github.stylome.learn;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts in how many prompts or works every n-gram is found. N-grams are dealt out by their hashes to tables that threads
 * fill side by side. Not safe for concurrent use.
 */
final class GroupCounter {
  private static final int TABLES = 16;
  private static final int TABLE_SHIFT = 60;

  private final List<TermNumbers> tables = Stream.generate(() -> new TermNumbers(1 << 12)).limit(TABLES).toList();
  private int groups;

  /** Counts the distinct n-grams of some prompts or works. */
  void add(List<long[]> distinct, Workers workers) {
    groups += distinct.size();
    workers.map(IntStream.range(0, TABLES).boxed().toList(), table -> {
      for (long[] group : distinct) {
        add(tables.get(table), table, group);
      }
      return table;
    });
  }

  private static void add(TermNumbers table, int own, long[] terms) {
    for (long term : terms) {
      if ((int) (term >>> TABLE_SHIFT) == own) {
        table.add(term, 1);
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
    int[] places = placesByGroups(minGroups);
    long[] terms = new long[places[0]]; // those of most groups first
    int[] next = places.clone();
    forEach((term, own) -> {
      if (own >= minGroups) {
        terms[next[own + 1]++] = term;
      }
    });
    int size = Math.min(limit, terms.length);
    int[] groupsOf = new int[size];
    for (int own = groups; own >= minGroups && places[own + 1] < size; own--) {
      Arrays.sort(terms, places[own + 1], places[own]);
      Arrays.fill(groupsOf, places[own + 1], Math.min(size, places[own]), own);
    }
    return HashedVocabulary.of(Arrays.copyOf(terms, size), groupsOf, groups);
  }

  /** Returns behind how many n-grams those of a number of groups end, at that number, if at least so many groups. */
  private int[] placesByGroups(int minGroups) {
    int[] counts = new int[groups + 2];
    forEach((term, own) -> counts[own]++);
    int[] places = new int[groups + 2];
    for (int own = groups; own >= 0; own--) {
      places[own] = places[own + 1] + (own >= minGroups ? counts[own] : 0);
    }
    return places;
  }

  private void forEach(TermNumbers.Visitor visitor) {
    tables.forEach(table -> table.forEach(visitor));
  }
}
