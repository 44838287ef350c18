package io.github.stylome.keyness;

import java.util.Arrays;
import java.util.Locale;

/**
 * How one set of texts is contrasted with another, term by term. Scores above 0 are of terms that the target prefers,
 * those below 0 of terms that it avoids.
 *
 * <p>Three are Zetas: p and s are the percentages of the target's and of the reference's slices that hold the term, so
 * that a term counts once a slice, however often it stands there. Two go by how often the term occurs. The R package
 * stylo has the Zetas, and the figures are the same.
 */
public enum KeynessMeasure {
  /**
   * Craig's Zeta, {@code (p - s) / 100} in [-1, 1], without the 1 that Craig adds; kept beyond the filter. Craig and
   * Kinney, "Shakespeare, Computers, and the Mystery of Authorship", 2009.
   */
  CRAIG_ZETA("craig"),
  /**
   * Eder's Zeta, {@code (p - s) / (p + s)}; kept beyond the filter, and within (-1, 1): what one side never has would
   * lead the list, however rare it is. Eder, Rybicki and Kestemont, "Stylometry with R", R Journal 8(1), 2016.
   */
  EDER_ZETA("eder"),
  /** The statistic {@code (p - s)² / (p + s)} with the sign of p - s; kept beyond 5% of chi-square with 1 degree. */
  CHI_SQUARE_ZETA("chi-square"),
  /**
   * The log-likelihood ratio G² of the table of two by two, with the sign of the difference. Dunning, "Accurate Methods
   * for the Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993. Its effect is the binary
   * logarithm of the ratio of the rates: Hardie's log ratio, where half an occurrence stands for none.
   */
  LOG_LIKELIHOOD("log-likelihood"),
  /**
   * Log-odds with an informative Dirichlet prior, over their standard error. Monroe, Colaresi and Quinn, "Fightin'
   * Words", Political Analysis 16(4), 2008. The prior has the shares of both sets together. Its effect is the
   * difference of the natural logarithms of the odds.
   */
  LOG_ODDS("log-odds");

  /** The 95% point of chi-square with one degree of freedom. */
  private static final double CHI_SQUARE_95 = 3.841458820694124;

  private final String label;

  KeynessMeasure(String label) {
    this.label = label;
  }

  /** Returns the name on the command line. */
  public String label() {
    return label;
  }

  /** Returns whether it goes by slices that hold the term, rather than by occurrences. */
  public boolean bySlices() {
    return this != LOG_LIKELIHOOD && this != LOG_ODDS;
  }

  /** Returns whether a term of this score is listed. */
  boolean keeps(double score, double filter) {
    double size = Math.abs(score);
    return switch (this) {
      case CRAIG_ZETA -> size > filter;
      case EDER_ZETA -> size > filter && size != 1;
      case CHI_SQUARE_ZETA -> size > CHI_SQUARE_95;
      case LOG_LIKELIHOOD, LOG_ODDS -> size > 0;
    };
  }

  /**
   * Returns the measure of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static KeynessMeasure named(String name) {
    for (KeynessMeasure measure : values()) {
      if (measure.label.equals(name.toLowerCase(Locale.ROOT))) {
        return measure;
      }
    }
    throw new IllegalArgumentException("unknown measure of keyness \"" + name + "\"; known are "
        + Arrays.stream(values()).map(KeynessMeasure::label).toList());
  }

  @Override
  public String toString() {
    return label;
  }
}
