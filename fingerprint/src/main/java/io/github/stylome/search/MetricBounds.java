package io.github.stylome.search;

/**
 * What a distance that was computed in floats says of the true one, taken as a metric: of such, a row whose rounded
 * twin is far away cannot be near.
 *
 * <p>The root of the cosine distance is the distance of rows of length 1 but for a factor; the roots of the
 * Jensen–Shannon divergence (Endres and Schindelin, IEEE Transactions on Information Theory 49(7), 2003) and of the
 * chi-squared distance (Le Cam, 1986) are metrics, and Bray and Curtis's grows with min-max, which is one.
 *
 * <p>A sum of n floats is off by less than n · 2⁻²⁴ of its terms' magnitudes; here n is what each of 16 sums has, their
 * halvings and the rounding of a term. Immutable and safe to share between threads.
 */
final class MetricBounds {
  /** What a term may be off by, and four halvings, in units of 2⁻²⁴. */
  private static final int TERM = 16;

  /** Of a number in a row: the squares of smaller ones have fewer bits than other floats. */
  private static final float SMALLEST = 0x1p-60f;

  private final RowDistance distance;
  private final double relative;
  private final double absolute;

  /** Returns the bounds for rows of magnitudes that add up to no more than is said. */
  MetricBounds(RowDistance distance, int stride, double magnitudes) {
    this.distance = distance;
    double unit = (stride / 16 + TERM) * 0x1p-24;
    double lost = unit > 0.01 ? 1e100 : 1.1 * unit; // of rows so long nothing is said
    double underflow = stride * 0x1p-90;
    switch (distance) {
      case MANHATTAN, EUCLIDEAN, CANBERRA, CHI_SQUARED -> {
        relative = lost;
        absolute = underflow;
      }
      case COSINE, MIN_MAX, BRAY_CURTIS -> {
        relative = 0;
        absolute = 3 * lost + underflow;
      }
      default -> {
        relative = 0;
        absolute = lost * magnitudes + underflow;
      }
    }
  }

  /** Returns how much the terms of a row may add up to where sums are subtracted from one another; 0 elsewhere. */
  static double magnitude(RowDistance distance, float[] values, int at, int stride) {
    double total = 0;
    for (int i = at; i < at + stride; i++) {
      double value = values[i];
      if (distance == RowDistance.HELLINGER) {
        total += value;
      } else if (distance == RowDistance.JENSEN_SHANNON && value > 0) {
        // Of x = 2a: x |ln x| and x, the logarithm by its power of 2.
        total += 2 * value * ((Math.abs(Math.getExponent(2 * value)) + 1) * 0.7 + 1);
      }
    }
    return total;
  }

  /** Returns whether no number is so small that the bounds do not hold. */
  static boolean hold(float[] values, int at, int stride) {
    for (int i = at; i < at + stride; i++) {
      if (values[i] != 0 && Math.abs(values[i]) < SMALLEST) {
        return false;
      }
    }
    return true;
  }

  /** Returns the least that the metric can be. */
  double low(double computed) {
    double linear = linear(computed);
    return metric(Math.max(0, linear - width(linear)));
  }

  /** Returns the most that the metric can be. */
  double high(double computed) {
    double linear = linear(computed);
    return metric(linear + width(linear));
  }

  /** Returns whether {@code low(computed) <= limit}, rather yes than no. */
  boolean isWithin(double computed, double limit) {
    double linear = linear(computed);
    return linear - width(linear) <= inverse(limit) * (1 + 0x1p-40);
  }

  /**
   * Returns what the metric of a row must not exceed for its computed distance to be no greater than that of a row with
   * some metric.
   */
  double reach(double metric) {
    double linear = inverse(metric);
    double computed = linear + 2 * width(linear);
    return metric(computed + 2 * width(computed)) * (1 + 0x1p-40);
  }

  private double width(double linear) {
    return relative == 0 ? absolute : relative * linear + absolute;
  }

  /** Returns the sum that a distance is the root of, or the distance. */
  private double linear(double distanceOfFloats) {
    return switch (distance) {
      case EUCLIDEAN, HELLINGER -> distanceOfFloats * distanceOfFloats;
      default -> distanceOfFloats;
    };
  }

  private double metric(double linear) {
    return switch (distance) {
      case MANHATTAN, CANBERRA, MIN_MAX -> linear;
      case BRAY_CURTIS -> 2 / (1 + 1 / linear);
      default -> Math.sqrt(linear);
    };
  }

  private double inverse(double metric) {
    return switch (distance) {
      case MANHATTAN, CANBERRA, MIN_MAX -> metric;
      case BRAY_CURTIS -> metric >= 2 ? Double.POSITIVE_INFINITY : metric / (2 - metric);
      default -> metric * metric;
    };
  }
}
