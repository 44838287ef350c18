package io.github.stylome.search;

/** Checks of single rows. */
final class Rows {
  /** So that the sum of the squares of a whole row is a float. */
  private static final float GREATEST = 0x1p49f;

  private Rows() {}

  /**
   * Returns whether a number of a row that begins somewhere in an array is negative.
   *
   * @throws IllegalArgumentException if one is not finite or beyond 2⁴⁹; the message names the row
   */
  static boolean hasNegative(float[] values, int at, int columns, String name) {
    boolean negative = false;
    for (int i = at; i < at + columns; i++) {
      if (!(Math.abs(values[i]) <= GREATEST)) {
        throw new IllegalArgumentException(name + " has " + values[i] + " in column " + (i - at));
      }
      negative |= values[i] < 0;
    }
    return negative;
  }
}
