package io.github.stylome.kernel;

import java.util.Objects;
import jdk.incubator.vector.FloatVector;

/**
 * Sums of one row and many that come from memory, where a vector is the 16 sums of a row: in two walks, one over each
 * half of the rows. Memory is fetched ahead for a long walk, not for four short ones.
 */
final class VectorWideWalks {
  private static final int LANES = RowKernels.LANES;

  private VectorWideWalks() {}

  /** Writes the sums of rows, which are even in number. */
  static void sums(
      RowSum sum, float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt,
      float[] lanes) {
    Objects.checkFromIndexSize(queryAt, stride, query.length);
    Objects.checkFromIndexSize(rowsAt, count * stride, rows.length);
    switch (sum) {
      case PRODUCT -> products(query, queryAt, rows, rowsAt, stride, count, out, outAt, lanes);
      case ABSOLUTE -> absolutes(query, queryAt, rows, rowsAt, stride, count, out, outAt, lanes);
      default -> squares(query, queryAt, rows, rowsAt, stride, count, out, outAt, lanes);
    }
  }

  private static void products(
      float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt, float[] lanes) {
    int half = count / 2;
    for (int r = 0, r0 = rowsAt, r1 = rowsAt + half * stride; r < half; r++, r0 += stride, r1 += stride) {
      FloatVector s0 = FloatVector.zero(VectorRowKernels.FLOATS);
      FloatVector s1 = s0;
      for (int i = 0; i < stride; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(q.mul(load(rows, r0 + i)));
        s1 = s1.add(q.mul(load(rows, r1 + i)));
      }
      write(s0, s1, lanes, out, outAt + r, half);
    }
  }

  private static void absolutes(
      float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt, float[] lanes) {
    int half = count / 2;
    for (int r = 0, r0 = rowsAt, r1 = rowsAt + half * stride; r < half; r++, r0 += stride, r1 += stride) {
      FloatVector s0 = FloatVector.zero(VectorRowKernels.FLOATS);
      FloatVector s1 = s0;
      for (int i = 0; i < stride; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(q.sub(load(rows, r0 + i)).abs());
        s1 = s1.add(q.sub(load(rows, r1 + i)).abs());
      }
      write(s0, s1, lanes, out, outAt + r, half);
    }
  }

  private static void squares(
      float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt, float[] lanes) {
    int half = count / 2;
    for (int r = 0, r0 = rowsAt, r1 = rowsAt + half * stride; r < half; r++, r0 += stride, r1 += stride) {
      FloatVector s0 = FloatVector.zero(VectorRowKernels.FLOATS);
      FloatVector s1 = s0;
      for (int i = 0; i < stride; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        FloatVector d0 = q.sub(load(rows, r0 + i));
        FloatVector d1 = q.sub(load(rows, r1 + i));
        s0 = s0.add(d0.mul(d0));
        s1 = s1.add(d1.mul(d1));
      }
      write(s0, s1, lanes, out, outAt + r, half);
    }
  }

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(VectorRowKernels.FLOATS, values, at);
  }

  private static void write(FloatVector s0, FloatVector s1, float[] lanes, float[] out, int at, int half) {
    s0.intoArray(lanes, 0);
    s1.intoArray(lanes, LANES);
    out[at] = RowKernels.halved(lanes, 0);
    out[at + half] = RowKernels.halved(lanes, LANES);
  }
}
