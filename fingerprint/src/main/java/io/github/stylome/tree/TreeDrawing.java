package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A tree drawn in characters, the root at the left: a line for every leaf, edges as long as their lengths where there
 * is room, and the support of an edge in percent on it.
 *
 * <pre>
 * ┌───────────── human
 * ├───────90┬─── alpha
 * │         └────── beta
 * └──80┬─── gamma
 *      └─────────────── delta
 * </pre>
 */
public final class TreeDrawing {
  private static final int MOST_CELLS = 50_000_000;
  /** What an edge takes at least: a line, three digits, and the fork. */
  private static final int LEAST_INNER = 5;
  private static final int LEAST_LEAF = 3;

  private final Tree tree;
  private final int[] rows;
  private final int[] columns;
  private final char[][] cells;

  private TreeDrawing(Tree tree, int width) {
    this.tree = tree;
    rows = rows(tree);
    columns = columns(tree, width);
    int widest = Arrays.stream(columns).max().orElse(0) + 1;
    int lines = tree.labels().size();
    Preconditions.checkArgument((long) lines * widest <= MOST_CELLS,
        "a tree of %s leaves is too large to draw", lines);
    cells = new char[lines][widest];
    for (char[] line : cells) {
      Arrays.fill(line, ' ');
    }
  }

  /**
   * Draws a tree.
   *
   * @param width of the lines without labels, at least 1; a deep tree takes more
   * @param shown what is written for a label, so that none can move the cursor of a terminal
   * @throws IllegalArgumentException if the tree is too large to draw, with more than fifty million characters
   */
  public static String of(Tree tree, int width, UnaryOperator<String> shown) {
    Preconditions.checkArgument(width >= 1, "a drawing of width %s", width);
    TreeDrawing drawing = new TreeDrawing(tree, width);
    drawing.draw();
    StringBuilder out = new StringBuilder();
    for (int leaf : tree.leaves()) {
      out.append(drawing.cells[drawing.rows[leaf]], 0, drawing.columns[leaf] + 1)
          .append(' ').append(shown.apply(tree.leafLabel(leaf))).append('\n');
    }
    return out.toString();
  }

  /** The row of a leaf is its number; that of another node the middle of those of its first and last child. */
  private static int[] rows(Tree tree) {
    int[] rows = new int[tree.size()];
    int leaves = 0;
    for (int node = 0; node < tree.size(); node++) {
      rows[node] = tree.isLeaf(node) ? leaves++ : -1;
    }
    int[] last = new int[tree.size()];
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (!tree.isLeaf(node)) {
        rows[node] = (rows[node + 1] + last[node]) / 2;
      }
      int parent = tree.parent(node);
      if (parent >= 0 && tree.end(parent) == tree.end(node)) {
        last[parent] = rows[node];
      }
    }
    return rows;
  }

  private static int[] columns(Tree tree, int width) {
    double[] depths = new double[tree.size()];
    double deepest = 0;
    for (int node = 1; node < tree.size(); node++) {
      double length = Double.isNaN(tree.length(node)) ? 1 : Math.max(0, tree.length(node));
      depths[node] = depths[tree.parent(node)] + length;
      deepest = Math.max(deepest, depths[node]);
    }
    int[] columns = new int[tree.size()];
    for (int node = 1; node < tree.size(); node++) {
      int least = columns[tree.parent(node)] + (tree.isLeaf(node) ? LEAST_LEAF : LEAST_INNER);
      columns[node] = Math.max(least, deepest > 0 ? (int) (depths[node] / deepest * width) : 0);
    }
    return columns;
  }

  private void draw() {
    for (int node = 1; node < tree.size(); node++) {
      Arrays.fill(cells[rows[node]], columns[tree.parent(node)] + 1, columns[node] + 1, '\u2500');
    }
    for (int node = 0; node < tree.size(); node++) {
      if (!tree.isLeaf(node)) {
        drawFork(node);
      }
    }
    for (int node = 1; node < tree.size(); node++) {
      if (!Double.isNaN(tree.support(node))) {
        String percent = Long.toString(Math.round(tree.support(node) * 100));
        percent.getChars(0, percent.length(), cells[rows[node]], columns[node] - percent.length());
      }
    }
  }

  /** Draws the upright line from the first to the last child, with a corner or branch for every child. */
  private void drawFork(int node) {
    int column = columns[node];
    List<Integer> children = tree.children(node);
    int first = rows[children.get(0)];
    int last = rows[children.get(children.size() - 1)];
    for (int row = first; row <= last; row++) {
      cells[row][column] = '\u2502';
    }
    for (int child : children) {
      int row = rows[child];
      cells[row][column] = row == first ? '\u250C' : row == last ? '\u2514' : '\u251C';
    }
    int own = rows[node];
    boolean hasChild = children.stream().anyMatch(child -> rows[child] == own);
    if (node == 0) {
      return;
    }
    cells[own][column] = !hasChild ? '\u2524' : own == first ? '\u252C' : own == last ? '\u2534' : '\u253C';
  }
}
