package io.github.stylome.kernel;

import java.util.Arrays;

/**
 * Some rows on end: what they have at one place lies in one array. So the loops here run over rows, whose sums are
 * independent of one another, and are loops of which the compiler makes vector instructions by itself, whether or not the
 * JVM has the module for them. For as many rows as make up for being turned.
 *
 * <p>The sums have the bits of {@link RowKernels}: 16 for each row, of places 0, 16, 32, … and so on, halved four times.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public final class ColumnTile {
  private static final int LANES = RowKernels.LANES;

  private final float[][] columns;
  private final float[][] lanes;

  /**
   * Turns rows that lie one behind another. O(count × stride) time and space.
   *
   * @param stride the length of each, a multiple of {@link RowKernels#LANES}
   */
  public ColumnTile(float[] rows, int at, int stride, int count) {
    columns = new float[stride][count];
    lanes = new float[LANES][count];
    for (int r = 0; r < count; r++) {
      for (int c = 0; c < stride; c++) {
        columns[c][r] = rows[at + r * stride + c];
      }
    }
  }

  /** Returns whether there is a loop for a sum: of all but that with a logarithm, which the compiler leaves as it is. */
  public static boolean has(RowSum sum) {
    return sum != RowSum.ENTROPY;
  }

  /**
   * Writes the sums of a row with each of the tile. O(count × stride), and allocates nothing.
   *
   * @param out at least {@code count} floats
   * @throws IllegalArgumentException if there is no loop for the sum
   */
  public void sums(RowSum sum, float[] row, int at, float[] out) {
    for (int lane = 0; lane < LANES; lane++) {
      Arrays.fill(lanes[lane], 0);
      switch (sum) {
        case PRODUCT -> product(lanes[lane], row, at, lane);
        case ABSOLUTE -> absolute(lanes[lane], row, at, lane);
        case SQUARE -> square(lanes[lane], row, at, lane);
        case CANBERRA -> canberra(lanes[lane], row, at, lane);
        case CHI_SQUARED -> chiSquared(lanes[lane], row, at, lane);
        case GEOMETRIC -> geometric(lanes[lane], row, at, lane);
        default -> throw new IllegalArgumentException("no tile for the sum " + sum);
      }
    }
    for (int half = LANES / 2; half >= 1; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        add(lanes[lane], lanes[lane + half]);
      }
    }
    System.arraycopy(lanes[0], 0, out, 0, lanes[0].length);
  }

  private static void add(float[] to, float[] from) {
    for (int r = 0; r < to.length; r++) {
      to[r] += from[r];
    }
  }

  // Four places of a lane at once, so that its sums are loaded and stored once for all four; of more, or of larger terms
  // than these, the compiler of Java 17 makes no vectors. Each loop has a method of its own, which is compiled early.

  private void product(float[] sums, float[] row, int at, int lane) {
    int c = lane;
    for (; c + 3 * LANES < columns.length; c += 4 * LANES) {
      product(sums, columns[c], columns[c + LANES], columns[c + 2 * LANES], columns[c + 3 * LANES],
          row[at + c], row[at + c + LANES], row[at + c + 2 * LANES], row[at + c + 3 * LANES]);
    }
    for (; c < columns.length; c += LANES) {
      product(sums, columns[c], row[at + c]);
    }
  }

  private static void product(
      float[] sums, float[] c0, float[] c1, float[] c2, float[] c3, float q0, float q1, float q2, float q3) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] = sums[r] + q0 * c0[r] + q1 * c1[r] + q2 * c2[r] + q3 * c3[r];
    }
  }

  private static void product(float[] sums, float[] c, float q) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += q * c[r];
    }
  }

  private void absolute(float[] sums, float[] row, int at, int lane) {
    int c = lane;
    for (; c + 3 * LANES < columns.length; c += 4 * LANES) {
      absolute(sums, columns[c], columns[c + LANES], columns[c + 2 * LANES], columns[c + 3 * LANES],
          row[at + c], row[at + c + LANES], row[at + c + 2 * LANES], row[at + c + 3 * LANES]);
    }
    for (; c < columns.length; c += LANES) {
      absolute(sums, columns[c], row[at + c]);
    }
  }

  private static void absolute(
      float[] sums, float[] c0, float[] c1, float[] c2, float[] c3, float q0, float q1, float q2, float q3) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] = sums[r] + Math.abs(q0 - c0[r]) + Math.abs(q1 - c1[r]) + Math.abs(q2 - c2[r]) + Math.abs(q3 - c3[r]);
    }
  }

  private static void absolute(float[] sums, float[] c, float q) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += Math.abs(q - c[r]);
    }
  }

  private void square(float[] sums, float[] row, int at, int lane) {
    int c = lane;
    for (; c + 3 * LANES < columns.length; c += 4 * LANES) {
      square(sums, columns[c], columns[c + LANES], columns[c + 2 * LANES], columns[c + 3 * LANES],
          row[at + c], row[at + c + LANES], row[at + c + 2 * LANES], row[at + c + 3 * LANES]);
    }
    for (; c < columns.length; c += LANES) {
      square(sums, columns[c], row[at + c]);
    }
  }

  private static void square(
      float[] sums, float[] c0, float[] c1, float[] c2, float[] c3, float q0, float q1, float q2, float q3) {
    for (int r = 0; r < sums.length; r++) {
      float d0 = q0 - c0[r];
      float d1 = q1 - c1[r];
      float d2 = q2 - c2[r];
      float d3 = q3 - c3[r];
      sums[r] = sums[r] + d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
    }
  }

  private static void square(float[] sums, float[] c, float q) {
    for (int r = 0; r < sums.length; r++) {
      float difference = q - c[r];
      sums[r] += difference * difference;
    }
  }

  // These wait for a division or a root, and not for memory.

  private void canberra(float[] sums, float[] row, int at, int lane) {
    for (int c = lane; c < columns.length; c += LANES) {
      canberra(sums, columns[c], row[at + c]);
    }
  }

  private static void canberra(float[] sums, float[] c, float q) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += PlainRowKernels.canberra(q, c[r]);
    }
  }

  private void chiSquared(float[] sums, float[] row, int at, int lane) {
    for (int c = lane; c < columns.length; c += LANES) {
      chiSquared(sums, columns[c], row[at + c]);
    }
  }

  private static void chiSquared(float[] sums, float[] c, float q) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += PlainRowKernels.chiSquared(q, c[r]);
    }
  }

  private void geometric(float[] sums, float[] row, int at, int lane) {
    for (int c = lane; c < columns.length; c += LANES) {
      geometric(sums, columns[c], row[at + c]);
    }
  }

  private static void geometric(float[] sums, float[] c, float q) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += PlainRowKernels.geometric(q, c[r]);
    }
  }
}
