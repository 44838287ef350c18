package io.github.stylome.search;

import com.google.common.base.Preconditions;

/** What rows in fewer bits have in common: how they are made of others. */
final class RoundedRows {
  private RoundedRows() {}

  /** Takes a row, which begins somewhere in an array and is filled up. */
  @FunctionalInterface
  interface RowConsumer {
    void accept(int row, float[] values, int at);
  }

  /** Returns how many numbers one array must hold. */
  static int length(ProfileMatrix matrix) {
    long length = (long) matrix.rows() * matrix.stride();
    Preconditions.checkArgument(length <= Integer.MAX_VALUE - 8, "%s rows of %s numbers are too many for one array",
        matrix.rows(), matrix.stride());
    return (int) length;
  }

  static void forEach(ProfileMatrix matrix, RowConsumer consumer) {
    RowWindow window = new RowWindow(1, matrix.stride());
    for (int row = 0; row < matrix.rows(); row++) {
      matrix.show(row, 1, window);
      consumer.accept(row, window.values, window.at);
    }
  }

  /** Returns the greatest magnitude in each column, also of those that fill up. */
  static float[] greatest(ProfileMatrix matrix) {
    float[] greatest = new float[matrix.stride()];
    forEach(matrix, (row, values, at) -> {
      for (int c = 0; c < greatest.length; c++) {
        greatest[c] = Math.max(greatest[c], Math.abs(values[at + c]));
      }
    });
    return greatest;
  }
}
