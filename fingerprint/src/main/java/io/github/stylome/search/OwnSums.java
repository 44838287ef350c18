package io.github.stylome.search;

import io.github.stylome.kernel.RowBuffer;
import io.github.stylome.kernel.RowKernels;
import io.github.stylome.search.RowDistance.Own;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What a distance needs of each row alone, found when its block of rows is first seen: so a first search reads a matrix
 * once and not twice. Two threads may find the same at the same time. Safe for concurrent use.
 */
final class OwnSums {
  private final RowDistance distance;
  private final int stride;
  private final float[] zeros;
  private final float[] sums;
  private final AtomicIntegerArray known;

  OwnSums(RowDistance distance, int stride, int rows, int blocks) {
    this.distance = distance;
    this.stride = stride;
    zeros = new float[stride];
    sums = new float[distance.own() == Own.NONE ? 0 : rows];
    known = new AtomicIntegerArray(distance.own() == Own.NONE ? 0 : blocks);
  }

  /** Makes sure that the sums of a block's rows, which begin somewhere in an array, are known to this thread. */
  void see(int block, int first, int count, float[] values, int at, RowKernels kernels, RowBuffer buffer) {
    if (isKnown(block)) {
      return;
    }
    of(values, at, count, sums, first, kernels, buffer);
    known.set(block, 1); // after the sums, which whoever sees it sees too
  }

  /** Returns whether this thread may ask for the sums of a block's rows. */
  boolean isKnown(int block) {
    return distance.own() == Own.NONE || known.get(block) != 0;
  }

  /** Returns the sum of a row that has been seen. */
  float get(int row) {
    return sums.length == 0 ? 0 : sums[row];
  }

  /** Returns the sum of a row that begins somewhere in an array. */
  float of(float[] values, int at, RowKernels kernels) {
    float[] sum = new float[1];
    of(values, at, 1, sum, 0, kernels, new RowBuffer());
    return sum[0];
  }

  private void of(float[] values, int at, int count, float[] out, int outAt, RowKernels kernels, RowBuffer buffer) {
    if (distance.own() == Own.WITH_ZEROS) {
      kernels.sums(distance.sum(), zeros, 0, values, at, stride, count, out, outAt, buffer);
    } else if (distance.own() == Own.WITH_ITSELF) {
      for (int r = 0; r < count; r++) {
        int row = at + r * stride;
        kernels.sums(distance.sum(), values, row, values, row, stride, 1, out, outAt + r, buffer);
      }
    }
  }
}
