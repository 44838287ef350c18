package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;

/**
 * How far each channel is trusted for each label: what its score of the label is multiplied by, at least 0, and what is
 * added to the sum. One channel tells one author well and another another.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LabelWeights {
  private static final double MOST = 1e6;

  private final double[][] weights; // by label and channel, and then what is added

  private LabelWeights(double[][] weights) {
    this.weights = weights;
  }

  /**
   * Returns these weights.
   *
   * @param weights by label: that of every channel, at least 0, and then what is added
   * @throws IllegalArgumentException if a weight is out of range, or labels differ in the number of channels
   */
  public static LabelWeights of(double[][] weights) {
    Preconditions.checkArgument(weights.length > 0 && weights[0].length > 1, "weights of no label or of no channel");
    for (double[] own : weights) {
      Preconditions.checkArgument(own.length == weights[0].length,
          "%s channels for one label and %s for another", weights[0].length - 1, own.length - 1);
      for (int i = 0; i < own.length; i++) {
        if (!(Math.abs(own[i]) <= MOST) || (i < own.length - 1 && own[i] < 0)) {
          throw new IllegalArgumentException("a weight of " + own[i]);
        }
      }
    }
    return new LabelWeights(Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new));
  }

  /** Returns the same weights for every label. */
  static LabelWeights common(double[] weights, int labels) {
    double[][] common = new double[labels][];
    Arrays.fill(common, Arrays.copyOf(weights, weights.length + 1));
    return of(common);
  }

  /** Returns the number of labels. */
  public int labels() {
    return weights.length;
  }

  /** Returns the number of channels. */
  public int channels() {
    return weights[0].length - 1;
  }

  /** Returns what the score that a channel gives a label is multiplied by, at least 0. */
  public double weight(int channel, int label) {
    return weights[label][channel];
  }

  /** Returns what is added to the sum of a label. */
  public double added(int label) {
    return weights[label][channels()];
  }

  /** Returns the mean weight of a channel over the labels, at least 0. */
  public double mean(int channel) {
    double sum = 0;
    for (double[] own : weights) {
      sum += own[channel];
    }
    return sum / weights.length;
  }

  /** Returns the sums of a text: one for every label. */
  double[] sums(List<float[][]> scores, int text) {
    double[] sums = new double[weights.length];
    for (int label = 0; label < sums.length; label++) {
      double sum = added(label);
      for (int c = 0; c < channels(); c++) {
        sum += weight(c, label) * scores.get(c)[text][label];
      }
      sums[label] = sum;
    }
    return sums;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof LabelWeights other && Arrays.deepEquals(weights, other.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(weights);
  }

  @Override
  public String toString() {
    return "LabelWeights" + Arrays.deepToString(weights);
  }
}
