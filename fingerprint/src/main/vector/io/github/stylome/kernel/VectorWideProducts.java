package io.github.stylome.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The products of rows with four others by vectors of 16 floats: 16 sums at once, half of what 32 registers hold, and each
 * row that is read is used four times.
 */
final class VectorWideProducts extends RowBlock {
  private static final VectorSpecies<Float> FLOATS = VectorRowKernels.FLOATS;
  private static final int ROWS = RowKernels.ROWS;
  private static final int LANES = RowKernels.LANES;

  private final float[] lanes = new float[ROWS * ROWS * LANES];

  VectorWideProducts(RowKernels kernels, float[] rows, int rowsAt, int stride, int count) {
    super(kernels, RowSum.PRODUCT, rows, rowsAt, stride, count);
  }

  @Override
  int sumsOfFirst(float[] four, int fourAt, float[] out) {
    int done = count - count % ROWS;
    for (int r = 0; r < done; r += ROWS) {
      write(four, fourAt, rows, rowsAt + r * stride, stride, lanes);
      for (int q = 0; q < ROWS; q++) {
        for (int i = 0; i < ROWS; i++) {
          out[q * count + r + i] = RowKernels.halved(lanes, (q * ROWS + i) * LANES);
        }
      }
    }
    return done;
  }

  /** Nothing is called but vectors: the compiler gives up on more. */
  private static void write(
      float[] four, int fourAt, float[] rows, int rowsAt, int stride, float[] lanes) {
    FloatVector s00 = FloatVector.zero(FLOATS);
    FloatVector s01 = s00;
    FloatVector s02 = s00;
    FloatVector s03 = s00;
    FloatVector s10 = s00;
    FloatVector s11 = s00;
    FloatVector s12 = s00;
    FloatVector s13 = s00;
    FloatVector s20 = s00;
    FloatVector s21 = s00;
    FloatVector s22 = s00;
    FloatVector s23 = s00;
    FloatVector s30 = s00;
    FloatVector s31 = s00;
    FloatVector s32 = s00;
    FloatVector s33 = s00;
    for (int i = 0; i < stride; i += LANES) {
      FloatVector r0 = FloatVector.fromArray(FLOATS, rows, rowsAt + i);
      FloatVector r1 = FloatVector.fromArray(FLOATS, rows, rowsAt + stride + i);
      FloatVector r2 = FloatVector.fromArray(FLOATS, rows, rowsAt + 2 * stride + i);
      FloatVector r3 = FloatVector.fromArray(FLOATS, rows, rowsAt + 3 * stride + i);
      FloatVector q0 = FloatVector.fromArray(FLOATS, four, fourAt + i);
      s00 = s00.add(q0.mul(r0));
      s01 = s01.add(q0.mul(r1));
      s02 = s02.add(q0.mul(r2));
      s03 = s03.add(q0.mul(r3));
      FloatVector q1 = FloatVector.fromArray(FLOATS, four, fourAt + stride + i);
      s10 = s10.add(q1.mul(r0));
      s11 = s11.add(q1.mul(r1));
      s12 = s12.add(q1.mul(r2));
      s13 = s13.add(q1.mul(r3));
      FloatVector q2 = FloatVector.fromArray(FLOATS, four, fourAt + 2 * stride + i);
      s20 = s20.add(q2.mul(r0));
      s21 = s21.add(q2.mul(r1));
      s22 = s22.add(q2.mul(r2));
      s23 = s23.add(q2.mul(r3));
      FloatVector q3 = FloatVector.fromArray(FLOATS, four, fourAt + 3 * stride + i);
      s30 = s30.add(q3.mul(r0));
      s31 = s31.add(q3.mul(r1));
      s32 = s32.add(q3.mul(r2));
      s33 = s33.add(q3.mul(r3));
    }
    s00.intoArray(lanes, 0);
    s01.intoArray(lanes, LANES);
    s02.intoArray(lanes, 2 * LANES);
    s03.intoArray(lanes, 3 * LANES);
    s10.intoArray(lanes, 4 * LANES);
    s11.intoArray(lanes, 5 * LANES);
    s12.intoArray(lanes, 6 * LANES);
    s13.intoArray(lanes, 7 * LANES);
    s20.intoArray(lanes, 8 * LANES);
    s21.intoArray(lanes, 9 * LANES);
    s22.intoArray(lanes, 10 * LANES);
    s23.intoArray(lanes, 11 * LANES);
    s30.intoArray(lanes, 12 * LANES);
    s31.intoArray(lanes, 13 * LANES);
    s32.intoArray(lanes, 14 * LANES);
    s33.intoArray(lanes, 15 * LANES);
  }
}
