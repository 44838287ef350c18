package io.github.stylome.kernel;

import java.util.Objects;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels by vector instructions, of whatever width the processor has: 16 floats wide, a vector is the 16 sums of a
 * row; where it is narrower, several walks over the places take a part of the sums each. So the bits are those of
 * {@link PlainRowKernels}.
 *
 * <p>Compiled apart, since the compiler that is asked for Java 17 does not show it the incubating module. What is used of
 * that is alike in all releases from 17.
 */
final class VectorRowKernels extends RowKernels {
  // One width only for the whole JVM: two would meet in the methods of FloatVector, and those be compiled for neither.
  static final VectorSpecies<Float> FLOATS =
      FloatVector.SPECIES_PREFERRED.length() > LANES ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();
  static final int HALF = LANES / 2;

  /**
   * Of vectors of eight floats, two are the 16 sums of a row. Both are added to in one walk, and the first halving is an
   * addition of vectors. Rows in the cache are read four at a time, which hides how long an addition takes; those that
   * come from memory in two walks, one over each half of them: memory is fetched ahead for a long walk, not for four short
   * ones, and one walk alone waits for it. Not for other widths.
   */
  @Override
  int inOnePass(
      RowSum sum, float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt,
      RowBuffer buffer) {
    if (!(sum == RowSum.PRODUCT || sum == RowSum.ABSOLUTE || sum == RowSum.SQUARE)) {
      return 0;
    }
    int fours = count - count % ROWS;
    if (WIDTH == LANES && buffer.isForRowsInMemory()) {
      VectorWideWalks.sums(sum, query, queryAt, rows, rowsAt, stride, fours, out, outAt, buffer.lanes);
      return fours;
    } else if (WIDTH != HALF) {
      return 0;
    }
    Objects.checkFromIndexSize(queryAt, stride, query.length);
    Objects.checkFromIndexSize(rowsAt, fours * stride, rows.length);
    float[] halves = buffer.lanes;
    if (buffer.isForRowsInMemory()) {
      switch (sum) {
        case PRODUCT -> productOfTwoWalks(query, queryAt, rows, rowsAt, stride, fours, halves, out, outAt);
        case ABSOLUTE -> absoluteOfTwoWalks(query, queryAt, rows, rowsAt, stride, fours, halves, out, outAt);
        default -> squareOfTwoWalks(query, queryAt, rows, rowsAt, stride, fours, halves, out, outAt);
      }
      return fours;
    }
    for (int r = 0; r < fours; r += ROWS) {
      int at = rowsAt + r * stride;
      switch (sum) {
        case PRODUCT -> productOfFour(query, queryAt, rows, at, stride, halves);
        case ABSOLUTE -> absoluteOfFour(query, queryAt, rows, at, stride, halves);
        default -> squareOfFour(query, queryAt, rows, at, stride, halves);
      }
      for (int i = 0; i < ROWS; i++) {
        out[outAt + r + i] = halved(halves, i * HALF);
      }
    }
    return fours;
  }

  /** Returns the sum of 8 floats, halved three times. */
  static float halved(float[] s, int i) {
    return ((s[i] + s[i + 4]) + (s[i + 2] + s[i + 6])) + ((s[i + 1] + s[i + 5]) + (s[i + 3] + s[i + 7]));
  }

  private static void productOfTwoWalks(
      float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] halves, float[] out, int outAt) {
    int half = count / 2;
    for (int r = 0, r0 = rowsAt, r1 = rowsAt + half * stride; r < half; r++, r0 += stride, r1 += stride) {
      FloatVector s0 = FloatVector.zero(FLOATS);
      FloatVector s1 = s0;
      FloatVector t0 = s0;
      FloatVector t1 = s0;
      for (int i = 0; i < stride; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(product(q, load(rows, r0 + i)));
        s1 = s1.add(product(q, load(rows, r1 + i)));
        FloatVector p = load(query, queryAt + i + HALF);
        t0 = t0.add(product(p, load(rows, r0 + i + HALF)));
        t1 = t1.add(product(p, load(rows, r1 + i + HALF)));
      }
      s0.add(t0).intoArray(halves, 0);
      s1.add(t1).intoArray(halves, HALF);
      out[outAt + r] = halved(halves, 0);
      out[outAt + half + r] = halved(halves, HALF);
    }
  }

  private static void productOfFour(float[] query, int queryAt, float[] rows, int r0, int stride, float[] halves) {
    int r1 = r0 + stride;
    int r2 = r1 + stride;
    int r3 = r2 + stride;
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector t0 = s0;
    FloatVector t1 = s0;
    FloatVector t2 = s0;
    FloatVector t3 = s0;
    for (int i = 0; i < stride; i += LANES) {
      FloatVector q = load(query, queryAt + i);
      s0 = s0.add(product(q, load(rows, r0 + i)));
      s1 = s1.add(product(q, load(rows, r1 + i)));
      s2 = s2.add(product(q, load(rows, r2 + i)));
      s3 = s3.add(product(q, load(rows, r3 + i)));
      FloatVector p = load(query, queryAt + i + HALF);
      t0 = t0.add(product(p, load(rows, r0 + i + HALF)));
      t1 = t1.add(product(p, load(rows, r1 + i + HALF)));
      t2 = t2.add(product(p, load(rows, r2 + i + HALF)));
      t3 = t3.add(product(p, load(rows, r3 + i + HALF)));
    }
    s0.add(t0).intoArray(halves, 0);
    s1.add(t1).intoArray(halves, HALF);
    s2.add(t2).intoArray(halves, 2 * HALF);
    s3.add(t3).intoArray(halves, 3 * HALF);
  }

  private static void absoluteOfTwoWalks(
      float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] halves, float[] out, int outAt) {
    int half = count / 2;
    for (int r = 0, r0 = rowsAt, r1 = rowsAt + half * stride; r < half; r++, r0 += stride, r1 += stride) {
      FloatVector s0 = FloatVector.zero(FLOATS);
      FloatVector s1 = s0;
      FloatVector t0 = s0;
      FloatVector t1 = s0;
      for (int i = 0; i < stride; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(absolute(q, load(rows, r0 + i)));
        s1 = s1.add(absolute(q, load(rows, r1 + i)));
        FloatVector p = load(query, queryAt + i + HALF);
        t0 = t0.add(absolute(p, load(rows, r0 + i + HALF)));
        t1 = t1.add(absolute(p, load(rows, r1 + i + HALF)));
      }
      s0.add(t0).intoArray(halves, 0);
      s1.add(t1).intoArray(halves, HALF);
      out[outAt + r] = halved(halves, 0);
      out[outAt + half + r] = halved(halves, HALF);
    }
  }

  private static void absoluteOfFour(float[] query, int queryAt, float[] rows, int r0, int stride, float[] halves) {
    int r1 = r0 + stride;
    int r2 = r1 + stride;
    int r3 = r2 + stride;
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector t0 = s0;
    FloatVector t1 = s0;
    FloatVector t2 = s0;
    FloatVector t3 = s0;
    for (int i = 0; i < stride; i += LANES) {
      FloatVector q = load(query, queryAt + i);
      s0 = s0.add(absolute(q, load(rows, r0 + i)));
      s1 = s1.add(absolute(q, load(rows, r1 + i)));
      s2 = s2.add(absolute(q, load(rows, r2 + i)));
      s3 = s3.add(absolute(q, load(rows, r3 + i)));
      FloatVector p = load(query, queryAt + i + HALF);
      t0 = t0.add(absolute(p, load(rows, r0 + i + HALF)));
      t1 = t1.add(absolute(p, load(rows, r1 + i + HALF)));
      t2 = t2.add(absolute(p, load(rows, r2 + i + HALF)));
      t3 = t3.add(absolute(p, load(rows, r3 + i + HALF)));
    }
    s0.add(t0).intoArray(halves, 0);
    s1.add(t1).intoArray(halves, HALF);
    s2.add(t2).intoArray(halves, 2 * HALF);
    s3.add(t3).intoArray(halves, 3 * HALF);
  }

  private static void squareOfTwoWalks(
      float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] halves, float[] out, int outAt) {
    int half = count / 2;
    for (int r = 0, r0 = rowsAt, r1 = rowsAt + half * stride; r < half; r++, r0 += stride, r1 += stride) {
      FloatVector s0 = FloatVector.zero(FLOATS);
      FloatVector s1 = s0;
      FloatVector t0 = s0;
      FloatVector t1 = s0;
      for (int i = 0; i < stride; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(square(q, load(rows, r0 + i)));
        s1 = s1.add(square(q, load(rows, r1 + i)));
        FloatVector p = load(query, queryAt + i + HALF);
        t0 = t0.add(square(p, load(rows, r0 + i + HALF)));
        t1 = t1.add(square(p, load(rows, r1 + i + HALF)));
      }
      s0.add(t0).intoArray(halves, 0);
      s1.add(t1).intoArray(halves, HALF);
      out[outAt + r] = halved(halves, 0);
      out[outAt + half + r] = halved(halves, HALF);
    }
  }

  private static void squareOfFour(float[] query, int queryAt, float[] rows, int r0, int stride, float[] halves) {
    int r1 = r0 + stride;
    int r2 = r1 + stride;
    int r3 = r2 + stride;
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector t0 = s0;
    FloatVector t1 = s0;
    FloatVector t2 = s0;
    FloatVector t3 = s0;
    for (int i = 0; i < stride; i += LANES) {
      FloatVector q = load(query, queryAt + i);
      s0 = s0.add(square(q, load(rows, r0 + i)));
      s1 = s1.add(square(q, load(rows, r1 + i)));
      s2 = s2.add(square(q, load(rows, r2 + i)));
      s3 = s3.add(square(q, load(rows, r3 + i)));
      FloatVector p = load(query, queryAt + i + HALF);
      t0 = t0.add(square(p, load(rows, r0 + i + HALF)));
      t1 = t1.add(square(p, load(rows, r1 + i + HALF)));
      t2 = t2.add(square(p, load(rows, r2 + i + HALF)));
      t3 = t3.add(square(p, load(rows, r3 + i + HALF)));
    }
    s0.add(t0).intoArray(halves, 0);
    s1.add(t1).intoArray(halves, HALF);
    s2.add(t2).intoArray(halves, 2 * HALF);
    s3.add(t3).intoArray(halves, 3 * HALF);
  }

  @Override
  void product(float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector s0 = load(lanes, part);
      FloatVector s1 = load(lanes, LANES + part);
      FloatVector s2 = load(lanes, 2 * LANES + part);
      FloatVector s3 = load(lanes, 3 * LANES + part);
      for (int i = from + part; i < to; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(product(q, load(rows, r0 + i)));
        s1 = s1.add(product(q, load(rows, r1 + i)));
        s2 = s2.add(product(q, load(rows, r2 + i)));
        s3 = s3.add(product(q, load(rows, r3 + i)));
      }
      store(s0, s1, s2, s3, lanes, part);
    }
  }

  @Override
  void absolute(float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector s0 = load(lanes, part);
      FloatVector s1 = load(lanes, LANES + part);
      FloatVector s2 = load(lanes, 2 * LANES + part);
      FloatVector s3 = load(lanes, 3 * LANES + part);
      for (int i = from + part; i < to; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(absolute(q, load(rows, r0 + i)));
        s1 = s1.add(absolute(q, load(rows, r1 + i)));
        s2 = s2.add(absolute(q, load(rows, r2 + i)));
        s3 = s3.add(absolute(q, load(rows, r3 + i)));
      }
      store(s0, s1, s2, s3, lanes, part);
    }
  }

  @Override
  void square(float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector s0 = load(lanes, part);
      FloatVector s1 = load(lanes, LANES + part);
      FloatVector s2 = load(lanes, 2 * LANES + part);
      FloatVector s3 = load(lanes, 3 * LANES + part);
      for (int i = from + part; i < to; i += LANES) {
        FloatVector q = load(query, queryAt + i);
        s0 = s0.add(square(q, load(rows, r0 + i)));
        s1 = s1.add(square(q, load(rows, r1 + i)));
        s2 = s2.add(square(q, load(rows, r2 + i)));
        s3 = s3.add(square(q, load(rows, r3 + i)));
      }
      store(s0, s1, s2, s3, lanes, part);
    }
  }

  @Override
  void canberra(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector sum = load(lanes, lane + part);
      for (int i = from + part; i < to; i += LANES) {
        sum = sum.add(canberra(load(query, queryAt + i), load(rows, row + i)));
      }
      sum.intoArray(lanes, lane + part);
    }
  }

  @Override
  void chiSquared(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector sum = load(lanes, lane + part);
      for (int i = from + part; i < to; i += LANES) {
        sum = sum.add(chiSquared(load(query, queryAt + i), load(rows, row + i)));
      }
      sum.intoArray(lanes, lane + part);
    }
  }

  @Override
  void entropy(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector sum = load(lanes, lane + part);
      for (int i = from + part; i < to; i += LANES) {
        sum = sum.add(entropy(load(query, queryAt + i), load(rows, row + i)));
      }
      sum.intoArray(lanes, lane + part);
    }
  }

  @Override
  void geometric(float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    for (int part = 0; part < LANES; part += WIDTH) {
      FloatVector sum = load(lanes, lane + part);
      for (int i = from + part; i < to; i += LANES) {
        sum = sum.add(geometric(load(query, queryAt + i), load(rows, row + i)));
      }
      sum.intoArray(lanes, lane + part);
    }
  }

  @Override
  RowBlock products(float[] rows, int rowsAt, int stride, int count) {
    return switch (WIDTH) {
      case LANES -> new VectorWideProducts(this, rows, rowsAt, stride, count);
      case HALF -> new VectorPackedProducts(this, rows, rowsAt, stride, count);
      default -> super.products(rows, rowsAt, stride, count);
    };
  }

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(FLOATS, values, at);
  }

  private static void store(
      FloatVector s0, FloatVector s1, FloatVector s2, FloatVector s3, float[] lanes, int part) {
    s0.intoArray(lanes, part);
    s1.intoArray(lanes, LANES + part);
    s2.intoArray(lanes, 2 * LANES + part);
    s3.intoArray(lanes, 3 * LANES + part);
  }

  private static FloatVector product(FloatVector a, FloatVector b) {
    return a.mul(b);
  }

  private static FloatVector absolute(FloatVector a, FloatVector b) {
    return a.sub(b).abs();
  }

  private static FloatVector square(FloatVector a, FloatVector b) {
    FloatVector difference = a.sub(b);
    return difference.mul(difference);
  }

  private static FloatVector canberra(FloatVector a, FloatVector b) {
    return a.sub(b).abs().div(a.abs().add(b.abs()).add(Float.MIN_NORMAL));
  }

  private static FloatVector chiSquared(FloatVector a, FloatVector b) {
    FloatVector difference = a.sub(b);
    return difference.mul(difference).div(a.add(b).add(Float.MIN_NORMAL));
  }

  private static FloatVector entropy(FloatVector a, FloatVector b) {
    FloatVector both = a.add(b);
    return both.mul(ln(both));
  }

  private static FloatVector geometric(FloatVector a, FloatVector b) {
    return a.mul(b).sqrt();
  }

  /** {@link Logarithm#ln}, step by step. */
  private static FloatVector ln(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    IntVector exponent =
        bits.sub(Logarithm.ROOT_OF_HALF).lanewise(VectorOperators.ASHR, Logarithm.MANTISSA_BITS);
    FloatVector f = bits.sub(exponent.lanewise(VectorOperators.LSHL, Logarithm.MANTISSA_BITS))
        .reinterpretAsFloats()
        .sub(1);
    FloatVector square = f.mul(f);
    FloatVector p = f.mul(Logarithm.P6).add(Logarithm.P5)
        .mul(f).add(Logarithm.P4)
        .mul(f).add(Logarithm.P3)
        .mul(f).add(Logarithm.P2)
        .mul(f).add(Logarithm.P1)
        .mul(f).add(Logarithm.P0)
        .mul(f);
    FloatVector power = (FloatVector) exponent.convertShape(VectorOperators.I2F, FLOATS, 0);
    return power.mul(Logarithm.LN_2).add(p.mul(square).sub(square.mul(0.5f))).add(f);
  }

  @Override
  public String toString() {
    return "vector of " + FLOATS.vectorBitSize() + " bits";
  }
}
