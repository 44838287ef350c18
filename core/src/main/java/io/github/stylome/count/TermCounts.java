package io.github.stylome.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each term occurs. Terms are ranked by count, the most frequent first, and those of equal count by their
 * code points, so that the order says nothing of how the counting went.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TermCounts {
  private final List<String> terms;
  private final long[] counts;
  private final long total;
  private volatile @Nullable Map<String, Integer> ranks; // made when first asked for, the same whoever makes it

  private TermCounts(List<String> terms, long[] counts, long total) {
    this.terms = terms;
    this.counts = counts;
    this.total = total;
  }

  static TermCounts copyOf(TermTable table, long[] counts, long total) {
    TermCount[] ranked = new TermCount[table.size()];
    for (int id = 0; id < ranked.length; id++) {
      ranked[id] = new TermCount(table.term(id), counts[id]);
    }
    Arrays.sort(ranked, TermCount.MOST_FREQUENT_FIRST);
    return new TermCounts(
        Arrays.stream(ranked).map(TermCount::term).toList(),
        Arrays.stream(ranked).mapToLong(TermCount::count).toArray(),
        total);
  }

  /** Returns the terms, most frequent first, unmodifiable. */
  public List<String> terms() {
    return terms;
  }

  /** Returns the number of distinct terms. */
  public int types() {
    return counts.length;
  }

  /** Returns the number of terms counted, repetitions included. */
  public long total() {
    return total;
  }

  /** Returns how often a term was counted; 0 if never. */
  public long count(String term) {
    Integer rank = ranks().get(term);
    return rank == null ? 0 : counts[rank];
  }

  private Map<String, Integer> ranks() {
    Map<String, Integer> known = ranks;
    if (known == null) {
      known = new HashMap<>(counts.length * 2);
      for (int i = 0; i < counts.length; i++) {
        known.put(terms.get(i), i);
      }
      ranks = known;
    }
    return known;
  }

  /**
   * Returns the count of the term at a rank, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such rank
   */
  public long countAt(int rank) {
    return counts[rank];
  }

  /** Returns the share of a term among all terms counted, in [0, 1]; NaN if nothing was counted. */
  public double relativeFrequency(String term) {
    return (double) count(term) / total;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TermCounts other && Arrays.equals(counts, other.counts) && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "TermCounts[" + types() + " types, " + total + " tokens]";
  }
}
