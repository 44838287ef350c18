package io.github.stylome.monitor;

/**
 * A share with its 95% interval by Wilson's method. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", JASA 22(158), 1927.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param share the share, in [0, 1]
 * @param lower the lower end of the interval, in [0, share]
 * @param upper the upper end, in [share, 1]
 */
public record ShareInterval(double share, double lower, double upper) {
  private static final double Z = 1.959963984540054;

  /** Returns the interval of a share of so many, at least one; they need not be whole. */
  static ShareInterval of(double count, double of) {
    double share = count / of;
    double middle = share + Z * Z / (2 * of);
    double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of));
    double scale = 1 + Z * Z / of;
    double lower = Math.max(0, Math.min(share, (middle - half) / scale));
    return new ShareInterval(share, lower, Math.min(1, Math.max(share, (middle + half) / scale)));
  }
}
