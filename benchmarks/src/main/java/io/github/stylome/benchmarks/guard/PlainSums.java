package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowSum;

/** The sums of two rows as one would write them first: one sum, place after place. */
final class PlainSums {
  private PlainSums() {}

  /** Returns the sum of a row with the one that begins at a place of another array. */
  static double of(RowSum sum, float[] a, float[] rows, int at) {
    return switch (sum) {
      case PRODUCT -> product(a, rows, at);
      case ABSOLUTE -> absolute(a, rows, at);
      case SQUARE -> square(a, rows, at);
      case CANBERRA -> canberra(a, rows, at);
      case CHI_SQUARED -> chiSquared(a, rows, at);
      case ENTROPY -> entropy(a, rows, at);
      case GEOMETRIC -> geometric(a, rows, at);
    };
  }

  private static double product(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * rows[at + i];
    }
    return sum;
  }

  private static double absolute(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - rows[at + i]);
    }
    return sum;
  }

  private static double square(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - rows[at + i]) * (a[i] - rows[at + i]);
    }
    return sum;
  }

  private static double canberra(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      float both = Math.abs(a[i]) + Math.abs(rows[at + i]);
      sum += both == 0 ? 0 : Math.abs(a[i] - rows[at + i]) / both;
    }
    return sum;
  }

  private static double chiSquared(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      float both = a[i] + rows[at + i];
      sum += both == 0 ? 0 : (a[i] - rows[at + i]) * (a[i] - rows[at + i]) / both;
    }
    return sum;
  }

  private static double entropy(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double both = a[i] + rows[at + i];
      sum += both == 0 ? 0 : both * Math.log(both);
    }
    return sum;
  }

  private static double geometric(float[] a, float[] rows, int at) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.sqrt(a[i] * rows[at + i]);
    }
    return sum;
  }
}
