package io.github.stylome.search;

/** Checks of single rows. */
final class Rows {
  /** So that the sum of the squares of a whole row is a float. */
  private static final float GREATEST = 0x1p49f;

  private Rows() {}

  /**
   * Returns whether a number of a row that begins somewhere in an array is negative.
   *
   * @throws IllegalArgumentException if one is not finite or beyond 2⁴⁹; the message has the number of the row
   */
  static boolean hasNegative(float[] values, int at, int columns, int row) {
    int wrong = firstWrong(values, at, columns);
    if (wrong < columns) {
      throw wrong("row " + row, values[at + wrong], wrong); // put together here, and not for every row
    }
    return hasNegative(values, at, columns);
  }

  /**
   * Returns whether a number of a row that is searched for is negative.
   *
   * @throws IllegalArgumentException if one is not finite or beyond 2⁴⁹
   */
  static boolean hasNegative(float[] query) {
    int wrong = firstWrong(query, 0, query.length);
    if (wrong < query.length) {
      throw wrong("the row that is searched for", query[wrong], wrong);
    }
    return hasNegative(query, 0, query.length);
  }

  private static int firstWrong(float[] values, int at, int columns) {
    for (int c = 0; c < columns; c++) {
      if (!(Math.abs(values[at + c]) <= GREATEST)) {
        return c;
      }
    }
    return columns;
  }

  private static boolean hasNegative(float[] values, int at, int columns) {
    for (int c = 0; c < columns; c++) {
      if (values[at + c] < 0) {
        return true;
      }
    }
    return false;
  }

  private static IllegalArgumentException wrong(String row, float value, int column) {
    return new IllegalArgumentException(row + " has " + value + " in column " + column);
  }
}
