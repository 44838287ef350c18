package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import java.util.Arrays;

/**
 * What the sum of each label says of every other: to the sum of a label the sums of all labels are added, less their
 * mean and times a weight for each pair. Two versions of one model are told apart by little, and what their sums differ
 * by is to count less than what sets both apart from the rest; a single slope for all labels cannot say that. Guo et
 * al., "On Calibration of Modern Neural Networks", ICML 2017; with a ridge, Kull et al., "Beyond Temperature Scaling",
 * NeurIPS 2019.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MatrixScaling {
  /** With more labels than this nothing is scaled: the time to learn it grows with their square. */
  public static final int MOST_LABELS = 128;

  private static final double MOST = 1e3;

  private final double[][] weights; // by the label that says it, and the label that it is said of

  private MatrixScaling(double[][] weights) {
    this.weights = weights;
  }

  /**
   * Returns the scaling by these weights.
   *
   * @param weights by the label whose sum it is, what that times counts for every label; in [-1000, 1000]
   * @throws IllegalArgumentException if the matrix is not square, a weight is out of range, or there are more than
   *     {@value #MOST_LABELS} labels
   */
  public static MatrixScaling of(double[][] weights) {
    Preconditions.checkArgument(
        weights.length >= 2 && weights.length <= MOST_LABELS, "a scaling of %s labels", weights.length);
    for (double[] row : weights) {
      Preconditions.checkArgument(row.length == weights.length, "%s weights for %s labels", row.length, weights.length);
      for (double weight : row) {
        if (!(Math.abs(weight) <= MOST)) {
          throw new IllegalArgumentException("a weight of " + weight);
        }
      }
    }
    return new MatrixScaling(copy(weights));
  }

  /** Returns whether weights are such that {@link #of} takes them. */
  static boolean isInRange(double[][] weights) {
    return Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(weight -> Math.abs(weight) <= MOST);
  }

  /** Returns the number of labels. */
  public int labels() {
    return weights.length;
  }

  /** Returns by label what its sum counts for every label. */
  public double[][] weights() {
    return copy(weights);
  }

  /** Adds to the sum of every label what the sums of all say of it. O(labels²) time. */
  void addTo(double[] sums) {
    addTo(sums, centred(sums), 1);
  }

  /**
   * Adds a share of what other sums say.
   *
   * @param centred the sums less their mean
   */
  void addTo(double[] sums, double[] centred, double share) {
    for (int from = 0; from < weights.length; from++) {
      double value = share * centred[from];
      for (int to = 0; to < sums.length; to++) {
        sums[to] += value * weights[from][to];
      }
    }
  }

  /** Returns sums less their mean. */
  static double[] centred(double[] sums) {
    double mean = 0;
    for (double sum : sums) {
      mean += sum / sums.length;
    }
    double[] centred = new double[sums.length];
    for (int l = 0; l < sums.length; l++) {
      centred[l] = sums[l] - mean;
    }
    return centred;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof MatrixScaling other && Arrays.deepEquals(weights, other.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(weights);
  }

  @Override
  public String toString() {
    return "MatrixScaling[" + weights.length + " labels]";
  }
}
