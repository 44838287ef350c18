package io.github.stylome.search;

/** Rows in one array, shown where they are. */
final class HeapRows implements RowStore {
  private final float[] values;
  private final int stride;

  HeapRows(float[] values, int stride) {
    this.values = values;
    this.stride = stride;
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    window.values = values;
    window.at = first * stride;
  }

  @Override
  public boolean copies() {
    return false;
  }
}
