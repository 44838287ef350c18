package io.github.stylome.shape;

/** How deep a list item is nested, by the columns of the items before it. Not safe for concurrent use. */
final class ListDepth {
  private static final int DEEPEST = 16;

  private final int[] columns = new int[DEEPEST];
  private int depth;

  boolean isEmpty() {
    return depth == 0;
  }

  void clear() {
    depth = 0;
  }

  /** Takes an item whose marker stands in this column and returns its depth, 1 for the outermost list. */
  int enter(int column) {
    while (depth > 0 && columns[depth - 1] > column) {
      depth--;
    }
    boolean nested = depth == 0 || column - columns[depth - 1] >= 2;
    if (nested && depth < DEEPEST) {
      columns[depth++] = column;
    }
    return depth;
  }
}
