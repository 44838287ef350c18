package io.github.stylome.verdict;

import com.google.common.base.Preconditions;

/**
 * When to say nothing.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param minimumTokens the least number of tokens of a text that is answered, at least 1
 * @param minimumProbability the least probability of the best candidate, in [0, 1]
 * @param precision how many of all answers that are given are to be right, in [0, 1): only those probable enough for that
 *     are given, as {@link Attributor#leastProbability} says; 0 if nothing is asked for
 * @param abstainsOnShift whether nothing is said of a text that is of another kind than those learnt from
 */
public record AttributionPolicy(
    int minimumTokens, double minimumProbability, double precision, boolean abstainsOnShift) {
  private static final AttributionPolicy STANDARD = new AttributionPolicy(1, 0, 0, true);
  private static final AttributionPolicy ALWAYS = new AttributionPolicy(1, 0, 0, false);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AttributionPolicy {
    Preconditions.checkArgument(
        minimumTokens >= 1, "the minimum length must be at least 1 token, not %s", minimumTokens);
    Preconditions.checkArgument(minimumProbability >= 0 && minimumProbability <= 1,
        "the minimum probability must be in [0, 1], not %s", minimumProbability);
    Preconditions.checkArgument(
        precision >= 0 && precision < 1, "the precision must be at least 0 and less than 1, not %s", precision);
  }

  /** Returns the policy that answers whenever anything can be measured and nothing is tied, whatever the text is. */
  public static AttributionPolicy always() {
    return ALWAYS;
  }

  /**
   * Returns the default: an answer whenever anything can be measured, nothing is tied, and the text is of the kind that
   * was learnt from.
   */
  public static AttributionPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns the default policy with a least probability of the best candidate.
   *
   * @throws IllegalArgumentException if it is not in [0, 1]
   */
  public static AttributionPolicy atLeast(double probability) {
    return new AttributionPolicy(1, probability, 0, true);
  }

  /**
   * Returns the same policy that gives only answers probable enough for all of them to be right so often.
   *
   * @param precision how many are to be right, at least 0 and less than 1
   * @throws IllegalArgumentException if it is out of range
   */
  public AttributionPolicy withPrecision(double precision) {
    return new AttributionPolicy(minimumTokens, minimumProbability, precision, abstainsOnShift);
  }
}
