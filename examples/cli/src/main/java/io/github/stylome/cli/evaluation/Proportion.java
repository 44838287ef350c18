package io.github.stylome.cli.evaluation;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.function.Predicate;

/**
 * So many of so many, with its 95% interval by Wilson's score, which holds for few trials and for shares near 0 and 1:
 * "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927. It takes the trials for
 * independent.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param count how many, in [0, of]
 * @param of of how many, at least 0
 */
public record Proportion(int count, int of) {
  /** The 97.5% quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the count is not in [0, of]
   */
  public Proportion {
    Preconditions.checkArgument(count >= 0 && count <= of, "%s of %s", count, of);
  }

  /** Returns how many of the items are so. */
  public static <T> Proportion of(List<T> items, Predicate<? super T> isSo) {
    return new Proportion((int) items.stream().filter(isSo).count(), items.size());
  }

  /** Returns the share, in [0, 1]; NaN of nothing. */
  public double share() {
    return of == 0 ? Double.NaN : (double) count / of;
  }

  /** Returns the lower end of the interval, in [0, share]; NaN of nothing. */
  public double lower() {
    return count == 0 && of > 0 ? 0 : bound(-1);
  }

  /** Returns the upper end of the interval, in [share, 1]; NaN of nothing. */
  public double upper() {
    return count == of && of > 0 ? 1 : bound(1);
  }

  private double bound(int sign) {
    double n = of;
    double p = share();
    double z2 = Z * Z;
    double middle = p + z2 / (2 * n);
    double half = Z * StrictMath.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return (middle + sign * half) / (1 + z2 / n);
  }
}
