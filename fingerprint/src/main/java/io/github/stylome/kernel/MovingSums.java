package io.github.stylome.kernel;

import java.util.Arrays;

/**
 * The sums of a row with two others at a time, by loops of which the compiler makes vector instructions by itself,
 * whether or not the JVM has the module for them. The 16 sums of a row move along with it: at place i + 16 lies what lay at
 * place i, and a term. So they are added to in the order that {@link RowKernels} promises, and 16 places that follow one
 * another do not depend on each other.
 *
 * <p>Rows are copied on their way, to arrays of which all loops begin at 0: with any other place the compiler of Java 17
 * or 25 leaves the loop as it is.
 *
 * <p>Not safe for concurrent use.
 */
final class MovingSums {
  /** How many places are copied at once, so that all arrays stay in the first cache. */
  private static final int PLACES = 1024;

  private static final int LANES = RowKernels.LANES;

  static final MovingSums NONE = new MovingSums(0);

  private final float[] query;
  private final float[] row0;
  private final float[] row1;
  private final float[] sums0;
  private final float[] sums1;

  /** Makes room for rows of such a length. */
  MovingSums(int stride) {
    int places = Math.min(PLACES, stride);
    query = new float[places];
    row0 = new float[places];
    row1 = new float[places];
    sums0 = new float[places + LANES];
    sums1 = new float[places + LANES];
  }

  /** Returns whether rows of such a length may be compared. */
  boolean hasRoomFor(int stride) {
    return query.length >= Math.min(PLACES, stride);
  }

  /** Returns whether there is a loop for a sum: of all but that with a logarithm, which the compiler leaves as it is. */
  static boolean has(RowSum sum) {
    return sum != RowSum.ENTROPY;
  }

  /** Takes a row, which is to be compared with others. */
  void take(float[] from, int at, int stride) {
    System.arraycopy(from, at, query, 0, Math.min(PLACES, stride));
  }

  /** Writes the 16 sums of the row that was taken with each of two others, one behind the other. */
  void write(RowSum sum, float[] from, int fromAt, float[] rows, int r0, int r1, int stride, float[] lanes) {
    Arrays.fill(sums0, 0, LANES, 0);
    Arrays.fill(sums1, 0, LANES, 0);
    for (int done = 0; done < stride; done += PLACES) {
      int places = Math.min(PLACES, stride - done);
      if (stride > PLACES) {
        System.arraycopy(from, fromAt + done, query, 0, places);
      }
      System.arraycopy(rows, r0 + done, row0, 0, places);
      System.arraycopy(rows, r1 + done, row1, 0, places);
      move(sum, places);
      System.arraycopy(sums0, places, sums0, 0, LANES);
      System.arraycopy(sums1, places, sums1, 0, LANES);
    }
    System.arraycopy(sums0, 0, lanes, 0, LANES);
    System.arraycopy(sums1, 0, lanes, LANES, LANES);
  }

  private void move(RowSum sum, int places) {
    switch (sum) {
      case PRODUCT -> product(query, row0, row1, sums0, sums1, places);
      case ABSOLUTE -> absolute(query, row0, row1, sums0, sums1, places);
      case SQUARE -> square(query, row0, row1, sums0, sums1, places);
      case CANBERRA -> {
        canberra(query, row0, sums0, places);
        canberra(query, row1, sums1, places);
      }
      case CHI_SQUARED -> {
        chiSquared(query, row0, sums0, places);
        chiSquared(query, row1, sums1, places);
      }
      case GEOMETRIC -> {
        geometric(query, row0, sums0, places);
        geometric(query, row1, sums1, places);
      }
      default -> throw new AssertionError(sum);
    }
  }

  private static void product(float[] q, float[] r0, float[] r1, float[] s0, float[] s1, int places) {
    for (int i = 0; i < places; i++) {
      s0[i + LANES] = s0[i] + q[i] * r0[i];
      s1[i + LANES] = s1[i] + q[i] * r1[i];
    }
  }

  private static void absolute(float[] q, float[] r0, float[] r1, float[] s0, float[] s1, int places) {
    for (int i = 0; i < places; i++) {
      s0[i + LANES] = s0[i] + Math.abs(q[i] - r0[i]);
      s1[i + LANES] = s1[i] + Math.abs(q[i] - r1[i]);
    }
  }

  private static void square(float[] q, float[] r0, float[] r1, float[] s0, float[] s1, int places) {
    for (int i = 0; i < places; i++) {
      float d0 = q[i] - r0[i];
      float d1 = q[i] - r1[i];
      s0[i + LANES] = s0[i] + d0 * d0;
      s1[i + LANES] = s1[i] + d1 * d1;
    }
  }

  // These wait for divisions and roots; two in one loop are too much for the compiler of Java 17.

  private static void canberra(float[] q, float[] row, float[] sums, int places) {
    for (int i = 0; i < places; i++) {
      sums[i + LANES] = sums[i] + PlainRowKernels.canberra(q[i], row[i]);
    }
  }

  private static void chiSquared(float[] q, float[] row, float[] sums, int places) {
    for (int i = 0; i < places; i++) {
      sums[i + LANES] = sums[i] + PlainRowKernels.chiSquared(q[i], row[i]);
    }
  }

  private static void geometric(float[] q, float[] row, float[] sums, int places) {
    for (int i = 0; i < places; i++) {
      sums[i + LANES] = sums[i] + PlainRowKernels.geometric(q[i], row[i]);
    }
  }
}
