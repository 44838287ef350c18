package io.github.stylome.lineage;

/**
 * What a p-value is worth as evidence. Under the null it is uniform; under a relation its density is taken to be
 * {@code κ p^(κ−1)} with κ spread evenly over (0, 1), all strengths alike. The likelihood ratio of the two is
 * {@code (1 − p + p ln p) / (p ln² p)}. It bets on no strength, so it is careful: p = 0.05 gives 1.8, p = 0.001 gives
 * 21. Vovk and Wang, "E-values: Calibration, Combination and Applications", Annals of Statistics 49(3), 2021.
 */
public final class LineageEvidence {
  /** Nearer to 1 than this the formula loses its digits; its limit is 1/2. */
  private static final double NEAR_ONE = 1 - 1e-4;

  private LineageEvidence() {}

  /**
   * Returns the likelihood ratio of a p-value, at least 0.5.
   *
   * @throws IllegalArgumentException if it is not in (0, 1]
   */
  public static double likelihoodRatio(double p) {
    if (!(p > 0 && p <= 1)) {
      throw new IllegalArgumentException("a p-value must be in (0, 1], not " + p);
    }
    if (p >= NEAR_ONE) {
      return 0.5;
    }
    double log = StrictMath.log(p);
    return (1 - p + p * log) / (p * log * log);
  }
}
