package io.github.stylome.reasoning;

import io.github.stylome.keyness.Interval;
import java.util.Arrays;
import java.util.Optional;

/** Intervals of 95% of numbers that were drawn. */
final class Resampling {
  private static final double OUTSIDE = 0.025;

  private Resampling() {}

  /** Returns where 95 of 100 values lie; empty if there is none. Values that are no numbers say nothing. */
  static Optional<Interval> of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    int outside = (int) (OUTSIDE * sorted.length);
    return Optional.of(new Interval(sorted[outside], sorted[sorted.length - 1 - outside]));
  }

  /**
   * Returns how often a value as large as this would be among those drawn under the null, itself counted among them.
   */
  static double p(double value, double[] drawn) {
    return (1.0 + Arrays.stream(drawn).filter(each -> each >= value).count()) / (1.0 + drawn.length);
  }
}
