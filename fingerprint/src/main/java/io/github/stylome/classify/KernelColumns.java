package io.github.stylome.classify;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Inner products of every row with every other, a column at a time. Columns are kept up to 64 MiB, and what has not
 * been asked for longest goes first.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class KernelColumns {
  private static final long MEMORY = 64L << 20;

  private final double[][] rows;
  private final double[] squares;
  private final int capacity;
  private final Map<Integer, double[]> columns = new LinkedHashMap<>(16, 0.75f, true);

  KernelColumns(double[][] rows) {
    this.rows = rows;
    squares = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      squares[i] = product(rows[i], rows[i]);
    }
    capacity = (int) Math.max(2, Math.min(rows.length, MEMORY / (8L * rows.length)));
  }

  /** Returns the inner product of a row with itself. */
  double square(int row) {
    return squares[row];
  }

  /** Returns the inner products of a row with all, which must not be changed. */
  double[] column(int row) {
    double[] known = columns.get(row);
    if (known != null) {
      return known;
    }
    if (columns.size() >= capacity) {
      Iterator<Integer> oldest = columns.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    double[] column = new double[rows.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = product(rows[row], rows[i]);
    }
    columns.put(row, column);
    return column;
  }

  /** Four sums, so that additions need not wait for one another. */
  static double product(double[] a, double[] b) {
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
}
