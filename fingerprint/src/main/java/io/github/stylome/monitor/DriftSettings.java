package io.github.stylome.monitor;

import com.google.common.base.Preconditions;

/**
 * How a stream is tested for drift.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param alpha the probability, at most, that there is ever an alarm while nothing changes; in (0, 1)
 * @param seed decides which texts of the reference are learnt from and in which order the others are compared
 */
public record DriftSettings(double alpha, long seed) {
  private static final DriftSettings STANDARD = new DriftSettings(0.05, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if alpha is out of range
   */
  public DriftSettings {
    Preconditions.checkArgument(alpha > 0 && alpha < 1, "alpha must be in (0, 1), not %s", alpha);
  }

  /** Returns an alpha of 0.05 and the seed 1. */
  public static DriftSettings standard() {
    return STANDARD;
  }
}
