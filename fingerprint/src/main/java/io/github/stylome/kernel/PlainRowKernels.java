package io.github.stylome.kernel;

/**
 * The kernels in plain Java. Of four rows, four of the 16 sums of each at a time, so that their places are fetched from
 * memory at once; of one row eight, which are as many as the processor can add to at once. Many whole rows are left to
 * {@link MovingSums}.
 *
 * <p>The loops are alike but for the term. One that they shared would have to call what the compiler cannot see through.
 */
final class PlainRowKernels extends RowKernels {
  /** With fewer rows the arrays of {@link MovingSums} are not worth making, and shorter rows make too short loops. */
  private static final int LEAST_MOVED = 4;
  private static final int LEAST_STRIDE = 128;

  private static final int SUMS = LANES / 2;
  private static final int SUMS_OF_FOUR = LANES / ROWS;

  @Override
  int inOnePass(
      RowSum sum, float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt,
      RowBuffer buffer) {
    if (!MovingSums.has(sum) || count < LEAST_MOVED || stride < LEAST_STRIDE) {
      return 0;
    }
    MovingSums two = buffer.moving(stride);
    two.take(query, queryAt, stride);
    int even = count & ~1;
    for (int r = 0; r < even; r += 2) {
      int at = rowsAt + r * stride;
      two.write(sum, query, queryAt, rows, at, at + stride, stride, buffer.lanes);
      finish(buffer.lanes, out, outAt + r, 2);
    }
    return even;
  }

  @Override
  void product(float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes) {
    if (r3 == r0) {
      product(query, queryAt, from, to, rows, r0, lanes, 0);
      return;
    }
    for (int part = 0; part < LANES; part += SUMS_OF_FOUR) {
      productQuarter(query, queryAt, from + part, to, rows, r0, r1, r2, r3, lanes, part);
    }
  }

  @Override
  void absolute(float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes) {
    if (r3 == r0) {
      absolute(query, queryAt, from, to, rows, r0, lanes, 0);
      return;
    }
    for (int part = 0; part < LANES; part += SUMS_OF_FOUR) {
      absoluteQuarter(query, queryAt, from + part, to, rows, r0, r1, r2, r3, lanes, part);
    }
  }

  @Override
  void square(float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes) {
    if (r3 == r0) {
      square(query, queryAt, from, to, rows, r0, lanes, 0);
      return;
    }
    for (int part = 0; part < LANES; part += SUMS_OF_FOUR) {
      squareQuarter(query, queryAt, from + part, to, rows, r0, r1, r2, r3, lanes, part);
    }
  }

  private static void productQuarter(
      float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes, int lane) {
    float s00 = lanes[lane];
    float s01 = lanes[lane + 1];
    float s02 = lanes[lane + 2];
    float s03 = lanes[lane + 3];
    float s10 = lanes[lane + LANES];
    float s11 = lanes[lane + LANES + 1];
    float s12 = lanes[lane + LANES + 2];
    float s13 = lanes[lane + LANES + 3];
    float s20 = lanes[lane + 2 * LANES];
    float s21 = lanes[lane + 2 * LANES + 1];
    float s22 = lanes[lane + 2 * LANES + 2];
    float s23 = lanes[lane + 2 * LANES + 3];
    float s30 = lanes[lane + 3 * LANES];
    float s31 = lanes[lane + 3 * LANES + 1];
    float s32 = lanes[lane + 3 * LANES + 2];
    float s33 = lanes[lane + 3 * LANES + 3];
    for (int i = from; i < to; i += LANES) {
      float q0 = query[queryAt + i];
      float q1 = query[queryAt + i + 1];
      float q2 = query[queryAt + i + 2];
      float q3 = query[queryAt + i + 3];
      s00 += product(q0, rows[r0 + i]);
      s01 += product(q1, rows[r0 + i + 1]);
      s02 += product(q2, rows[r0 + i + 2]);
      s03 += product(q3, rows[r0 + i + 3]);
      s10 += product(q0, rows[r1 + i]);
      s11 += product(q1, rows[r1 + i + 1]);
      s12 += product(q2, rows[r1 + i + 2]);
      s13 += product(q3, rows[r1 + i + 3]);
      s20 += product(q0, rows[r2 + i]);
      s21 += product(q1, rows[r2 + i + 1]);
      s22 += product(q2, rows[r2 + i + 2]);
      s23 += product(q3, rows[r2 + i + 3]);
      s30 += product(q0, rows[r3 + i]);
      s31 += product(q1, rows[r3 + i + 1]);
      s32 += product(q2, rows[r3 + i + 2]);
      s33 += product(q3, rows[r3 + i + 3]);
    }
    lanes[lane] = s00;
    lanes[lane + 1] = s01;
    lanes[lane + 2] = s02;
    lanes[lane + 3] = s03;
    lanes[lane + LANES] = s10;
    lanes[lane + LANES + 1] = s11;
    lanes[lane + LANES + 2] = s12;
    lanes[lane + LANES + 3] = s13;
    lanes[lane + 2 * LANES] = s20;
    lanes[lane + 2 * LANES + 1] = s21;
    lanes[lane + 2 * LANES + 2] = s22;
    lanes[lane + 2 * LANES + 3] = s23;
    lanes[lane + 3 * LANES] = s30;
    lanes[lane + 3 * LANES + 1] = s31;
    lanes[lane + 3 * LANES + 2] = s32;
    lanes[lane + 3 * LANES + 3] = s33;
  }

  private static void product(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      productHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void productHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += product(query[q], rows[r]);
      s1 += product(query[q + 1], rows[r + 1]);
      s2 += product(query[q + 2], rows[r + 2]);
      s3 += product(query[q + 3], rows[r + 3]);
      s4 += product(query[q + 4], rows[r + 4]);
      s5 += product(query[q + 5], rows[r + 5]);
      s6 += product(query[q + 6], rows[r + 6]);
      s7 += product(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  private static void absoluteQuarter(
      float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes, int lane) {
    float s00 = lanes[lane];
    float s01 = lanes[lane + 1];
    float s02 = lanes[lane + 2];
    float s03 = lanes[lane + 3];
    float s10 = lanes[lane + LANES];
    float s11 = lanes[lane + LANES + 1];
    float s12 = lanes[lane + LANES + 2];
    float s13 = lanes[lane + LANES + 3];
    float s20 = lanes[lane + 2 * LANES];
    float s21 = lanes[lane + 2 * LANES + 1];
    float s22 = lanes[lane + 2 * LANES + 2];
    float s23 = lanes[lane + 2 * LANES + 3];
    float s30 = lanes[lane + 3 * LANES];
    float s31 = lanes[lane + 3 * LANES + 1];
    float s32 = lanes[lane + 3 * LANES + 2];
    float s33 = lanes[lane + 3 * LANES + 3];
    for (int i = from; i < to; i += LANES) {
      float q0 = query[queryAt + i];
      float q1 = query[queryAt + i + 1];
      float q2 = query[queryAt + i + 2];
      float q3 = query[queryAt + i + 3];
      s00 += absolute(q0, rows[r0 + i]);
      s01 += absolute(q1, rows[r0 + i + 1]);
      s02 += absolute(q2, rows[r0 + i + 2]);
      s03 += absolute(q3, rows[r0 + i + 3]);
      s10 += absolute(q0, rows[r1 + i]);
      s11 += absolute(q1, rows[r1 + i + 1]);
      s12 += absolute(q2, rows[r1 + i + 2]);
      s13 += absolute(q3, rows[r1 + i + 3]);
      s20 += absolute(q0, rows[r2 + i]);
      s21 += absolute(q1, rows[r2 + i + 1]);
      s22 += absolute(q2, rows[r2 + i + 2]);
      s23 += absolute(q3, rows[r2 + i + 3]);
      s30 += absolute(q0, rows[r3 + i]);
      s31 += absolute(q1, rows[r3 + i + 1]);
      s32 += absolute(q2, rows[r3 + i + 2]);
      s33 += absolute(q3, rows[r3 + i + 3]);
    }
    lanes[lane] = s00;
    lanes[lane + 1] = s01;
    lanes[lane + 2] = s02;
    lanes[lane + 3] = s03;
    lanes[lane + LANES] = s10;
    lanes[lane + LANES + 1] = s11;
    lanes[lane + LANES + 2] = s12;
    lanes[lane + LANES + 3] = s13;
    lanes[lane + 2 * LANES] = s20;
    lanes[lane + 2 * LANES + 1] = s21;
    lanes[lane + 2 * LANES + 2] = s22;
    lanes[lane + 2 * LANES + 3] = s23;
    lanes[lane + 3 * LANES] = s30;
    lanes[lane + 3 * LANES + 1] = s31;
    lanes[lane + 3 * LANES + 2] = s32;
    lanes[lane + 3 * LANES + 3] = s33;
  }

  private static void absolute(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      absoluteHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void absoluteHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += absolute(query[q], rows[r]);
      s1 += absolute(query[q + 1], rows[r + 1]);
      s2 += absolute(query[q + 2], rows[r + 2]);
      s3 += absolute(query[q + 3], rows[r + 3]);
      s4 += absolute(query[q + 4], rows[r + 4]);
      s5 += absolute(query[q + 5], rows[r + 5]);
      s6 += absolute(query[q + 6], rows[r + 6]);
      s7 += absolute(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  private static void squareQuarter(
      float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes, int lane) {
    float s00 = lanes[lane];
    float s01 = lanes[lane + 1];
    float s02 = lanes[lane + 2];
    float s03 = lanes[lane + 3];
    float s10 = lanes[lane + LANES];
    float s11 = lanes[lane + LANES + 1];
    float s12 = lanes[lane + LANES + 2];
    float s13 = lanes[lane + LANES + 3];
    float s20 = lanes[lane + 2 * LANES];
    float s21 = lanes[lane + 2 * LANES + 1];
    float s22 = lanes[lane + 2 * LANES + 2];
    float s23 = lanes[lane + 2 * LANES + 3];
    float s30 = lanes[lane + 3 * LANES];
    float s31 = lanes[lane + 3 * LANES + 1];
    float s32 = lanes[lane + 3 * LANES + 2];
    float s33 = lanes[lane + 3 * LANES + 3];
    for (int i = from; i < to; i += LANES) {
      float q0 = query[queryAt + i];
      float q1 = query[queryAt + i + 1];
      float q2 = query[queryAt + i + 2];
      float q3 = query[queryAt + i + 3];
      s00 += square(q0, rows[r0 + i]);
      s01 += square(q1, rows[r0 + i + 1]);
      s02 += square(q2, rows[r0 + i + 2]);
      s03 += square(q3, rows[r0 + i + 3]);
      s10 += square(q0, rows[r1 + i]);
      s11 += square(q1, rows[r1 + i + 1]);
      s12 += square(q2, rows[r1 + i + 2]);
      s13 += square(q3, rows[r1 + i + 3]);
      s20 += square(q0, rows[r2 + i]);
      s21 += square(q1, rows[r2 + i + 1]);
      s22 += square(q2, rows[r2 + i + 2]);
      s23 += square(q3, rows[r2 + i + 3]);
      s30 += square(q0, rows[r3 + i]);
      s31 += square(q1, rows[r3 + i + 1]);
      s32 += square(q2, rows[r3 + i + 2]);
      s33 += square(q3, rows[r3 + i + 3]);
    }
    lanes[lane] = s00;
    lanes[lane + 1] = s01;
    lanes[lane + 2] = s02;
    lanes[lane + 3] = s03;
    lanes[lane + LANES] = s10;
    lanes[lane + LANES + 1] = s11;
    lanes[lane + LANES + 2] = s12;
    lanes[lane + LANES + 3] = s13;
    lanes[lane + 2 * LANES] = s20;
    lanes[lane + 2 * LANES + 1] = s21;
    lanes[lane + 2 * LANES + 2] = s22;
    lanes[lane + 2 * LANES + 3] = s23;
    lanes[lane + 3 * LANES] = s30;
    lanes[lane + 3 * LANES + 1] = s31;
    lanes[lane + 3 * LANES + 2] = s32;
    lanes[lane + 3 * LANES + 3] = s33;
  }

  private static void square(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      squareHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void squareHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += square(query[q], rows[r]);
      s1 += square(query[q + 1], rows[r + 1]);
      s2 += square(query[q + 2], rows[r + 2]);
      s3 += square(query[q + 3], rows[r + 3]);
      s4 += square(query[q + 4], rows[r + 4]);
      s5 += square(query[q + 5], rows[r + 5]);
      s6 += square(query[q + 6], rows[r + 6]);
      s7 += square(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  @Override
  void canberra(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      canberraHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void canberraHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += canberra(query[q], rows[r]);
      s1 += canberra(query[q + 1], rows[r + 1]);
      s2 += canberra(query[q + 2], rows[r + 2]);
      s3 += canberra(query[q + 3], rows[r + 3]);
      s4 += canberra(query[q + 4], rows[r + 4]);
      s5 += canberra(query[q + 5], rows[r + 5]);
      s6 += canberra(query[q + 6], rows[r + 6]);
      s7 += canberra(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  @Override
  void chiSquared(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      chiSquaredHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void chiSquaredHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += chiSquared(query[q], rows[r]);
      s1 += chiSquared(query[q + 1], rows[r + 1]);
      s2 += chiSquared(query[q + 2], rows[r + 2]);
      s3 += chiSquared(query[q + 3], rows[r + 3]);
      s4 += chiSquared(query[q + 4], rows[r + 4]);
      s5 += chiSquared(query[q + 5], rows[r + 5]);
      s6 += chiSquared(query[q + 6], rows[r + 6]);
      s7 += chiSquared(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  @Override
  void entropy(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      entropyHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void entropyHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += entropy(query[q], rows[r]);
      s1 += entropy(query[q + 1], rows[r + 1]);
      s2 += entropy(query[q + 2], rows[r + 2]);
      s3 += entropy(query[q + 3], rows[r + 3]);
      s4 += entropy(query[q + 4], rows[r + 4]);
      s5 += entropy(query[q + 5], rows[r + 5]);
      s6 += entropy(query[q + 6], rows[r + 6]);
      s7 += entropy(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  @Override
  void geometric(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int half = 0; half < LANES; half += SUMS) {
      geometricHalf(query, queryAt, from + half, to, rows, row, lanes, lane + half);
    }
  }

  private static void geometricHalf(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    float s0 = lanes[lane];
    float s1 = lanes[lane + 1];
    float s2 = lanes[lane + 2];
    float s3 = lanes[lane + 3];
    float s4 = lanes[lane + 4];
    float s5 = lanes[lane + 5];
    float s6 = lanes[lane + 6];
    float s7 = lanes[lane + 7];
    for (int i = from; i < to; i += LANES) {
      int q = queryAt + i;
      int r = row + i;
      s0 += geometric(query[q], rows[r]);
      s1 += geometric(query[q + 1], rows[r + 1]);
      s2 += geometric(query[q + 2], rows[r + 2]);
      s3 += geometric(query[q + 3], rows[r + 3]);
      s4 += geometric(query[q + 4], rows[r + 4]);
      s5 += geometric(query[q + 5], rows[r + 5]);
      s6 += geometric(query[q + 6], rows[r + 6]);
      s7 += geometric(query[q + 7], rows[r + 7]);
    }
    lanes[lane] = s0;
    lanes[lane + 1] = s1;
    lanes[lane + 2] = s2;
    lanes[lane + 3] = s3;
    lanes[lane + 4] = s4;
    lanes[lane + 5] = s5;
    lanes[lane + 6] = s6;
    lanes[lane + 7] = s7;
  }

  private static float product(float a, float b) {
    return a * b;
  }

  private static float absolute(float a, float b) {
    return Math.abs(a - b);
  }

  private static float square(float a, float b) {
    float difference = a - b;
    return difference * difference;
  }

  /** The least normal float makes 0 / 0 a 0, and changes no divisor above 10⁻³⁰. */
  static float canberra(float a, float b) {
    return Math.abs(a - b) / ((Math.abs(a) + Math.abs(b)) + Float.MIN_NORMAL);
  }

  static float chiSquared(float a, float b) {
    float difference = a - b;
    return difference * difference / ((a + b) + Float.MIN_NORMAL);
  }

  private static float entropy(float a, float b) {
    float both = a + b;
    return both * Logarithm.ln(both);
  }

  static float geometric(float a, float b) {
    return (float) Math.sqrt(a * b);
  }

  @Override
  public String toString() {
    return "plain";
  }
}
