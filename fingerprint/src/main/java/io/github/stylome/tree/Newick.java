package io.github.stylome.tree;

import java.util.List;

/**
 * Trees in the Newick format, as in {@code (a:0.1,(b:0.2,'c d':0.3)0.87:0.05);}: nested parentheses, a label or, at
 * inner nodes, a support, and a length behind a colon. Olsen, "Gary Olsen's interpretation of the 'Newick's 8:45' tree
 * format standard", 1990.
 *
 * <p>Written labels stand in single quotes, with those within doubled, unless they are of ASCII letters, digits,
 * periods and hyphens only: the standard reads an underscore without quotes as a space, and many programs do not. A
 * support is a share in [0, 1]. An unrooted tree has three or more nodes at its root.
 */
public final class Newick {
  private Newick() {}

  /** Returns a tree on one line, without line feed. O(nodes) time, whatever the depth. */
  public static String write(Tree tree) {
    return write(tree, Newick::quoted);
  }

  /** How a label is written. */
  interface Quoting {
    String of(String label);
  }

  static String write(Tree tree, Quoting quoting) {
    StringBuilder out = new StringBuilder();
    int open = -1; // the innermost node whose parenthesis is open
    for (int node = 0; node < tree.size(); node++) {
      open = close(tree, open, node, quoting, out);
      if (open >= 0 && node > open + 1) {
        out.append(',');
      }
      if (tree.isLeaf(node)) {
        appendEnd(tree, node, quoting, out);
      } else {
        out.append('(');
        open = node;
      }
    }
    close(tree, open, tree.size(), quoting, out);
    return out.append(';').toString();
  }

  /** Closes nodes that end before this one; returns the innermost that does not. */
  private static int close(Tree tree, int innermost, int node, Quoting quoting, StringBuilder out) {
    int open = innermost;
    while (open >= 0 && tree.end(open) <= node) {
      out.append(')');
      appendEnd(tree, open, quoting, out);
      open = tree.parent(open);
    }
    return open;
  }

  private static void appendEnd(Tree tree, int node, Quoting quoting, StringBuilder out) {
    if (tree.label(node).isPresent()) {
      out.append(quoting.of(tree.label(node).get()));
    } else if (!Double.isNaN(tree.support(node))) {
      out.append(Decimals.of(tree.support(node)));
    }
    if (!Double.isNaN(tree.length(node))) {
      out.append(':').append(Decimals.of(tree.length(node)));
    }
  }

  private static String quoted(String label) {
    return isPlain(label, ".-") ? label : inQuotes(label);
  }

  static boolean isPlain(String label, String marks) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return !label.isEmpty();
  }

  static String inQuotes(String label) {
    return "'" + label.replace("'", "''") + "'";
  }

  /**
   * Reads a tree. Comments in square brackets are skipped, but for {@code [&R]} and {@code [&U]} before the tree, which
   * say whether it is rooted; without them it is if its root has two children. Underscores stay underscores. Inner
   * nodes that have numbers for labels have them as support: as percents if one of them is above 1. O(length) time and
   * memory, whatever the depth.
   *
   * @throws IllegalArgumentException if it is not a tree of distinct labels; the message says at which char, from 1
   */
  public static Tree read(String text) {
    return new NewickReader(text).read();
  }

  /** Reads trees that follow each other, as a file of a bootstrap has them. */
  public static List<Tree> readAll(String text) {
    return new NewickReader(text).readAll();
  }
}
