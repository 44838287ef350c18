package io.github.stylome.kernel;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sums over one row and many, by plain code or by the vector instructions of the processor, with the same bits.
 *
 * <p>The order of additions is part of the result: 16 sums, for places 0, 16, 32, …, 1, 17, 33, … and so on, are halved
 * four times, sum i being added to by sum i + 8, then i + 4, i + 2 and i + 1. Rows are filled up to a multiple of 16
 * places with zeros, which change no sum. No product is fused with an addition.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract class RowKernels {
  /** How many sums there are, and what the length of rows is a multiple of. */
  public static final int LANES = 16;

  /** How many rows are compared at once, which hides how long an addition takes. */
  static final int ROWS = 4;

  /** Returns the fastest kernels that are here: those of {@link #vector()} if any. */
  public static RowKernels best() {
    return vector().orElse(plain());
  }

  /** Returns the kernels that are always here. */
  public static RowKernels plain() {
    return Plain.KERNELS;
  }

  /** Returns the kernels by {@code jdk.incubator.vector}; empty where the JVM runs without that module. */
  public static Optional<RowKernels> vector() {
    return Vector.KERNELS;
  }

  /**
   * Returns whether vector kernels, where they are here, are worth the third of a second that the compiler of this JVM
   * takes for them, which is what they gain on a {@link ColumnTile} in some ten billion places: whether so many have been
   * asked about, those that are to be added up now among them. Says nothing of results, which are the same.
   */
  public static boolean vectorPays(RowSum sum, long places) {
    return VectorModule.isHere() && Patience.FOR.get(sum.ordinal()).isPassedWith(places) && vector().isPresent();
  }

  /** Returns all kernels that are here. */
  public static List<RowKernels> all() {
    return vector().<List<RowKernels>>map(vector -> ImmutableList.of(plain(), vector)).orElse(ImmutableList.of(plain()));
  }

  /** Returns the least multiple of {@link #LANES} that is not below a number of columns. */
  public static int stride(int columns) {
    return Math.addExact(columns, LANES - 1) / LANES * LANES;
  }

  /**
   * Writes the sums of a row with each of many that lie one behind another. O(count × stride), and allocates nothing that
   * grows.
   *
   * @param queryAt where the one row begins
   * @param rowsAt where the first of the others begins
   * @param stride the length of each, a multiple of {@link #LANES}
   */
  public final void sums(
      RowSum sum, float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt) {
    sums(sum, query, queryAt, rows, rowsAt, stride, count, out, outAt, new RowBuffer());
  }

  /** Does the same, and allocates nothing but what the buffer has not had yet. */
  public final void sums(
      RowSum sum, float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt,
      RowBuffer buffer) {
    Preconditions.checkArgument(stride % LANES == 0, "rows of %s places, no multiple of %s", stride, LANES);
    float[] lanes = buffer.lanes;
    int done = inOnePass(sum, query, queryAt, rows, rowsAt, stride, count, out, outAt, buffer);
    for (int r = done; r < count; r += ROWS) {
      Arrays.fill(lanes, 0);
      extend(sum, query, queryAt, rows, rowsAt + r * stride, stride, Math.min(ROWS, count - r), 0, stride, lanes);
      finish(lanes, out, outAt + r, Math.min(ROWS, count - r));
    }
  }

  /**
   * Makes rows ready for being compared with four others at a time, again and again.
   *
   * @param rowsAt where the first begins; they are not to change as long as the block is used
   * @param stride the length of each, a multiple of {@link #LANES}
   */
  public final RowBlock block(RowSum sum, float[] rows, int rowsAt, int stride, int count) {
    Preconditions.checkArgument(stride % LANES == 0, "rows of %s places, no multiple of %s", stride, LANES);
    Objects.checkFromIndexSize(rowsAt, count * stride, rows.length);
    return sum == RowSum.PRODUCT
        ? products(rows, rowsAt, stride, count)
        : new RowBlock(this, sum, rows, rowsAt, stride, count);
  }

  /** Returns a block of rows that products are asked of. */
  RowBlock products(float[] rows, int rowsAt, int stride, int count) {
    return new RowBlock(this, RowSum.PRODUCT, rows, rowsAt, stride, count);
  }

  /** Writes the sums of as many of the first rows as there is a loop for that reads each once, and returns how many. */
  int inOnePass(
      RowSum sum, float[] query, int queryAt, float[] rows, int rowsAt, int stride, int count, float[] out, int outAt,
      RowBuffer buffer) {
    return 0;
  }

  /**
   * Writes the sums of a row with up to four others, unless what has been added so far says that none is wanted: it is
   * asked after every {@code step} places. For a sum that {@link RowSum#isGrowing}.
   *
   * @param lanes at least 64 floats, whatever they hold
   * @return whether the sums are whole; if not, those of some places are written
   */
  public final boolean sumsUnless(
      Hopeless hopeless, int step, RowSum sum, float[] query, float[] rows, int rowsAt, int stride, int count,
      float[] lanes, float[] out) {
    Arrays.fill(lanes, 0);
    for (int from = 0; from < stride; from += step) {
      int to = Math.min(stride, from + step);
      extend(sum, query, 0, rows, rowsAt, stride, count, from, to, lanes);
      finish(lanes, out, 0, count);
      if (to < stride && hopeless.test(out, count)) {
        return false;
      }
    }
    return true;
  }

  /** Says by the sums over some of the places whether those over all are not wanted. */
  @FunctionalInterface
  public interface Hopeless {
    /** Returns whether none of the first {@code count} sums can come to be wanted by growing. */
    boolean test(float[] sums, int count);
  }

  private void extend(
      RowSum sum, float[] query, int queryAt, float[] rows, int at, int stride, int count, int from, int to, float[] lanes) {
    int last = at + (count - 1) * stride;
    Objects.checkFromToIndex(queryAt + from, queryAt + to, query.length);
    Objects.checkFromToIndex(at + from, last + to, rows.length);
    // Fewer than four: the last stands for those that are missing.
    int r1 = Math.min(at + stride, last);
    int r2 = Math.min(at + 2 * stride, last);
    switch (sum) {
      case PRODUCT -> product(query, queryAt, from, to, rows, at, r1, r2, last, lanes);
      case ABSOLUTE -> absolute(query, queryAt, from, to, rows, at, r1, r2, last, lanes);
      case SQUARE -> square(query, queryAt, from, to, rows, at, r1, r2, last, lanes);
      default -> {
        for (int r = 0; r < count; r++) {
          extend(sum, query, queryAt, from, to, rows, at + r * stride, lanes, r * LANES);
        }
      }
    }
  }

  private void extend(
      RowSum sum, float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane) {
    switch (sum) {
      case CANBERRA -> canberra(query, queryAt, from, to, rows, row, lanes, lane);
      case CHI_SQUARED -> chiSquared(query, queryAt, from, to, rows, row, lanes, lane);
      case ENTROPY -> entropy(query, queryAt, from, to, rows, row, lanes, lane);
      case GEOMETRIC -> geometric(query, queryAt, from, to, rows, row, lanes, lane);
      default -> throw new AssertionError(sum);
    }
  }

  static void finish(float[] lanes, float[] out, int outAt, int count) {
    for (int r = 0; r < count; r++) {
      out[outAt + r] = halved(lanes, r * LANES);
    }
  }

  /** Returns the sum of 16 floats, halved four times. */
  static float halved(float[] s, int i) {
    float s0 = ((s[i] + s[i + 8]) + (s[i + 4] + s[i + 12])) + ((s[i + 2] + s[i + 10]) + (s[i + 6] + s[i + 14]));
    float s1 = ((s[i + 1] + s[i + 9]) + (s[i + 5] + s[i + 13])) + ((s[i + 3] + s[i + 11]) + (s[i + 7] + s[i + 15]));
    return s0 + s1;
  }

  /** Returns what these kernels are made with: {@code plain} or {@code vector} and the width. */
  @Override
  public abstract String toString();

  // Each adds the terms of the places from one to another to the 16 sums of each of four rows, which begin at r0 to r3.

  abstract void product(
      float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes);

  abstract void absolute(
      float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes);

  abstract void square(
      float[] query, int queryAt, int from, int to, float[] rows, int r0, int r1, int r2, int r3, float[] lanes);

  // The same for one row. These terms take so long that they hide the additions of the row before.

  abstract void canberra(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane);

  abstract void chiSquared(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane);

  abstract void entropy(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane);

  abstract void geometric(
      float[] query, int queryAt, int from, int to, float[] rows, int row, float[] lanes, int lane);

  /** Made when first asked for: a class that made its own subclasses at its start could lock two threads for ever. */
  private static final class Plain {
    static final RowKernels KERNELS = new PlainRowKernels();
  }

  /** Apart, since to load the vectors takes longer than a short task. */
  private static final class Vector {
    static final Optional<RowKernels> KERNELS = VectorModule.kernels(plain());
  }

  /** For each sum, and of the whole JVM, as its compiler is. No result depends on it. */
  private static final class Patience {
    static final List<BreakEven> FOR =
        Stream.generate(() -> new BreakEven(10_000_000_000L)).limit(RowSum.values().length).toList();
  }
}
