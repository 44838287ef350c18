package io.github.stylome.benchmarks.search;

import java.util.Map;

/** What one would write for sparse rows: a walk along two sorted rows, and two maps. */
final class SparseRivals {
  private SparseRivals() {}

  /** The term of a sum over the places of two rows. */
  @FunctionalInterface
  interface Term {
    double of(double a, double b);
  }

  /** A distance by a sum and what each row has alone. */
  record Formula(Term term, Finish finish) {}

  /** Makes a distance of the sum over both rows and over each with itself. */
  @FunctionalInterface
  interface Finish {
    double of(double sum, double a, double b);
  }

  static Formula of(String distance) {
    return switch (distance) {
      case "cosine" -> new Formula((a, b) -> a * b, (sum, a, b) -> 1 - sum / Math.sqrt(a * b));
      case "manhattan" -> new Formula((a, b) -> Math.abs(a - b), (sum, a, b) -> sum);
      case "jensen-shannon" -> new Formula(SparseRivals::jensenShannon, (sum, a, b) -> sum);
      default -> throw new IllegalArgumentException("no rival for " + distance);
    };
  }

  private static double jensenShannon(double a, double b) {
    double mean = (a + b) / 2;
    return ((a > 0 ? a * Math.log(a / mean) : 0) + (b > 0 ? b * Math.log(b / mean) : 0)) / 2;
  }

  /** Walks along two rows of ascending columns. */
  static double merge(Term term, int[] columns, float[] values, int[] otherColumns, float[] otherValues) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < columns.length && j < otherColumns.length) {
      if (columns[i] == otherColumns[j]) {
        sum += term.of(values[i++], otherValues[j++]);
      } else if (columns[i] < otherColumns[j]) {
        sum += term.of(values[i++], 0);
      } else {
        sum += term.of(0, otherValues[j++]);
      }
    }
    for (; i < columns.length; i++) {
      sum += term.of(values[i], 0);
    }
    for (; j < otherColumns.length; j++) {
      sum += term.of(0, otherValues[j]);
    }
    return sum;
  }

  /** Looks up each column of one row in the other, and then those that only the other has. */
  static double lookUp(Term term, Map<Integer, Float> row, Map<Integer, Float> other) {
    double sum = 0;
    for (Map.Entry<Integer, Float> entry : row.entrySet()) {
      sum += term.of(entry.getValue(), other.getOrDefault(entry.getKey(), 0f));
    }
    for (Map.Entry<Integer, Float> entry : other.entrySet()) {
      if (!row.containsKey(entry.getKey())) {
        sum += term.of(0, entry.getValue());
      }
    }
    return sum;
  }
}
