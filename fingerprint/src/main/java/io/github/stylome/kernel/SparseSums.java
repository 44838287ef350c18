package io.github.stylome.kernel;

import java.util.Arrays;

/**
 * Sums over the places of one row and of others of which only what is not 0 is kept. The one row is spread out; a sum
 * is what it would be with a row of zeros, and at each place of the other row what that changes. So the time is that
 * of what the other rows have, whatever the number of columns.
 *
 * <p>Sums are doubles, four for every row: for its numbers 0, 4, 8, …, 1, 5, 9, … and so on, added as (s₀ + s₁) + (s₂
 * + s₃), and then what is left over, one by one. There is no twin by vector instructions: what is read lies apart,
 * and so has to be read one by one.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public final class SparseSums {
  private static final int LANES = 4;

  private final RowSum sum;
  private final float[] spread;
  private final double[] alone; // Σ's term of each place with a 0 beside it
  private int[] columns = new int[0];
  private double base;

  /** Makes sums of rows with so many columns. */
  public SparseSums(RowSum sum, int columns) {
    this.sum = sum;
    spread = new float[columns];
    alone = new double[columns];
  }

  /** Takes another row than before: its columns, ascending, and the numbers in them. O(numbers of both). */
  public void take(int[] columns, float[] values, int from, int to) {
    for (int column : this.columns) {
      spread[column] = 0;
      alone[column] = 0;
    }
    this.columns = Arrays.copyOfRange(columns, from, to);
    double[] terms = new double[to - from];
    for (int i = from; i < to; i++) {
      spread[columns[i]] = values[i];
      alone[columns[i]] = term(values[i], 0);
      terms[i - from] = alone[columns[i]];
    }
    base = total(terms);
  }

  /** Returns the sum over all places of the row that was taken and one of zeros. */
  public double withZeros() {
    return base;
  }

  /** Returns the sum over all places of the row that was taken and another. O(numbers of the other). */
  public double with(int[] columns, float[] values, int from, int to) {
    return switch (sum) {
      case PRODUCT -> product(columns, values, from, to);
      case ABSOLUTE -> absolute(columns, values, from, to);
      case SQUARE -> square(columns, values, from, to);
      default -> other(columns, values, from, to);
    };
  }

  private double product(int[] columns, float[] values, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      s0 += (double) spread[columns[i]] * values[i];
      s1 += (double) spread[columns[i + 1]] * values[i + 1];
      s2 += (double) spread[columns[i + 2]] * values[i + 2];
      s3 += (double) spread[columns[i + 3]] * values[i + 3];
    }
    double total = (s0 + s1) + (s2 + s3);
    for (; i < to; i++) {
      total += (double) spread[columns[i]] * values[i];
    }
    return total;
  }

  private double absolute(int[] columns, float[] values, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      s0 += absolute(spread[columns[i]], values[i]);
      s1 += absolute(spread[columns[i + 1]], values[i + 1]);
      s2 += absolute(spread[columns[i + 2]], values[i + 2]);
      s3 += absolute(spread[columns[i + 3]], values[i + 3]);
    }
    double total = (s0 + s1) + (s2 + s3);
    for (; i < to; i++) {
      total += absolute(spread[columns[i]], values[i]);
    }
    return Math.max(0, base + total);
  }

  private double square(int[] columns, float[] values, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      s0 += square(spread[columns[i]], values[i]);
      s1 += square(spread[columns[i + 1]], values[i + 1]);
      s2 += square(spread[columns[i + 2]], values[i + 2]);
      s3 += square(spread[columns[i + 3]], values[i + 3]);
    }
    double total = (s0 + s1) + (s2 + s3);
    for (; i < to; i++) {
      total += square(spread[columns[i]], values[i]);
    }
    return Math.max(0, base + total);
  }

  /** Terms that take so long that their additions wait for nothing; in the same order, for the sake of one rule. */
  private double other(int[] columns, float[] values, int from, int to) {
    double[] sums = new double[LANES];
    int whole = from + (to - from) / LANES * LANES;
    for (int i = from; i < whole; i++) {
      sums[(i - from) % LANES] += change(columns[i], values[i]);
    }
    double total = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for (int i = whole; i < to; i++) {
      total += change(columns[i], values[i]);
    }
    return sum.isGrowing() ? Math.max(0, base + total) : base + total;
  }

  private double change(int column, float value) {
    return term(spread[column], value) - alone[column];
  }

  private static double total(double[] terms) {
    double[] sums = new double[LANES];
    int whole = terms.length / LANES * LANES;
    for (int i = 0; i < whole; i++) {
      sums[i % LANES] += terms[i];
    }
    double total = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for (int i = whole; i < terms.length; i++) {
      total += terms[i];
    }
    return total;
  }

  private static double absolute(double a, double b) {
    return Math.abs(a - b) - Math.abs(a);
  }

  /** (a − b)² − a². */
  private static double square(double a, double b) {
    return b * (b - 2 * a);
  }

  /** The term of the sum, in doubles but for the logarithm, which is that of floats. */
  private double term(float a, float b) {
    double difference = (double) a - b;
    return switch (sum) {
      case PRODUCT -> (double) a * b;
      case ABSOLUTE -> Math.abs(difference);
      case SQUARE -> difference * difference;
      case CANBERRA -> difference == 0 ? 0 : Math.abs(difference) / (Math.abs((double) a) + Math.abs((double) b));
      case CHI_SQUARED -> difference == 0 ? 0 : difference * difference / ((double) a + b);
      case ENTROPY -> (double) (a + b) * Logarithm.ln(a + b);
      case GEOMETRIC -> Math.sqrt((double) a * b);
    };
  }
}
