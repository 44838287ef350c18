package io.github.stylome.search;

/** Rows in one array, shown where they are. */
final class HeapRows implements RowStore {
  /**
   * Where in the array the first row begins: the numbers of an array lie 16 bytes behind its beginning, and great arrays
   * begin where a line of the cache does, of 64 bytes, with the collector of most JVMs. So no vector lies in two lines.
   */
  static final int FIRST = 12;

  private final float[] values;
  private final int stride;

  HeapRows(float[] values, int stride) {
    this.values = values;
    this.stride = stride;
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    window.values = values;
    window.at = FIRST + first * stride;
  }

  @Override
  public boolean copies() {
    return false;
  }
}
