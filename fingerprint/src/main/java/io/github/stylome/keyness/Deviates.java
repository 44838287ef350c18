package io.github.stylome.keyness;

/** Tails of the normal distribution, and of Student's t by way of it. The same bits on every machine. */
final class Deviates {
  /** Two-sided 95%. */
  static final double Z95 = 1.959963984540054;

  private static final double SERIES_LIMIT = 3;
  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
  private static final int TERMS = 80;

  private Deviates() {}

  /** Returns the probability that a standard normal deviate is greater than z. */
  static double upperTail(double z) {
    double x = Math.abs(z) * SQRT_HALF;
    double tail = 0.5 * (x < SERIES_LIMIT ? 1 - errorFunction(x) : complement(x));
    return z < 0 ? 1 - tail : tail;
  }

  /** By the series of Abramowitz and Stegun 7.1.6, all of whose terms are positive. */
  private static double errorFunction(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < TERMS; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_SQRT_PI * StrictMath.exp(-x * x) * sum;
  }

  /** By the continued fraction of Abramowitz and Stegun 7.1.14. */
  private static double complement(double x) {
    double fraction = x;
    for (int n = TERMS; n > 0; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / fraction * TWO_OVER_SQRT_PI / 2;
  }

  /**
   * Returns the normal deviate that has the tail of a deviate of Student's t. Wallace, "Bounds on Normal Approximations
   * to Student's and the Chi-Square Distributions", Annals of Mathematical Statistics 30(4), 1959.
   *
   * @param freedom degrees of freedom, at least 1
   */
  static double normal(double t, double freedom) {
    double z = slope(freedom) * StrictMath.sqrt(freedom * StrictMath.log1p(t * t / freedom));
    return t < 0 ? -z : z;
  }

  /** Returns the deviate of Student's t that has the tail of a normal deviate: the inverse of {@link #normal}. */
  static double student(double z, double freedom) {
    double root = z / slope(freedom);
    double t = StrictMath.sqrt(freedom * StrictMath.expm1(root * root / freedom));
    return z < 0 ? -t : t;
  }

  private static double slope(double freedom) {
    return (8 * freedom + 1) / (8 * freedom + 3);
  }
}
