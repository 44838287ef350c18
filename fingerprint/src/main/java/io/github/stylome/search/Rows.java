package io.github.stylome.search;

/** Checks of single rows. */
final class Rows {
  private Rows() {}

  /**
   * Returns whether a number of a row that begins somewhere in an array is negative.
   *
   * @throws IllegalArgumentException if one is not finite; the message names the row
   */
  static boolean hasNegative(float[] values, int at, int columns, String name) {
    boolean negative = false;
    for (int i = at; i < at + columns; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(name + " has " + values[i] + " in column " + (i - at));
      }
      negative |= values[i] < 0;
    }
    return negative;
  }
}
