package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.keyness.Interval;

/**
 * A number with its interval.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param value finite
 * @param unit what it counts in
 * @param lower the lower end of the interval, not above the value
 * @param upper the upper end, not below the value
 * @param level how much of what might have been drawn the interval covers, in (0, 1]; 1 for dates
 * @param method how the interval was made
 */
public record Figure(double value, Unit unit, double lower, double upper, double level, IntervalMethod method) {
  /** The level of all intervals that are estimated. */
  public static final double LEVEL = 0.95;
  /** The 97.5% quantile of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or the value is not in its interval
   */
  public Figure {
    requireNonNull(unit, "unit");
    requireNonNull(method, "method");
    Preconditions.checkArgument(
        Double.isFinite(lower) && Double.isFinite(upper) && lower <= value && value <= upper,
        "%s is not in an interval from %s to %s", value, lower, upper);
    Preconditions.checkArgument(level > 0 && level <= 1, "a level of %s", level);
  }

  static Figure of(double value, Unit unit, double lower, double upper, IntervalMethod method) {
    return new Figure(value, unit, Math.min(lower, value), Math.max(upper, value), LEVEL, method);
  }

  /**
   * Returns the share that so many of so many are, with Wilson's interval.
   *
   * @throws IllegalArgumentException if the count is not in [0, of], or nothing was counted
   */
  static Figure share(int count, int of) {
    Preconditions.checkArgument(of > 0 && count >= 0 && count <= of, "%s of %s", count, of);
    double share = (double) count / of;
    Interval interval = Interval.wilson(share, of);
    return of(share, Unit.SHARE, interval.lower(), interval.upper(), IntervalMethod.WILSON);
  }

  /** Returns the mean of values, at least two, with 1.96 standard errors on either side. */
  static Figure mean(double[] values, Unit unit) {
    Preconditions.checkArgument(values.length >= 2, "a mean of %s values has no interval", values.length);
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = Z * StrictMath.sqrt(squares / (values.length - 1) / values.length);
    return of(mean, unit, mean - half, mean + half, IntervalMethod.NORMAL);
  }
}
