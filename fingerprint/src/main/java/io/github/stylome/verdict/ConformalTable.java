package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How strange their true labels were to held-out groups of texts, in ascending order: what {@link ConformalSets} reads
 * its thresholds from. Up to {@value #MAX_QUANTILES} groups it holds one value each; of more, that many quantiles, each
 * the next value at or above.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param groupSize how many texts of one label each group had, at least 1
 * @param groups how many groups there were, at least 1
 * @param quantiles nonconformities in [0, 1] in ascending order; the i-th of m, counted from 1, is the value at rank
 *     {@code ⌈i · groups / m⌉}
 */
public record ConformalTable(int groupSize, int groups, List<Float> quantiles) {
  /** The most values a table holds. */
  public static final int MAX_QUANTILES = 1000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a count is less than 1, there are not as many quantiles as groups and not
   *     {@value #MAX_QUANTILES} of more, one is not in [0, 1], or they are not in ascending order
   */
  public ConformalTable {
    quantiles = ImmutableList.copyOf(quantiles);
    Preconditions.checkArgument(groupSize >= 1, "a group has at least 1 text, not %s", groupSize);
    Preconditions.checkArgument(groups >= 1, "a table is of at least 1 group, not %s", groups);
    Preconditions.checkArgument(quantiles.size() == Math.min(groups, MAX_QUANTILES),
        "%s quantiles for %s groups", quantiles.size(), groups);
    float before = 0;
    for (float quantile : quantiles) {
      Preconditions.checkArgument(quantile >= before && quantile <= 1, // false for NaN too
          "the nonconformity %s is not in [0, 1] or stands behind %s", quantile, before);
      before = quantile;
    }
  }

  /** Makes a table of nonconformities in ascending order, in [0, 1]. */
  static ConformalTable of(int groupSize, double[] sorted) {
    int size = Math.min(sorted.length, MAX_QUANTILES);
    ImmutableList.Builder<Float> quantiles = ImmutableList.builder();
    for (int i = 1; i <= size; i++) {
      quantiles.add(roundedUp(sorted[(int) (((long) i * sorted.length + size - 1) / size) - 1]));
    }
    return new ConformalTable(groupSize, sorted.length, quantiles.build());
  }

  private static float roundedUp(double value) {
    float rounded = (float) value;
    return rounded < value ? Math.nextUp(rounded) : rounded;
  }

  /** Returns whether there are enough groups to say anything at a level. */
  boolean reaches(double level) {
    return rank(level) <= groups;
  }

  /** Returns the nonconformity up to which a label is in the set. */
  double threshold(double level) {
    // The first quantile whose rank is not below the one that is asked for.
    return quantiles.get((int) ((rank(level) - 1L) * quantiles.size() / groups));
  }

  /** Returns ⌈(n + 1) · level⌉ of n groups: one more than were seen, since the text that is judged counts too. */
  private int rank(double level) {
    // Ten times 0.7 is seven, whatever doubles make of it.
    return (int) Math.max(1, Math.ceil((groups + 1.0) * level - 1e-9));
  }
}
