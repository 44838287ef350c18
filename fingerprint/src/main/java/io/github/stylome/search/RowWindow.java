package io.github.stylome.search;

/**
 * Some rows of a matrix, one behind another in an array: the matrix's own, or a copy that stays in the cache of the
 * processor. Not safe for concurrent use; make one per thread.
 */
final class RowWindow {
  private final int rows;
  private final int stride;
  private float[] copy = new float[0];

  /** The array, and where in it the first row begins. */
  float[] values = copy;
  int at;

  RowWindow(int rows, int stride) {
    this.rows = rows;
    this.stride = stride;
  }

  /** Returns an array of the window's own for rows that lie in none. */
  float[] own() {
    if (copy.length == 0) {
      copy = new float[rows * stride];
    }
    return copy;
  }
}
