package io.github.stylome.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fits a logistic function by least log loss. */
final class LogisticFitter {
  private static final int STEPS = 50;
  private static final int MIN_PAIRS = 10;

  private LogisticFitter() {}

  /**
   * Returns the function for pairs of statistics, of a known and of an unknown text; one that knows nothing if there are
   * too few pairs or unknown texts have lower statistics.
   */
  static NoveltyModel.Logistic fit(List<double[]> pairs) {
    double[] statistics = pairs.stream().flatMapToDouble(Arrays::stream).toArray();
    double[] targets = new double[statistics.length];
    for (int unknown = 1; unknown < targets.length; unknown += 2) {
      targets[unknown] = 1;
    }
    Optional<NoveltyModel.Logistic> fitted =
        pairs.size() < MIN_PAIRS ? Optional.empty() : fit(statistics, targets);
    return fitted.orElse(new NoveltyModel.Logistic(0, 0));
  }

  /**
   * Returns the function from values to targets; empty if all values are equal, or greater values have lower targets.
   *
   * @param targets of the same length, in [0, 1]
   */
  static Optional<NoveltyModel.Logistic> fit(double[] values, double[] targets) {
    double mean = 0;
    double squares = 0;
    for (double x : values) {
      mean += x / values.length;
    }
    for (double x : values) {
      squares += (x - mean) * (x - mean) / values.length;
    }
    if (!(squares > 0)) {
      return Optional.empty();
    }
    double deviation = Math.sqrt(squares);
    double slope = 0;
    double intercept = 0;
    for (int step = 0; step < STEPS; step++) {
      double gs = slope; // a ridge of 1 on the slope: separable values do not make certainty
      double gi = 0;
      double ss = 1;
      double si = 0;
      double ii = 1e-9;
      for (int i = 0; i < values.length; i++) {
        double x = (values[i] - mean) / deviation;
        double p = 1 / (1 + StrictMath.exp(-(slope * x + intercept)));
        double variance = Math.max(p * (1 - p), 1e-12);
        gs += (p - targets[i]) * x;
        gi += p - targets[i];
        ss += variance * x * x;
        si += variance * x;
        ii += variance;
      }
      double determinant = ss * ii - si * si;
      slope -= (ii * gs - si * gi) / determinant;
      intercept -= (ss * gi - si * gs) / determinant;
    }
    return slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept)
        ? Optional.of(new NoveltyModel.Logistic(slope / deviation, intercept - slope * mean / deviation))
        : Optional.empty();
  }
}
