package io.github.stylome.dossier;

import com.google.common.base.Preconditions;

/**
 * How a dossier is made.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param resamples how often prompts are drawn anew for intervals and support, from 100 to 10,000
 * @param mostPrompts of how many prompts of each label texts are compared at most, at least 10: those of the suspect's
 *     first. Leaks are looked for in all texts
 * @param rate the false discovery rate below which something is said, in (0, 0.5]
 * @param seed decides which prompts are taken and drawn
 */
public record DossierSettings(int resamples, int mostPrompts, double rate, long seed) {
  private static final DossierSettings STANDARD = new DossierSettings(200, 200, 0.05, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public DossierSettings {
    Preconditions.checkArgument(
        resamples >= 100 && resamples <= 10_000, "resamples must be from 100 to 10000, not %s", resamples);
    Preconditions.checkArgument(mostPrompts >= 10, "at least 10 prompts must be compared, not %s", mostPrompts);
    Preconditions.checkArgument(rate > 0 && rate <= 0.5, "the false discovery rate must be in (0, 0.5], not %s", rate);
  }

  /** Returns 200 resamples of 200 prompts at most, a rate of 0.05 and the seed 1. */
  public static DossierSettings standard() {
    return STANDARD;
  }
}
