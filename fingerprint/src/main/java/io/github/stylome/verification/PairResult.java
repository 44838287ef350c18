package io.github.stylome.verification;

import com.google.common.base.Preconditions;

/**
 * How often each of two texts was nearer to the other than all imposters.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param question the id of the first text
 * @param candidate the id of the second
 * @param method the name of the method and its distance
 * @param secondNearFirst the share of rounds in which the second was nearer to the first than imposters like the second
 * @param firstNearSecond the same with the roles exchanged
 * @param imposters how many imposters each was tried against
 * @param settings what was drawn, and the seed
 */
public record PairResult(
    String question,
    String candidate,
    String method,
    double secondNearFirst,
    double firstNearSecond,
    int imposters,
    ImposterSettings settings) implements VerificationResult {
  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is not in [0, 1]
   */
  public PairResult {
    Preconditions.checkArgument(secondNearFirst >= 0 && secondNearFirst <= 1, "a share of %s", secondNearFirst);
    Preconditions.checkArgument(firstNearSecond >= 0 && firstNearSecond <= 1, "a share of %s", firstNearSecond);
  }

  /** Returns the mean of the two shares. */
  @Override
  public double score() {
    return (secondNearFirst + firstNearSecond) / 2;
  }
}
