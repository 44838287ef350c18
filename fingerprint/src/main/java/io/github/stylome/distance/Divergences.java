package io.github.stylome.distance;

/**
 * Divergences of two rows of shares, in bits. The logarithm costs far more than the addition; the four sums keep the
 * order of the other kernels.
 */
final class Divergences {
  private static final double LOG_TWO = StrictMath.log(2);

  private Divergences() {}

  /** Returns {@code Σ (p log₂ (2p / (p + q)) + q log₂ (2q / (p + q))) / 2}, in [0, 1] where both add up to 1. */
  static double jensenShannon(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (int end = a.length & ~3; i < end; i += 4) {
      s0 += jensenShannon(a[i], b[i]);
      s1 += jensenShannon(a[i + 1], b[i + 1]);
      s2 += jensenShannon(a[i + 2], b[i + 2]);
      s3 += jensenShannon(a[i + 3], b[i + 3]);
    }
    double sum = (s0 + s1) + (s2 + s3);
    for (; i < a.length; i++) {
      sum += jensenShannon(a[i], b[i]);
    }
    return sum;
  }

  /**
   * Returns what a feature adds, at least 0. With {@code d = (p − q) / (p + q)} it is {@code (p + q) / 4 · ((1 + d) ln
   * (1 + d) + (1 − d) ln (1 − d)) / ln 2}: small differences keep their digits, and p and q may change places.
   */
  static double jensenShannon(double p, double q) {
    double both = p + q;
    if (!(both > 0)) {
      return 0;
    }
    double d = (p - q) / both;
    if (Math.abs(d) >= 1) {
      return both / 2; // one has nothing of it
    }
    double nats = (1 + d) * StrictMath.log1p(d) + (1 - d) * StrictMath.log1p(-d);
    return Math.max(0, both * nats / (4 * LOG_TWO));
  }

  /** Returns {@code Σ (p − q) log₂ (p / q) / 2} of positive numbers, at least 0. */
  static double kullbackLeibler(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (int end = a.length & ~3; i < end; i += 4) {
      s0 += kullbackLeibler(a[i], b[i]);
      s1 += kullbackLeibler(a[i + 1], b[i + 1]);
      s2 += kullbackLeibler(a[i + 2], b[i + 2]);
      s3 += kullbackLeibler(a[i + 3], b[i + 3]);
    }
    double sum = (s0 + s1) + (s2 + s3);
    for (; i < a.length; i++) {
      sum += kullbackLeibler(a[i], b[i]);
    }
    return sum;
  }

  /** Returns what a feature adds, at least 0. The greater stands above, so that p and q may change places. */
  static double kullbackLeibler(double p, double q) {
    double more = Math.max(p, q);
    double less = Math.min(p, q);
    return (more - less) * StrictMath.log(more / less) / (2 * LOG_TWO);
  }
}
