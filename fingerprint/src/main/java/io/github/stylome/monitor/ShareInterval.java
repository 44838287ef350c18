package io.github.stylome.monitor;

import io.github.stylome.keyness.Interval;

/**
 * A share with its 95% interval by {@linkplain Interval#wilson Wilson's score}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param share the share, in [0, 1]
 * @param lower the lower end of the interval, in [0, share]
 * @param upper the upper end, in [share, 1]
 */
public record ShareInterval(double share, double lower, double upper) {
  /** Returns the interval of a share of so many, at least one; they need not be whole. */
  static ShareInterval of(double count, double of) {
    double share = count / of;
    Interval interval = Interval.wilson(share, of);
    return new ShareInterval(share, interval.lower(), interval.upper());
  }
}
