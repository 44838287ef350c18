package io.github.stylome.distance;

import io.github.stylome.fingerprint.MeasuredVector;
import java.util.List;

/**
 * How far apart two measured vectors are: a dissimilarity, symmetric, and 0 between a vector and itself but for
 * rounding. Whether it is a metric is said at each in {@link Distances}.
 *
 * <p>Work that belongs to one text is done once: {@link #row} prepares a vector, and {@link #betweenRows} compares two
 * prepared rows without allocation.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface Distance {
  /** Returns the name used on the command line and in files, as in {@code cosine-delta}. */
  String label();

  /**
   * Returns the row that this distance compares: one number per feature, in vocabulary order. A new array.
   *
   * @throws UndefinedDistanceException if the distance is undefined for this vector; the message names it
   */
  double[] row(MeasuredVector vector);

  /**
   * Returns the distance of two rows that {@link #row} made. O(features), no allocation.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  double betweenRows(double[] a, double[] b);

  /**
   * Writes the distances of a row from the first {@code count} others, the bits of {@link #betweenRows}, where the
   * distance allows it faster than one by one. O(count × features).
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  default void betweenRows(double[] row, double[][] rows, int count, double[] distances) {
    for (int i = 0; i < count; i++) {
      distances[i] = betweenRows(row, rows[i]);
    }
  }

  /**
   * Returns what each feature adds to the distance of a row from another; the sum is {@link #betweenRows} but for
   * rounding. A new array.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  double[] partsBetweenRows(double[] a, double[] b);

  /**
   * Adds to {@code lead}, feature by feature, how much nearer a row is to one row than to another, times a weight: the
   * difference of {@link #partsBetweenRows}. O(features).
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  default void addLead(double[] row, double[] near, double[] far, double weight, double[] lead) {
    double[] nearParts = partsBetweenRows(row, near);
    double[] farParts = partsBetweenRows(row, far);
    for (int i = 0; i < lead.length; i++) {
      lead[i] += weight * (farParts[i] - nearParts[i]);
    }
  }

  /**
   * Returns what compares one text with all of these profiles at once, which is faster than one by one where the
   * distance allows it. The distances are those of {@link #betweenRows} but for rounding.
   *
   * @throws UndefinedDistanceException if the distance is undefined for a profile
   */
  default OneToMany oneToMany(List<? extends MeasuredVector> profiles) {
    return new DenseOneToMany(this, profiles);
  }

  /**
   * Returns the distance of two measured vectors.
   *
   * @throws IllegalArgumentException if different fingerprinters measured them, or the distance is undefined for one
   */
  default double between(MeasuredVector a, MeasuredVector b) {
    a.requireComparable(b);
    return betweenRows(row(a), row(b));
  }
}
