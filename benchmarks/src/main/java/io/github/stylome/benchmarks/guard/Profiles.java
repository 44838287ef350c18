package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowKernels;
import java.util.Random;

/** Made-up rows that stay in the second cache, one behind another, and one to compare them with. */
final class Profiles {
  static final int ROWS = 64;
  static final int COLUMNS = 1000;
  static final int STRIDE = RowKernels.stride(COLUMNS);

  /** The row that is asked for, and the others; each filled up with zeros. */
  final float[] query = new float[STRIDE];
  final float[] rows = new float[ROWS * STRIDE];

  Profiles() {
    Random random = new Random(ROWS);
    fill(query, 0, random);
    for (int row = 0; row < ROWS; row++) {
      fill(rows, row * STRIDE, random);
    }
  }

  private static void fill(float[] values, int at, Random random) {
    for (int i = 0; i < COLUMNS; i++) {
      values[at + i] = random.nextInt(5) == 0 ? 0 : random.nextFloat() / (i + 10);
    }
  }

  static double total(float[] sums) {
    double total = 0;
    for (float sum : sums) {
      total += sum;
    }
    return total;
  }
}
