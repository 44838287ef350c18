package io.github.stylome.distance;

/**
 * The loops over two rows.
 *
 * <p>Each has four sums, which the processor can add to at the same time; with one, every addition would wait for the
 * one before it, since the JIT may not reorder floating-point additions. The order is part of the result.
 */
enum Kernel {
  /** {@code Σ |a − b|}. */
  MANHATTAN {
    @Override
    double distance(double[] a, double[] b) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int i = 0;
      for (int end = a.length & ~3; i < end; i += 4) {
        s0 += Math.abs(a[i] - b[i]);
        s1 += Math.abs(a[i + 1] - b[i + 1]);
        s2 += Math.abs(a[i + 2] - b[i + 2]);
        s3 += Math.abs(a[i + 3] - b[i + 3]);
      }
      double sum = (s0 + s1) + (s2 + s3);
      for (; i < a.length; i++) {
        sum += Math.abs(a[i] - b[i]);
      }
      return sum;
    }

    @Override
    double[] parts(double[] a, double[] b) {
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Math.abs(a[i] - b[i]);
      }
      return parts;
    }
  },

  /** {@code √ Σ (a − b)²}. */
  EUCLIDEAN {
    @Override
    double distance(double[] a, double[] b) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int i = 0;
      for (int end = a.length & ~3; i < end; i += 4) {
        double d0 = a[i] - b[i];
        double d1 = a[i + 1] - b[i + 1];
        double d2 = a[i + 2] - b[i + 2];
        double d3 = a[i + 3] - b[i + 3];
        s0 += d0 * d0;
        s1 += d1 * d1;
        s2 += d2 * d2;
        s3 += d3 * d3;
      }
      double sum = (s0 + s1) + (s2 + s3);
      for (; i < a.length; i++) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
      }
      return Math.sqrt(sum);
    }

    /** The root is not a sum: its parts are those of the squared distance, scaled to add up to it. */
    @Override
    double[] parts(double[] a, double[] b) {
      double distance = distance(a, b);
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length && distance > 0; i++) {
        parts[i] = (a[i] - b[i]) * (a[i] - b[i]) / distance;
      }
      return parts;
    }
  },

  /** {@code 1 − Σ a b} of two rows of unit length. */
  UNIT_COSINE {
    @Override
    double distance(double[] a, double[] b) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int i = 0;
      for (int end = a.length & ~3; i < end; i += 4) {
        s0 += a[i] * b[i];
        s1 += a[i + 1] * b[i + 1];
        s2 += a[i + 2] * b[i + 2];
        s3 += a[i + 3] * b[i + 3];
      }
      double sum = (s0 + s1) + (s2 + s3);
      for (; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return 1 - sum;
    }

    /** {@code 1 − Σ a b = Σ a (a − b)} where the length of a is 1. A part is negative where the two agree and more. */
    @Override
    double[] parts(double[] a, double[] b) {
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = a[i] * (a[i] - b[i]);
      }
      return parts;
    }
  },

  /** {@code Σ |a − b| / (a + b) · n / m} over the m places where one of the two is positive; none is negative. */
  CANBERRA {
    @Override
    double distance(double[] a, double[] b) {
      double sum = 0;
      int used = 0;
      for (int i = 0; i < a.length; i++) {
        double both = a[i] + b[i];
        if (both > 0) {
          sum += Math.abs(a[i] - b[i]) / both;
          used++;
        }
      }
      return used == 0 ? 0 : sum * a.length / used;
    }

    @Override
    double[] parts(double[] a, double[] b) {
      double[] parts = new double[a.length];
      int used = 0;
      for (int i = 0; i < parts.length; i++) {
        used += a[i] + b[i] > 0 ? 1 : 0;
      }
      for (int i = 0; i < parts.length; i++) {
        double both = a[i] + b[i];
        parts[i] = both > 0 ? Math.abs(a[i] - b[i]) / both * parts.length / used : 0;
      }
      return parts;
    }
  },

  /** {@code 1 − Σ min / Σ max} of two rows without negative numbers. */
  MIN_MAX {
    @Override
    double distance(double[] a, double[] b) {
      double least0 = 0;
      double least1 = 0;
      double most0 = 0;
      double most1 = 0;
      int i = 0;
      for (int end = a.length & ~1; i < end; i += 2) {
        least0 += Math.min(a[i], b[i]);
        most0 += Math.max(a[i], b[i]);
        least1 += Math.min(a[i + 1], b[i + 1]);
        most1 += Math.max(a[i + 1], b[i + 1]);
      }
      double least = least0 + least1;
      double most = most0 + most1;
      for (; i < a.length; i++) {
        least += Math.min(a[i], b[i]);
        most += Math.max(a[i], b[i]);
      }
      return most > 0 ? 1 - least / most : 0;
    }

    @Override
    double[] parts(double[] a, double[] b) {
      double most = 0;
      for (int i = 0; i < a.length; i++) {
        most += Math.max(a[i], b[i]);
      }
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length && most > 0; i++) {
        parts[i] = Math.abs(a[i] - b[i]) / most;
      }
      return parts;
    }
  },

  /** {@code Σ |a − b| / Σ (a + b)} of two rows without negative numbers. */
  BRAY_CURTIS {
    @Override
    double distance(double[] a, double[] b) {
      double both = sum(a) + sum(b);
      return both > 0 ? MANHATTAN.distance(a, b) / both : 0;
    }

    @Override
    double[] parts(double[] a, double[] b) {
      double both = sum(a) + sum(b);
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length && both > 0; i++) {
        parts[i] = Math.abs(a[i] - b[i]) / both;
      }
      return parts;
    }
  },

  /** {@code Σ (a − b)² / (a + b) / 2} over the places where one of the two is positive; none is negative. */
  CHI_SQUARED {
    @Override
    double distance(double[] a, double[] b) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int i = 0;
      for (int end = a.length & ~3; i < end; i += 4) {
        s0 += chiSquared(a[i], b[i]);
        s1 += chiSquared(a[i + 1], b[i + 1]);
        s2 += chiSquared(a[i + 2], b[i + 2]);
        s3 += chiSquared(a[i + 3], b[i + 3]);
      }
      double sum = (s0 + s1) + (s2 + s3);
      for (; i < a.length; i++) {
        sum += chiSquared(a[i], b[i]);
      }
      return sum / 2;
    }

    @Override
    double[] parts(double[] a, double[] b) {
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = chiSquared(a[i], b[i]) / 2;
      }
      return parts;
    }
  },

  /** The root of the divergence of Jensen and Shannon in bits, of two rows that each add up to 1. */
  JENSEN_SHANNON {
    @Override
    double distance(double[] a, double[] b) {
      return Math.sqrt(Divergences.jensenShannon(a, b));
    }

    /** The root is not a sum: its parts are those of the divergence, scaled to add up to it. */
    @Override
    double[] parts(double[] a, double[] b) {
      double distance = distance(a, b);
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length && distance > 0; i++) {
        parts[i] = Divergences.jensenShannon(a[i], b[i]) / distance;
      }
      return parts;
    }
  },

  /** The mean of the divergences of Kullback and Leibler to either side in bits, of two rows of positive numbers. */
  KULLBACK_LEIBLER {
    @Override
    double distance(double[] a, double[] b) {
      return Divergences.kullbackLeibler(a, b);
    }

    @Override
    double[] parts(double[] a, double[] b) {
      double[] parts = new double[a.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = Divergences.kullbackLeibler(a[i], b[i]);
      }
      return parts;
    }
  };

  private static double chiSquared(double a, double b) {
    double both = a + b;
    return both > 0 ? (a - b) * (a - b) / both : 0;
  }

  /** Returns the sum of a row. */
  static double sum(double[] row) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (int end = row.length & ~3; i < end; i += 4) {
      s0 += row[i];
      s1 += row[i + 1];
      s2 += row[i + 2];
      s3 += row[i + 3];
    }
    double sum = (s0 + s1) + (s2 + s3);
    for (; i < row.length; i++) {
      sum += row[i];
    }
    return sum;
  }

  abstract double distance(double[] a, double[] b);

  abstract double[] parts(double[] a, double[] b);
}
