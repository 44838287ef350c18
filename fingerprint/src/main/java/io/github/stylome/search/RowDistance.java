package io.github.stylome.search;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.kernel.RowSum;
import java.util.Locale;

/**
 * The distances between rows of floats. a and b are the rows; what is said of them holds but for the rounding of floats,
 * some 10⁻⁶ of the sums. The distance of a row from itself is 0, and none is below 0. Squares and products of numbers
 * below some 10⁻²² are 0 in floats.
 */
public enum RowDistance {
  /** {@code 1 − Σ a b / √(Σ a² Σ b²)}, in [0, 2]. A row of zeros has the distance 1 from all but such rows. */
  COSINE(RowSum.PRODUCT, Own.WITH_ITSELF, true) {
    @Override
    double of(double sum, double a, double b) {
      return a == 0 || b == 0 ? (a == b ? 0 : 1) : Math.max(0, 1 - sum / Math.sqrt(a * b));
    }
  },

  /** {@code Σ |a − b|}, and all kinds of Delta that are such a sum. A metric. */
  MANHATTAN(RowSum.ABSOLUTE, Own.NONE, true) {
    @Override
    double of(double sum, double a, double b) {
      return sum;
    }
  },

  /** {@code √ Σ (a − b)²}. A metric. */
  EUCLIDEAN(RowSum.SQUARE, Own.NONE, true) {
    @Override
    double of(double sum, double a, double b) {
      return Math.sqrt(sum);
    }
  },

  /** {@code Σ |a − b| / (|a| + |b|)}, where 0 / 0 is 0. A metric. Lance and Williams, Computer Journal 9(1), 1966. */
  CANBERRA(RowSum.CANBERRA, Own.NONE, true) {
    @Override
    double of(double sum, double a, double b) {
      return sum;
    }
  },

  /** {@code ½ Σ (a − b)² / (a + b)}, where 0 / 0 is 0; of rows without negative numbers. */
  CHI_SQUARED(RowSum.CHI_SQUARED, Own.NONE, false) {
    @Override
    double of(double sum, double a, double b) {
      return sum / 2;
    }
  },

  /**
   * {@code 1 − Σ min(a, b) / Σ max(a, b)}, also known as Ruzicka's; of rows without negative numbers. A metric, in [0, 1].
   */
  MIN_MAX(RowSum.ABSOLUTE, Own.WITH_ZEROS, false) {
    @Override
    double of(double sum, double a, double b) {
      double both = a + b; // Σ min + Σ max, and sum is Σ max − Σ min
      return both > 0 ? 1 - Math.max(0, both - sum) / (both + sum) : 0;
    }
  },

  /** {@code Σ |a − b| / Σ (a + b)}, in [0, 1]; of rows without negative numbers. Bray and Curtis, 1957. */
  BRAY_CURTIS(RowSum.ABSOLUTE, Own.WITH_ZEROS, false) {
    @Override
    double of(double sum, double a, double b) {
      double both = a + b;
      return both > 0 ? Math.min(1, sum / both) : 0;
    }
  },

  /**
   * The Jensen–Shannon divergence {@code ½ Σ (a ln a + b ln b) − Σ m ln m} with {@code m = (a + b) / 2}, in nats; of rows
   * without negative numbers. In [0, ln 2] where each adds up to 1. Its root is a metric. Lin, IEEE Transactions on
   * Information Theory 37(1), 1991.
   */
  JENSEN_SHANNON(RowSum.ENTROPY, Own.WITH_ITSELF, false) {
    @Override
    double of(double sum, double a, double b) {
      // a and b are Σ 2a ln 2a and Σ 2b ln 2b, and the logarithms of 2 cancel out.
      return Math.max(0, ((a + b) / 2 - sum) / 2);
    }
  },

  /** {@code √ (½ Σ (√a − √b)²)}; of rows without negative numbers. A metric, in [0, 1] where each adds up to 1. */
  HELLINGER(RowSum.GEOMETRIC, Own.WITH_ITSELF, false) {
    @Override
    double of(double sum, double a, double b) {
      return Math.sqrt(Math.max(0, (a + b) / 2 - sum));
    }
  };

  /** What of a row alone the distance needs: the sum of the row with itself, or with a row of zeros. */
  enum Own {
    NONE,
    WITH_ITSELF,
    WITH_ZEROS
  }

  private final RowSum sum;
  private final Own own;
  private final boolean signed;

  RowDistance(RowSum sum, Own own, boolean signed) {
    this.sum = sum;
    this.own = own;
    this.signed = signed;
  }

  /**
   * Returns how the rows that a distance of measured vectors makes are compared.
   *
   * @throws IllegalArgumentException if they are compared by what is not here, as Canberra with its factor n / m is
   */
  public static RowDistance of(Distance distance) {
    if (distance == Distances.cosine() || distance == Distances.cosineDelta()) {
      return COSINE;
    }
    if (distance == Distances.quadraticDelta() || distance == Distances.euclidean()) {
      return EUCLIDEAN;
    }
    if (distance == Distances.minMax()) {
      return MIN_MAX;
    }
    if (distance == Distances.burrowsDelta() || distance == Distances.ederDelta()
        || distance == Distances.ederSimple() || distance == Distances.manhattan()) {
      return MANHATTAN;
    }
    throw new IllegalArgumentException("no search by the distance " + distance.label());
  }

  /** Returns the name used on the command line and in tables, as in {@code jensen-shannon}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether rows may have negative numbers. */
  public boolean isSigned() {
    return signed;
  }

  RowSum sum() {
    return sum;
  }

  Own own() {
    return own;
  }

  /** Returns the distance by the sum of two rows and what each has of its own. Where the sum
   * {@link RowSum#isGrowing is growing}, a greater one gives no smaller distance, rounding included. */
  abstract double of(double sum, double a, double b);
}
