package io.github.stylome.reasoning;

import com.google.common.base.Preconditions;

/**
 * How traces are compared.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param words how many words of every trace are read, the first ones; 0 for as many as the shorter trace of two models
 *     has in answer to one prompt, at most {@link #MOST_WORDS}
 * @param resamples how often prompts are drawn anew, and labels are swapped, from 100 to 10,000
 * @param rate the false discovery rate below which two models are said to differ, in (0, 0.5]
 * @param seed decides folds, draws and swaps; part of every answer
 */
public record TraceSettings(int words, int resamples, double rate, long seed) {
  /** Of no trace more words are read. */
  public static final int MOST_WORDS = 1000;
  /** A trace of fewer words says too little to be compared. */
  public static final int LEAST_WORDS = 20;

  private static final TraceSettings STANDARD = new TraceSettings(0, 200, 0.05, 1);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public TraceSettings {
    Preconditions.checkArgument(words == 0 || (words >= LEAST_WORDS && words <= MOST_WORDS),
        "words must be 0 or from %s to %s, not %s", LEAST_WORDS, MOST_WORDS, words);
    Preconditions.checkArgument(
        resamples >= 100 && resamples <= 10_000, "resamples must be from 100 to 10000, not %s", resamples);
    Preconditions.checkArgument(rate > 0 && rate <= 0.5, "the false discovery rate must be in (0, 0.5], not %s", rate);
  }

  /** Returns equal length for every two models, 200 resamples, a rate of 0.05 and the seed 1. */
  public static TraceSettings standard() {
    return STANDARD;
  }
}
