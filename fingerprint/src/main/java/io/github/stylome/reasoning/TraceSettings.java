package io.github.stylome.reasoning;

import com.google.common.base.Preconditions;

/**
 * How traces are compared.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param words how many words of a trace are read at most, the first ones. Of two traces that are compared never more is
 *     read than four fifths of the shorter
 * @param resamples how often prompts are drawn anew, and labels are swapped, from 100 to 10,000
 * @param rate the false discovery rate below which two models are said to differ, in (0, 0.5]
 * @param seed decides folds, draws and swaps; part of every answer
 */
public record TraceSettings(int words, int resamples, double rate, long seed) {
  /** The most words that can be asked for. */
  public static final int MOST_WORDS = 1000;
  /** A trace of fewer words says too little to be compared. */
  public static final int LEAST_WORDS = 20;

  private static final TraceSettings STANDARD = new TraceSettings(MOST_WORDS, 200, 0.05, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public TraceSettings {
    Preconditions.checkArgument(words >= LEAST_WORDS && words <= MOST_WORDS,
        "words must be from %s to %s, not %s", LEAST_WORDS, MOST_WORDS, words);
    Preconditions.checkArgument(
        resamples >= 100 && resamples <= 10_000, "resamples must be from 100 to 10000, not %s", resamples);
    Preconditions.checkArgument(rate > 0 && rate <= 0.5, "the false discovery rate must be in (0, 0.5], not %s", rate);
  }

  /** Returns 1,000 words, 200 resamples, a rate of 0.05 and the seed 1. */
  public static TraceSettings standard() {
    return STANDARD;
  }
}
