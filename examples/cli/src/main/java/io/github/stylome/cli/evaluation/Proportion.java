package io.github.stylome.cli.evaluation;

import com.google.common.base.Preconditions;
import io.github.stylome.keyness.Interval;
import java.util.List;
import java.util.function.Predicate;

/**
 * So many of so many, with its 95% interval by {@linkplain Interval#wilson Wilson's score}, which takes the trials for
 * independent.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param count how many, in [0, of]
 * @param of of how many, at least 0
 */
public record Proportion(int count, int of) {
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
    return of == 0 ? Double.NaN : Interval.wilson(share(), of).lower();
  }

  /** Returns the upper end of the interval, in [share, 1]; NaN of nothing. */
  public double upper() {
    return of == 0 ? Double.NaN : Interval.wilson(share(), of).upper();
  }
}
