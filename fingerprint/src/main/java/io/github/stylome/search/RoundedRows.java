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

  /** Finds the least and the greatest number of each column or 0, whichever lies farther out; for arrays of zeros. */
  static void findRanges(ProfileMatrix matrix, float[] least, float[] greatest) {
    forEach(matrix, (row, values, at) -> {
      for (int c = 0; c < greatest.length; c++) {
        least[c] = Math.min(least[c], values[at + c]);
        greatest[c] = Math.max(greatest[c], values[at + c]);
      }
    });
  }
}
