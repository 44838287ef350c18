package io.github.stylome.distance;

import io.github.stylome.kernel.DoubleKernels;
import io.github.stylome.kernel.RowSum;

/** Runs a {@link Kernel} over a row and many, by vector instructions where there are any and they give the same bits. */
final class ManyRows {
  private ManyRows() {}

  static void distances(Kernel kernel, double[] row, double[][] rows, int count, double[] distances) {
    DoubleKernels vector = DoubleKernels.vector().orElse(null);
    if (vector != null && kernel == Kernel.MANHATTAN) {
      vector.sums(RowSum.ABSOLUTE, row, rows, count, distances);
    } else if (vector != null && kernel == Kernel.EUCLIDEAN) {
      vector.sums(RowSum.SQUARE, row, rows, count, distances);
      for (int i = 0; i < count; i++) {
        distances[i] = Math.sqrt(distances[i]);
      }
    } else if (vector != null && kernel == Kernel.UNIT_COSINE) {
      vector.sums(RowSum.PRODUCT, row, rows, count, distances);
      for (int i = 0; i < count; i++) {
        distances[i] = 1 - distances[i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        distances[i] = kernel.distance(row, rows[i]);
      }
    }
  }
}
