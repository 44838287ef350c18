package io.github.stylome.verdict;

import com.google.common.base.Preconditions;

/**
 * How much more probable a text is if one candidate wrote it than if another of the candidates did: the strength of the
 * evidence itself, apart from what was believed before. Whoever has other prior odds adds their logarithm.
 *
 * <p>Probabilities of an attribution are posterior ones under an even prior over the L candidates, whose prior odds are
 * 1 to L − 1. The natural logarithm of the likelihood ratio is therefore {@code ln(p / (1 − p)) + ln(L − 1)}: 0 where
 * the text says nothing, positive where it speaks for the candidate. Divide by ln 10 for the log10 of forensic reports.
 * Good, "Probability and the Weighing of Evidence", 1950.
 */
public final class LikelihoodRatio {
  private LikelihoodRatio() {}

  /**
   * Returns the natural logarithm of the likelihood ratio of a candidate against the rest. A probability of 0 gives
   * negative infinity and 1 positive infinity; a calibrated one is neither.
   *
   * @param probability of the candidate, in [0, 1]
   * @param candidates how many candidates there are, at least 2
   * @throws IllegalArgumentException if a number is out of range
   */
  public static double ln(double probability, int candidates) {
    Preconditions.checkArgument(
        probability >= 0 && probability <= 1, "the probability must be in [0, 1], not %s", probability);
    Preconditions.checkArgument(candidates >= 2, "there must be 2 candidates or more, not %s", candidates);
    // log1p: close to 1 the difference would lose its digits. StrictMath: the same bits on every machine.
    return StrictMath.log(probability) - StrictMath.log1p(-probability) + StrictMath.log(candidates - 1.0);
  }
}
