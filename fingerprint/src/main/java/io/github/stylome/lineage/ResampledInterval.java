package io.github.stylome.lineage;

import java.util.Arrays;

/**
 * Where a number lies in 95 of 100 resamples of the prompts; both ends NaN where there are too few prompts to resample.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param low 2.5 percent of the resamples are below it
 * @param high 2.5 percent are above it
 */
public record ResampledInterval(double low, double high) {
  private static final ResampledInterval UNKNOWN = new ResampledInterval(Double.NaN, Double.NaN);
  private static final double OUTSIDE = 0.025;
  private static final int LEAST = 40;

  /**
   * Returns the interval of resampled values, moved so that their mean is the value of all prompts: to draw prompts
   * with repetition adds noise, which makes models look less alike than they are. NaN among them are resamples that
   * say nothing.
   */
  static ResampledInterval around(double value, double[] resampled) {
    double[] sorted = Arrays.stream(resampled).filter(each -> !Double.isNaN(each)).sorted().toArray();
    if (sorted.length < LEAST || Double.isNaN(value)) {
      return UNKNOWN;
    }
    double shift = value - Arrays.stream(sorted).sum() / sorted.length;
    int outside = (int) Math.floor(OUTSIDE * sorted.length);
    return new ResampledInterval(sorted[outside] + shift, sorted[sorted.length - 1 - outside] + shift).with(value);
  }

  /** Returns the interval stretched to hold a value. */
  ResampledInterval with(double value) {
    return isKnown() ? new ResampledInterval(Math.min(low, value), Math.max(high, value)) : this;
  }

  /** Returns the interval of the exponentials. */
  ResampledInterval exp() {
    return isKnown() ? new ResampledInterval(StrictMath.exp(low), StrictMath.exp(high)) : this;
  }

  /** Returns the interval of what cannot be resampled. */
  static ResampledInterval unknown() {
    return UNKNOWN;
  }

  /** Returns whether the ends are known. */
  public boolean isKnown() {
    return !Double.isNaN(low);
  }
}
