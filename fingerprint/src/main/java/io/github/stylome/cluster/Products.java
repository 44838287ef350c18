package io.github.stylome.cluster;

import io.github.stylome.parallel.Workers;
import java.util.stream.IntStream;

/** Sums of products of rows, added in a fixed order. */
final class Products {
  private Products() {}

  /** Returns the product of every row with every row, on and below the diagonal. O(rows² × columns). */
  static double[][] ofRows(double[][] rows, Workers workers) {
    double[][] products = new double[rows.length][rows.length];
    workers.map(IntStream.range(0, rows.length).boxed().toList(), i -> {
      for (int j = 0; j <= i; j++) {
        products[i][j] = of(rows[i], rows[j]);
      }
      return i;
    });
    return products;
  }

  private static double of(double[] a, double[] b) {
    // Four sums, since one would wait on itself; their order is part of the result.
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
    return sum;
  }

  /** Returns the sum of rows, each times its weight. */
  static double[] combination(double[][] rows, double[] weights) {
    double[] sum = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += weights[i] * rows[i][j];
      }
    }
    return sum;
  }

  static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }

  /** Multiplies a vector in place and returns it. */
  static double[] times(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
    return vector;
  }

  /** Returns the entry of the greatest absolute value, the first of those that differ by no more than rounding. */
  static double greatest(double[] vector) {
    double greatest = 0;
    for (double entry : vector) {
      if (Math.abs(entry) > Math.abs(greatest) * (1 + 1e-9)) {
        greatest = entry;
      }
    }
    return greatest;
  }
}
