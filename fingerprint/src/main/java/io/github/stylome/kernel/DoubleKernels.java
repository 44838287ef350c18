package io.github.stylome.kernel;

import java.util.Optional;

/**
 * Sums over a row of doubles and many others by vector instructions, in the order of additions of the distances between
 * two rows: four sums, for places 0, 4, 8, …, 1, 5, 9, … and so on, added as (s₀ + s₁) + (s₂ + s₃), and then what is left
 * over, one by one.
 *
 * <p>There is no plain twin: the loops over two rows are.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract class DoubleKernels {
  /** How many sums there are. */
  static final int LANES = 4;

  private static final Optional<DoubleKernels> VECTOR =
      RowKernels.vector().map(kernels -> VectorModule.make("VectorDoubleKernels", DoubleKernels.class));

  /** Returns the kernels; empty where the JVM runs without the module {@code jdk.incubator.vector}. */
  public static Optional<DoubleKernels> vector() {
    return VECTOR;
  }

  /**
   * Writes the sums of a row with the first {@code count} others. O(count × length).
   *
   * @param sum one of {@link RowSum#PRODUCT}, {@link RowSum#ABSOLUTE} and {@link RowSum#SQUARE}
   * @param rows of the length of the row
   */
  public final void sums(RowSum sum, double[] row, double[][] rows, int count, double[] out) {
    double[] lanes = new double[4 * LANES];
    for (int r = 0; r < count; r += 4) {
      // Fewer than four: the last stands for those that are missing.
      double[] r0 = rows[r];
      double[] r1 = rows[Math.min(r + 1, count - 1)];
      double[] r2 = rows[Math.min(r + 2, count - 1)];
      double[] r3 = rows[Math.min(r + 3, count - 1)];
      switch (sum) {
        case PRODUCT -> product(row, r0, r1, r2, r3, lanes);
        case ABSOLUTE -> absolute(row, r0, r1, r2, r3, lanes);
        case SQUARE -> square(row, r0, r1, r2, r3, lanes);
        default -> throw new IllegalArgumentException("no sum of doubles: " + sum);
      }
      for (int i = r; i < Math.min(r + 4, count); i++) {
        int at = (i - r) * LANES;
        double whole = (lanes[at] + lanes[at + 1]) + (lanes[at + 2] + lanes[at + 3]);
        out[i] = addRest(sum, row, rows[i], whole);
      }
    }
  }

  private static double addRest(RowSum sum, double[] a, double[] b, double whole) {
    double total = whole;
    for (int i = a.length & -LANES; i < a.length; i++) {
      double difference = a[i] - b[i];
      total += sum == RowSum.PRODUCT ? a[i] * b[i] : sum == RowSum.ABSOLUTE ? Math.abs(difference) : difference * difference;
    }
    return total;
  }

  // Each writes the four sums of each of four rows, without what is left over.

  abstract void product(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, double[] lanes);

  abstract void absolute(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, double[] lanes);

  abstract void square(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, double[] lanes);
}
