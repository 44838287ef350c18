package io.github.stylome.keyness;

/**
 * Intervals of the difference and of the ratio of two shares, from those of each by
 * {@linkplain Interval#wilson Wilson's score}. Shares of 0 and 1 have intervals of some width too.
 */
final class ShareIntervals {
  private final double a;
  private final double b;
  private final double sizeA;
  private final double sizeB;
  private final Interval ofA;
  private final Interval ofB;

  /**
   * Makes the intervals of each share.
   *
   * @param sizeA how many independent trials the first share is of
   * @param sizeB how many the second is of
   * @param deviate how many standard errors wide each half is
   */
  ShareIntervals(double a, double sizeA, double b, double sizeB, double deviate) {
    this.a = a;
    this.b = b;
    this.sizeA = sizeA;
    this.sizeB = sizeB;
    ofA = Interval.wilson(a, sizeA, deviate);
    ofB = Interval.wilson(b, sizeB, deviate);
  }

  /** Newcombe, "Interval Estimation for the Difference between Independent Proportions", 1998, method 10. */
  Interval difference() {
    return new Interval(
        a - b - StrictMath.hypot(a - ofA.lower(), ofB.upper() - b),
        a - b + StrictMath.hypot(ofA.upper() - a, b - ofB.lower()));
  }

  /**
   * Returns the interval of {@code (a - b) / (a + b)}, which is {@code tanh(ln(a / b) / 2)}, by that of the logarithm
   * of the ratio. Both shares are greater than 0. Donner and Zou, "Closed-form Confidence Intervals for Functions of
   * the Normal Mean and Standard Deviation", SMMR 21, 2012.
   */
  Interval relativeDifference() {
    double ratio = StrictMath.log(a / b);
    double lower = ratio - StrictMath.hypot(StrictMath.log(a / ofA.lower()), StrictMath.log(ofB.upper() / b));
    double upper = ratio + StrictMath.hypot(StrictMath.log(ofA.upper() / a), StrictMath.log(b / ofB.lower()));
    return new Interval(StrictMath.tanh(lower / 2), StrictMath.tanh(upper / 2));
  }

  /** Returns the difference in standard errors if both shares were the same; 0 if all or none have it. */
  double deviate() {
    double both = (a * sizeA + b * sizeB) / (sizeA + sizeB);
    double variance = both * (1 - both) * (1 / sizeA + 1 / sizeB);
    return variance <= 0 ? 0 : (a - b) / StrictMath.sqrt(variance);
  }
}
