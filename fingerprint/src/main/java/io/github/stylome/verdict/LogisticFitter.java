package io.github.stylome.verdict;

import java.util.List;

/** Fits a logistic function to pairs of statistics, of a known and of an unknown text, by least log loss. */
final class LogisticFitter {
  private static final int STEPS = 50;

  private LogisticFitter() {}

  /** Returns the function; one that knows nothing if there are too few pairs or unknown texts have lower statistics. */
  static NoveltyModel.Logistic fit(List<double[]> pairs) {
    double mean = 0;
    double squares = 0;
    for (double[] pair : pairs) {
      for (double x : pair) {
        mean += x / (2 * pairs.size());
      }
    }
    for (double[] pair : pairs) {
      for (double x : pair) {
        squares += (x - mean) * (x - mean) / (2 * pairs.size());
      }
    }
    if (pairs.size() < 10 || !(squares > 0)) {
      return new NoveltyModel.Logistic(0, 0);
    }
    double deviation = Math.sqrt(squares);
    double slope = 0;
    double intercept = 0;
    for (int step = 0; step < STEPS; step++) {
      double gs = slope; // a ridge of 1 on the slope: separable pairs do not make certainty
      double gi = 0;
      double ss = 1;
      double si = 0;
      double ii = 1e-9;
      for (double[] pair : pairs) {
        for (int unknown = 0; unknown < 2; unknown++) {
          double x = (pair[unknown] - mean) / deviation;
          double p = 1 / (1 + StrictMath.exp(-(slope * x + intercept)));
          double variance = Math.max(p * (1 - p), 1e-12);
          gs += (p - unknown) * x;
          gi += p - unknown;
          ss += variance * x * x;
          si += variance * x;
          ii += variance;
        }
      }
      double determinant = ss * ii - si * si;
      slope -= (ii * gs - si * gi) / determinant;
      intercept -= (ss * gi - si * gs) / determinant;
    }
    return slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept)
        ? new NoveltyModel.Logistic(slope / deviation, intercept - slope * mean / deviation)
        : new NoveltyModel.Logistic(0, 0);
  }
}
