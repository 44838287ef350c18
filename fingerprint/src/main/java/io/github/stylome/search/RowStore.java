package io.github.stylome.search;

/** Where the rows of a matrix lie. Implementations are immutable and safe to share between threads. */
interface RowStore {
  /** Lets a window show the rows from {@code first}, as many as it has room for or as are asked for. */
  void show(int first, int count, RowWindow window);

  /** Returns whether rows are written to a window's own array each time that they are shown. */
  default boolean copies() {
    return true;
  }
}
