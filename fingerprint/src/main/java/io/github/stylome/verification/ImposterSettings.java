package io.github.stylome.verification;

import com.google.common.base.Preconditions;

/**
 * What is drawn in each round of an imposters method.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param rounds how many, at least 1
 * @param featureShare the share of the features that a round uses, in (0, 1]
 * @param imposterShare the share of the imposters that a round uses, in (0, 1]
 * @param seed what the random choices follow from
 */
public record ImposterSettings(int rounds, double featureShare, double imposterShare, long seed) {
  private static final ImposterSettings STANDARD = new ImposterSettings(100, 0.5, 0.5, 1);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public ImposterSettings {
    Preconditions.checkArgument(rounds >= 1, "at least one round is needed, not %s", rounds);
    requireShare("features", featureShare);
    requireShare("imposters", imposterShare);
  }

  private static void requireShare(String what, double share) {
    Preconditions.checkArgument(share > 0 && share <= 1, "a share of %s of the %s is not in (0, 1]", share, what);
  }

  /** Returns 100 rounds of half the features and half the imposters, as Kestemont et al. and stylo have it; seed 1. */
  public static ImposterSettings standard() {
    return STANDARD;
  }

  /** Returns the same with another number of rounds. */
  public ImposterSettings withRounds(int rounds) {
    return new ImposterSettings(rounds, featureShare, imposterShare, seed);
  }

  /** Returns the same with another seed. */
  public ImposterSettings withSeed(long seed) {
    return new ImposterSettings(rounds, featureShare, imposterShare, seed);
  }

  /** Returns the same with other shares. */
  public ImposterSettings withShares(double featureShare, double imposterShare) {
    return new ImposterSettings(rounds, featureShare, imposterShare, seed);
  }

  /** Returns how many of all features a round uses; a half is rounded to the even number, and one is the least. */
  int features(int all) {
    return (int) Math.max(1, Math.rint(all * featureShare));
  }

  /** Returns how many of all imposters a round uses. */
  int imposters(int all) {
    return (int) Math.max(1, Math.rint(all * imposterShare));
  }
}
