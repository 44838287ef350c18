package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.text.Document;
import java.util.Arrays;

/**
 * How often the features that a text has occur in it, by ascending feature id, and how many n-grams it has in all.
 *
 * <p>Immutable and safe to share between threads.
 */
final class SparseCounts {
  private final int[] ids;
  private final long[] counts;
  private final long total;

  private SparseCounts(int[] ids, long[] counts, long total) {
    this.ids = ids;
    this.counts = counts;
    this.total = total;
  }

  static SparseCounts of(long[] dense, long total) {
    int[] ids = new int[dense.length];
    int size = 0;
    for (int id = 0; id < dense.length; id++) {
      ids[size] = id;
      size += (int) (-dense[id] >>> 63); // 1 for a count above 0: which features a text has, no branch predictor knows
    }
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      counts[i] = dense[ids[i]];
    }
    return new SparseCounts(Arrays.copyOf(ids, size), counts, total);
  }

  /** Counts the features that a text has. */
  static SparseCounts of(Document document, FeatureSpec spec, Vocabulary vocabulary) {
    long[] counts = new long[vocabulary.size()];
    if (document.isBlank()) {
      return of(counts, 0);
    }
    long total = vocabulary.count(
        spec.features().ngrams(), spec.tokenizer(), spec.normalize(document.text()), counts, 0);
    return of(counts, total);
  }

  /** Returns the counts of two texts taken as one. */
  SparseCounts plus(SparseCounts other, int features) {
    long[] dense = new long[features];
    for (SparseCounts part : new SparseCounts[] {this, other}) {
      for (int i = 0; i < part.size(); i++) {
        dense[part.ids[i]] = Math.addExact(dense[part.ids[i]], part.counts[i]);
      }
    }
    return of(dense, Math.addExact(total, other.total));
  }

  int size() {
    return ids.length;
  }

  int idAt(int index) {
    return ids[index];
  }

  long countAt(int index) {
    return counts[index];
  }

  double relativeFrequencyAt(int index) {
    return (double) counts[index] / total;
  }

  long countOf(int id) {
    int index = Arrays.binarySearch(ids, id);
    return index < 0 ? 0 : counts[index];
  }

  /** Returns how many of the n-grams are features, repetitions included. */
  long matched() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  long total() {
    return total;
  }

  /**
   * Checks counts that come from outside.
   *
   * @throws IllegalArgumentException if they cannot be those of a text
   */
  SparseCounts checked(int features) {
    long sum = 0;
    for (int i = 0; i < ids.length; i++) {
      Preconditions.checkArgument(ids[i] >= 0 && ids[i] < features, "feature id %s of %s", ids[i], features);
      Preconditions.checkArgument(counts[i] > 0, "a count of %s", counts[i]);
      sum = Math.addExact(sum, counts[i]);
    }
    Preconditions.checkArgument(sum <= total, "%s features counted among %s n-grams", sum, total);
    return this;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof SparseCounts other
        && total == other.total
        && Arrays.equals(ids, other.ids)
        && Arrays.equals(counts, other.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ids) + Arrays.hashCode(counts);
  }
}
