package io.github.stylome.verification;

/**
 * Mean and sample deviation of features over some rows and a questioned text, which is there once or more often. Rows
 * are given by their offsets from the questioned text, whose own are 0; since that text is among the rows, the offsets
 * are not large against their deviation, and a sum of squares loses no digits that matter.
 */
final class OffsetMoments {
  /** Less the frequency in the questioned text, by place among the drawn features. */
  final double[] means;
  /** One over the deviation; 0 for a feature without one. */
  final double[] weights;
  /** How many features have a deviation. */
  final int scaled;

  OffsetMoments(double[][] offsets, int[] rows, int[] features, int copies) {
    means = new double[features.length];
    weights = new double[features.length];
    for (int row : rows) {
      double[] offset = offsets[row];
      for (int k = 0; k < features.length; k++) {
        double value = offset[features[k]];
        means[k] += value;
        weights[k] += value * value;
      }
    }
    int size = rows.length + copies;
    int withDeviation = 0;
    for (int k = 0; k < features.length; k++) {
      double squares = weights[k] - means[k] * means[k] / size;
      means[k] /= size;
      weights[k] = squares > 0 ? Math.sqrt((size - 1) / squares) : 0;
      withDeviation += squares > 0 ? 1 : 0;
    }
    scaled = withDeviation;
  }
}
