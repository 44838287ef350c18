package io.github.stylome.rolling;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.feature.FeatureSpec;

/**
 * How a text is looked at in windows.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param features what is measured; the most frequent of the references are chosen
 * @param window tokens of a window
 * @param step tokens from the beginning of a window to that of the next, at most as many as a window has
 * @param references what a row of the reference table is
 * @param permutations how often the text is shuffled to see what change comes by chance
 * @param seed of the shuffling; the same seed gives the same answer
 * @param level how probable it is at most that a change is found in a text without any, in (0, 1)
 */
public record RollingSettings(FeatureSpec features, int window, int step, ReferenceForm references, int permutations,
    long seed, double level) {
  /** Tokens of a window where stylo is not told otherwise. */
  public static final int WINDOW = 5000;

  /** Tokens from one window to the next where stylo is not told otherwise. */
  public static final int STEP = 500;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range; the message names it
   */
  public RollingSettings {
    requireNonNull(features, "features");
    requireNonNull(references, "references");
    Preconditions.checkArgument(window >= 1, "a window of %s tokens", window);
    Preconditions.checkArgument(step >= 1 && step <= window, "a step of %s tokens for windows of %s", step, window);
    Preconditions.checkArgument(level > 0 && level < 1, "the level must be in (0, 1), not %s", level);
    if (permutations < 1 / level) {
      throw new IllegalArgumentException(permutations + " permutations cannot reach the level " + level);
    }
  }

  /** Returns windows of 5,000 tokens every 500, whole references, 1,999 permutations, seed 1 and level 0.05. */
  public static RollingSettings of(FeatureSpec features) {
    return new RollingSettings(features, WINDOW, STEP, ReferenceForm.WHOLE, 1999, 1, 0.05);
  }

  /** Returns the same with other windows. */
  public RollingSettings withWindows(int size, int every) {
    return new RollingSettings(features, size, every, references, permutations, seed, level);
  }

  /** Returns the same with another form of the references. */
  public RollingSettings withReferences(ReferenceForm form) {
    return new RollingSettings(features, window, step, form, permutations, seed, level);
  }

  /** Returns the same with another seed. */
  public RollingSettings withSeed(long other) {
    return new RollingSettings(features, window, step, references, permutations, other, level);
  }
}
