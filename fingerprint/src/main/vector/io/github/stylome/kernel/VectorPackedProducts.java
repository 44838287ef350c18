package io.github.stylome.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The products of rows with four others by vectors of eight floats, of which there are 16 registers: the sums of two rows
 * at once, over half of the places, and then over the other half. Rows are packed in the order in which vectors are read,
 * so that one address is reckoned and not six.
 */
final class VectorPackedProducts extends RowBlock {
  private static final VectorSpecies<Float> FLOATS = VectorRowKernels.FLOATS;
  private static final int LANES = RowKernels.LANES;
  private static final int WIDTH = VectorRowKernels.HALF;
  private static final int FOUR = RowKernels.ROWS;

  private final int pairs;

  /** Of each pair the first half, as eight places of one row, eight of the other, and so on; then the second half. */
  private final float[] packed;

  /** The same of four rows. */
  private final float[] packedFour;

  private final float[] sums = new float[2 * FOUR * WIDTH];

  VectorPackedProducts(RowKernels kernels, float[] rows, int rowsAt, int stride, int count) {
    super(kernels, RowSum.PRODUCT, rows, rowsAt, stride, count);
    pairs = count / 2;
    packed = new float[2 * pairs * stride];
    packedFour = new float[FOUR * stride];
    for (int pair = 0; pair < pairs; pair++) {
      packTwo(rows, rowsAt + 2 * pair * stride, stride, packed, 2 * pair * stride);
    }
  }

  private static void packTwo(float[] rows, int at, int stride, float[] to, int toAt) {
    for (int i = 0; i < stride; i += LANES) {
      copy(rows, at + i, to, toAt + i, stride);
      copy(rows, at + stride + i, to, toAt + i + WIDTH, stride);
    }
  }

  /** All four in one walk: where they come from memory, they are fetched ahead at once. */
  private static void packFour(float[] rows, int at, int stride, float[] to) {
    for (int i = 0; i < stride; i += LANES) {
      copy(rows, at + i, to, 2 * i, 2 * stride);
      copy(rows, at + stride + i, to, 2 * i + WIDTH, 2 * stride);
      copy(rows, at + 2 * stride + i, to, 2 * i + 2 * WIDTH, 2 * stride);
      copy(rows, at + 3 * stride + i, to, 2 * i + 3 * WIDTH, 2 * stride);
    }
  }

  /** Copies 16 places, the second eight of them to where the second half is. */
  private static void copy(float[] from, int at, float[] to, int toAt, int half) {
    FloatVector.fromArray(FLOATS, from, at).intoArray(to, toAt);
    FloatVector.fromArray(FLOATS, from, at + WIDTH).intoArray(to, toAt + half);
  }

  @Override
  int sumsOfFirst(float[] four, int fourAt, float[] out) {
    packFour(four, fourAt, stride, packedFour);
    for (int pair = 0; pair < pairs; pair++) {
      int at = 2 * pair * stride;
      Arrays.fill(sums, 0);
      add(packedFour, 0, packed, at, stride, sums);
      add(packedFour, FOUR * stride / 2, packed, at + stride, stride, sums);
      for (int q = 0; q < FOUR; q++) {
        out[q * count + 2 * pair] = VectorRowKernels.halved(sums, 2 * q * WIDTH);
        out[q * count + 2 * pair + 1] = VectorRowKernels.halved(sums, (2 * q + 1) * WIDTH);
      }
    }
    return 2 * pairs;
  }

  /** Nothing is called but vectors: the compiler gives up on more. */
  private static void add(float[] four, int fourAt, float[] pair, int pairAt, int length, float[] sums) {
    FloatVector s00 = FloatVector.zero(FLOATS);
    FloatVector s01 = s00;
    FloatVector s10 = s00;
    FloatVector s11 = s00;
    FloatVector s20 = s00;
    FloatVector s21 = s00;
    FloatVector s30 = s00;
    FloatVector s31 = s00;
    for (int i = 0; i < length; i += 2 * WIDTH) {
      FloatVector r0 = FloatVector.fromArray(FLOATS, pair, pairAt + i);
      FloatVector r1 = FloatVector.fromArray(FLOATS, pair, pairAt + i + WIDTH);
      FloatVector q0 = FloatVector.fromArray(FLOATS, four, fourAt + 2 * i);
      s00 = s00.add(q0.mul(r0));
      s01 = s01.add(q0.mul(r1));
      FloatVector q1 = FloatVector.fromArray(FLOATS, four, fourAt + 2 * i + WIDTH);
      s10 = s10.add(q1.mul(r0));
      s11 = s11.add(q1.mul(r1));
      FloatVector q2 = FloatVector.fromArray(FLOATS, four, fourAt + 2 * i + 2 * WIDTH);
      s20 = s20.add(q2.mul(r0));
      s21 = s21.add(q2.mul(r1));
      FloatVector q3 = FloatVector.fromArray(FLOATS, four, fourAt + 2 * i + 3 * WIDTH);
      s30 = s30.add(q3.mul(r0));
      s31 = s31.add(q3.mul(r1));
    }
    FloatVector.fromArray(FLOATS, sums, 0).add(s00).intoArray(sums, 0);
    FloatVector.fromArray(FLOATS, sums, WIDTH).add(s01).intoArray(sums, WIDTH);
    FloatVector.fromArray(FLOATS, sums, 2 * WIDTH).add(s10).intoArray(sums, 2 * WIDTH);
    FloatVector.fromArray(FLOATS, sums, 3 * WIDTH).add(s11).intoArray(sums, 3 * WIDTH);
    FloatVector.fromArray(FLOATS, sums, 4 * WIDTH).add(s20).intoArray(sums, 4 * WIDTH);
    FloatVector.fromArray(FLOATS, sums, 5 * WIDTH).add(s21).intoArray(sums, 5 * WIDTH);
    FloatVector.fromArray(FLOATS, sums, 6 * WIDTH).add(s30).intoArray(sums, 6 * WIDTH);
    FloatVector.fromArray(FLOATS, sums, 7 * WIDTH).add(s31).intoArray(sums, 7 * WIDTH);
  }
}
