package io.github.stylome.keyness;

/**
 * A confidence interval at 95%.
 *
 * @param lower its lower end
 * @param upper its upper end, not less than the lower
 */
public record Interval(double lower, double upper) {
  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if the upper end is less than the lower, or one of them is not a number
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
    }
  }

  /** Returns the interval of the exponentials, as of a ratio from that of its logarithm. */
  Interval exp() {
    return new Interval(StrictMath.exp(lower), StrictMath.exp(upper));
  }

  /** Returns whether a value lies in the interval, ends included. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
