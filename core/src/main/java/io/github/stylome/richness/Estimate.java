package io.github.stylome.richness;

/**
 * A value and how sure it is.
 *
 * @param value NaN if the measure is not defined for the text
 * @param standardError NaN if the text is too short to say
 * @param degreesOfFreedom of the standard error
 */
record Estimate(double value, double standardError, int degreesOfFreedom) {
  static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, 0);

  /** Student's t at 97.5% for 1 to 4 degrees of freedom, where the series is not near enough. */
  private static final double[] FIRST = {12.7062, 4.3027, 3.1824, 2.7764};

  private static final double NORMAL = 1.959963984540054;

  /** Returns half of the width of the 95% interval: NaN without a standard error. */
  double halfWidth() {
    return degreesOfFreedom < 1 ? Double.NaN : standardError * student(degreesOfFreedom);
  }

  /**
   * Returns the 97.5% quantile of Student's t by the series of Cornish and Fisher (Abramowitz and Stegun, 26.7.5),
   * within 0.0005 from 5 degrees on.
   */
  static double student(int degrees) {
    if (degrees <= FIRST.length) {
      return FIRST[degrees - 1];
    }
    double z = NORMAL;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double z7 = z5 * z * z;
    double n = degrees;
    return z
        + (z3 + z) / (4 * n)
        + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
  }
}
