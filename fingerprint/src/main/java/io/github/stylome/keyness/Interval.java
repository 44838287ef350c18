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

  /**
   * Returns the interval of a share by Wilson's score, which holds for few trials and for shares near 0 and 1: "Probable
   * Inference, the Law of Succession, and Statistical Inference", JASA 22(158), 1927. It takes the trials for
   * independent. It lies in [0, 1], holds the share, and is all of [0, 1] if there were no trials.
   *
   * @param share the share, in [0, 1]
   * @param trials how many it is a share of, which need not be a whole number
   */
  public static Interval wilson(double share, double trials) {
    return wilson(share, trials, Deviates.Z95);
  }

  /** Returns the same, each half so many standard errors wide. */
  static Interval wilson(double share, double trials, double deviate) {
    if (!(trials > 0)) {
      return new Interval(0, 1);
    }
    double square = deviate * deviate / trials;
    double centre = (share + square / 2) / (1 + square);
    double half = deviate / (1 + square) * StrictMath.sqrt(share * (1 - share) / trials + square / (4 * trials));
    return new Interval(
        Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half)));
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
