package io.github.stylome.monitor;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;

/**
 * How a stream is tested for drift.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param alpha the probability, at most, that there is ever an alarm while nothing changes; in (0, 1)
 * @param seed decides which texts of the reference are learnt from, in which order the others are compared, and which
 *     texts of the stream are kept for later ones
 * @param prompts with which texts a new one is compared
 */
public record DriftSettings(double alpha, long seed, PromptMatching prompts) {
  private static final DriftSettings STANDARD = new DriftSettings(0.05, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if alpha is out of range
   */
  public DriftSettings {
    Preconditions.checkArgument(alpha > 0 && alpha < 1, "alpha must be in (0, 1), not %s", alpha);
    requireNonNull(prompts, "prompts");
  }

  /** Makes settings of which the reference says how prompts are matched. */
  public DriftSettings(double alpha, long seed) {
    this(alpha, seed, PromptMatching.AUTOMATIC);
  }

  /** Returns an alpha of 0.05, the seed 1 and prompts matched as the reference says. */
  public static DriftSettings standard() {
    return STANDARD;
  }
}
