package io.github.stylome.lineage;

import com.google.common.base.Preconditions;

/**
 * How candidates are tested.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param resamples how often the prompts are drawn anew, from 100 to 10,000
 * @param rate the false discovery rate below which a candidate is accused, in (0, 0.5]
 * @param seed decides which prompts are drawn; part of every answer
 */
public record LineageSettings(int resamples, double rate, long seed) {
  private static final LineageSettings STANDARD = new LineageSettings(200, 0.05, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public LineageSettings {
    Preconditions.checkArgument(
        resamples >= 100 && resamples <= 10_000, "resamples must be from 100 to 10000, not %s", resamples);
    Preconditions.checkArgument(rate > 0 && rate <= 0.5, "the false discovery rate must be in (0, 0.5], not %s", rate);
  }

  /** Returns 200 resamples, a rate of 0.05 and the seed 1. */
  public static LineageSettings standard() {
    return STANDARD;
  }

  /** Returns the same settings with another seed. */
  public LineageSettings withSeed(long other) {
    return new LineageSettings(resamples, rate, other);
  }
}
