package io.github.stylome.kernel;

import java.util.Objects;

/**
 * Rows that four others at a time are compared with, again and again: the same bits as by {@link RowKernels#sums}, and
 * faster for products, where what is read counts for more than what is computed. Not safe for concurrent use; make one per
 * thread.
 */
public class RowBlock {
  final float[] rows;
  final int rowsAt;
  final int stride;
  final int count;

  private final RowKernels kernels;
  private final RowSum sum;
  private final RowBuffer buffer = new RowBuffer();

  RowBlock(RowKernels kernels, RowSum sum, float[] rows, int rowsAt, int stride, int count) {
    this.kernels = kernels;
    this.sum = sum;
    this.rows = rows;
    this.rowsAt = rowsAt;
    this.stride = stride;
    this.count = count;
  }

  /**
   * Writes the sums of four rows with each of the block, row after row. O(count × stride), and allocates nothing.
   *
   * @param fourAt where the first of the four begins; the others follow at once
   * @param out of {@code 4 × count}
   */
  public final void sums(float[] four, int fourAt, float[] out) {
    Objects.checkFromIndexSize(fourAt, RowKernels.ROWS * stride, four.length);
    int done = sumsOfFirst(four, fourAt, out);
    if (done == count) {
      return;
    }
    for (int q = 0; q < RowKernels.ROWS; q++) {
      kernels.sums(
          sum, four, fourAt + q * stride, rows, rowsAt + done * stride, stride, count - done, out, q * count + done, buffer);
    }
  }

  /** Writes the sums with as many of the first rows as there is a loop for that reads each once, and returns how many. */
  int sumsOfFirst(float[] four, int fourAt, float[] out) {
    return 0;
  }
}
