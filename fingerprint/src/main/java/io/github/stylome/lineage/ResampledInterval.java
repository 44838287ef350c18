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

  /** Returns the interval of resampled values; NaN among them are resamples that say nothing. */
  static ResampledInterval of(double[] resampled) {
    double[] sorted = Arrays.stream(resampled).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length < LEAST) {
      return UNKNOWN;
    }
    int outside = (int) Math.floor(OUTSIDE * sorted.length);
    return new ResampledInterval(sorted[outside], sorted[sorted.length - 1 - outside]);
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
