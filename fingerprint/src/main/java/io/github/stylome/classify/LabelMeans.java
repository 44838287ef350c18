package io.github.stylome.classify;

import java.util.Arrays;

/** How many training texts each label has, and their mean: an author's every text counts alike. */
final class LabelMeans {
  final int[] counts;
  /** By label, then by feature. */
  final double[][] means;
  /** Over all texts. */
  final double[] overall;

  LabelMeans(FeatureTable training) {
    int[] labels = training.labelIndices();
    int features = training.features().size();
    counts = new int[training.labels().size()];
    means = new double[counts.length][features];
    overall = new double[features];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]]++;
      add(training.row(i).shared(), means[labels[i]]);
      add(training.row(i).shared(), overall);
    }
    for (int k = 0; k < counts.length; k++) {
      divide(means[k], counts[k]);
    }
    divide(overall, labels.length);
  }

  /** Returns the sum of squared deviations from the mean of the own label, by label, then by feature. */
  double[][] squares(FeatureTable training) {
    double[][] squares = new double[counts.length][overall.length];
    int[] labels = training.labelIndices();
    for (int i = 0; i < labels.length; i++) {
      double[] row = training.row(i).shared();
      for (int j = 0; j < row.length; j++) {
        double deviation = row[j] - means[labels[i]][j];
        squares[labels[i]][j] += deviation * deviation;
      }
    }
    return squares;
  }

  /** Returns the sum of {@link #squares} over the labels, by feature. */
  static double[] sum(double[][] byLabel) {
    double[] sums = new double[byLabel[0].length];
    Arrays.stream(byLabel).forEach(squares -> add(squares, sums));
    return sums;
  }

  private static void add(double[] row, double[] sums) {
    for (int i = 0; i < row.length; i++) {
      sums[i] += row[i];
    }
  }

  private static void divide(double[] sums, int by) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= by;
    }
  }
}
