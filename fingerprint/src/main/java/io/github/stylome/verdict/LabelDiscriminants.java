package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the texts of each label lie in the scores of all channels: along directions that tell labels apart, at most one
 * fewer than there are labels. Scores are taken less their mean over the labels, and times a weight for each channel.
 * Along each direction the texts of a label scatter around its mean by a variance of about 1, independently of the
 * other directions. Rao, "The Utilization of Multiple Measurements in Problems of Biological Classification", Journal of the
 * Royal Statistical Society B 10(2), 1948.
 *
 * <p>What they add to the sums of the channels, and how those are scaled then, is kept with them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LabelDiscriminants {
  private static final double MOST = 1e9;
  private static final double MOST_MEAN = 1e4;

  private final double[] weights; // by channel
  private final double[][] axes; // by axis; the labels of the first part, then those of the next
  private final double[][] means; // by label and axis
  private final double share;
  private final Optional<MatrixScaling> scaling;

  private LabelDiscriminants(
      double[] weights, double[][] axes, double[][] means, double share, Optional<MatrixScaling> scaling) {
    this.weights = weights;
    this.axes = axes;
    this.means = means;
    this.share = share;
    this.scaling = scaling;
  }

  /**
   * Returns these discriminants.
   *
   * @param weights what the scores of each channel are multiplied by, in [0, 10⁹]
   * @param axes what the scores are multiplied by to be added up to each coordinate: those of every channel apart, or
   *     of their sum, label by label; in [−10⁹, 10⁹]
   * @param means by label: where its texts lie on average along each axis, in [−10⁴, 10⁴]
   * @param share how much the logarithm of the density of a label counts beside the weighted sum of the channels, in
   *     [0, 1]
   * @throws IllegalArgumentException if the parts do not fit together or are out of range
   */
  public static LabelDiscriminants of(double[] weights, double[][] axes, double[][] means, double share) {
    int labels = means.length;
    Preconditions.checkArgument(weights.length >= 1, "no channel");
    Preconditions.checkArgument(axes.length >= 1 && axes.length < labels, "%s axes for %s labels", axes.length, labels);
    int parts = axes[0].length / labels;
    Preconditions.checkArgument(parts == 1 || parts == weights.length,
        "axes of %s parts for %s channels", parts, weights.length);
    Preconditions.checkArgument(share >= 0 && share <= 1, "a share of %s", share);
    requireRow(weights, weights.length, 0, MOST);
    for (double[] axis : axes) {
      requireRow(axis, parts * labels, -MOST, MOST);
    }
    for (double[] mean : means) {
      requireRow(mean, axes.length, -MOST_MEAN, MOST_MEAN);
    }
    return new LabelDiscriminants(weights.clone(), copy(axes), copy(means), share, Optional.empty());
  }

  private static void requireRow(double[] row, int length, double least, double most) {
    Preconditions.checkArgument(row.length == length, "a row of %s values for %s", row.length, length);
    for (double value : row) {
      if (!(value >= least && value <= most)) {
        throw new IllegalArgumentException("a value of " + value);
      }
    }
  }

  /** Returns whether axes and means are such that {@link #of} takes them. */
  static boolean areInRange(double[][] axes, double[][] means) {
    return Arrays.stream(axes).flatMapToDouble(Arrays::stream).allMatch(value -> Math.abs(value) <= MOST)
        && Arrays.stream(means).flatMapToDouble(Arrays::stream).allMatch(value -> Math.abs(value) <= MOST_MEAN);
  }

  /** Returns the same with another share. */
  LabelDiscriminants withShare(double other) {
    return new LabelDiscriminants(weights, axes, means, other, scaling);
  }

  /**
   * Returns the same with what the sum of one label says of another.
   *
   * @throws IllegalArgumentException if it is of another number of labels
   */
  public LabelDiscriminants withScaling(MatrixScaling scaling) {
    Preconditions.checkArgument(scaling.labels() == means.length,
        "a scaling of %s labels for %s", scaling.labels(), means.length);
    return new LabelDiscriminants(weights, axes, means, share, Optional.of(scaling));
  }

  /** Returns the number of labels. */
  public int labels() {
    return means.length;
  }

  /** Returns what the scores of each channel are multiplied by. */
  public double[] weights() {
    return weights.clone();
  }

  /** Returns the axes, each by part and label. */
  public double[][] axes() {
    return copy(axes);
  }

  /** Returns by label where its texts lie on average along each axis. */
  public double[][] means() {
    return copy(means);
  }

  /** Returns how much the densities count beside the weighted sum of the channels, in [0, 1]. */
  public double share() {
    return share;
  }

  /** Returns what sums with densities are scaled by; empty if they stay as they are. */
  public Optional<MatrixScaling> scaling() {
    return scaling;
  }

  /**
   * Returns where a text lies along each axis. O(axes × scores) time.
   *
   * @param scores by channel and label
   */
  double[] coordinates(double[][] scores) {
    return products(axes, inputs(scores, weights, axes[0].length / means.length));
  }

  /** Returns the sums of the products of each row with a vector. */
  static double[] products(double[][] rows, double[] vector) {
    double[] products = new double[rows.length];
    for (int j = 0; j < rows.length; j++) {
      double[] row = rows[j];
      double sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += row[i] * vector[i];
      }
      products[j] = sum;
    }
    return products;
  }

  /** Returns the natural logarithm of the density of each label at some coordinates, but for a constant. */
  double[] logDensities(double[] coordinates) {
    double[] logs = new double[means.length];
    for (int l = 0; l < logs.length; l++) {
      logs[l] = -SymmetricMatrix.squaredDistance(coordinates, means[l]) / 2;
    }
    return logs;
  }

  /** Adds to the sum of every label its density by its share, and then what the sums of all labels say of it. */
  void addTo(double[] sums, double[] coordinates) {
    if (share > 0) {
      double[] logs = logDensities(coordinates);
      for (int l = 0; l < sums.length; l++) {
        sums[l] += share * logs[l];
      }
    }
    scaling.ifPresent(own -> own.addTo(sums));
  }

  /**
   * Returns what axes multiply: weighted scores less their mean, of all channels apart or, as one part, added up.
   *
   * @param scores by channel and label
   */
  static double[] inputs(double[][] scores, double[] weights, int parts) {
    int labels = scores[0].length;
    double[] inputs = new double[parts * labels];
    for (int c = 0; c < scores.length; c++) {
      double mean = 0;
      for (double score : scores[c]) {
        mean += score / labels;
      }
      int from = parts == 1 ? 0 : c * labels;
      for (int l = 0; l < labels; l++) {
        inputs[from + l] += weights[c] * (scores[c][l] - mean);
      }
    }
    return inputs;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
