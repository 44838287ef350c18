package io.github.stylome.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads Newick from first to last char, without recursion: the parents of the nodes are the stack. Not safe for
 * concurrent use.
 */
final class NewickReader {
  private static final int LONGEST_NUMBER = 64;

  private final String text;
  private int at;
  private int size;
  private int[] parents = new int[16];
  private @Nullable String[] labels = new String[16];
  private double[] lengths = new double[16];
  private double[] supports = new double[16];
  private int[] children = new int[16];
  private int node;
  private @Nullable Boolean rooted;

  NewickReader(String text) {
    this.text = text;
  }

  Tree read() {
    Tree tree = next();
    skip();
    if (at < text.length()) {
      throw error("there is something behind the tree");
    }
    return tree;
  }

  List<Tree> readAll() {
    List<Tree> trees = new ArrayList<>();
    for (skip(); at < text.length(); skip()) {
      trees.add(next());
    }
    return trees;
  }

  private Tree next() {
    size = 0;
    rooted = null;
    skip();
    int start = at;
    add(-1);
    node = 0;
    openAll();
    while (true) {
      readEnd();
      char c = peek();
      if (c == ';' && parents[node] < 0) {
        at++;
        return tree(start);
      } else if (c == ',' && parents[node] >= 0) {
        at++;
        node = add(parents[node]);
        openAll();
      } else if (c == ')' && parents[node] >= 0) {
        node = parents[node];
        if (children[node] < 2) {
          throw error("these parentheses hold one node, not two or more");
        }
        at++;
      } else {
        throw error(c == ';' ? depth() + " parentheses are still open" : "unexpected " + shown(c));
      }
    }
  }

  private int add(int parent) {
    if (size == parents.length) {
      int capacity = Math.multiplyExact(size, 2);
      parents = Arrays.copyOf(parents, capacity);
      labels = Arrays.copyOf(labels, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
      supports = Arrays.copyOf(supports, capacity);
      children = Arrays.copyOf(children, capacity);
    }
    parents[size] = parent;
    labels[size] = null;
    lengths[size] = Double.NaN;
    supports[size] = Double.NaN;
    children[size] = 0;
    if (parent >= 0) {
      children[parent]++;
    }
    return size++;
  }

  /** Goes down to the first leaf of what begins here. */
  private void openAll() {
    for (skip(); at < text.length() && text.charAt(at) == '('; skip()) {
      at++;
      node = add(node);
    }
  }

  /** Reads what stands behind a node: its label or support, and its length. */
  private void readEnd() {
    skip();
    boolean quoted = at < text.length() && text.charAt(at) == '\'';
    int start = at;
    String label = quoted ? quotedLabel() : word();
    if (!label.isEmpty()) {
      if (children[node] > 0 && !quoted && isNumber(label)) {
        supports[node] = Double.parseDouble(label);
      }
      labels[node] = label;
    } else if (children[node] == 0) {
      at = start;
      throw error("a leaf has no label");
    }
    skip();
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      skip();
      int number = at;
      String length = word();
      if (!isNumber(length)) {
        at = number;
        throw error("this is not the length of an edge");
      }
      lengths[node] = parents[node] < 0 ? Double.NaN : Double.parseDouble(length);
    }
    skip();
  }

  private String quotedLabel() {
    int start = at++;
    StringBuilder label = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        label.append(c);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        label.append(c);
        at++;
      } else {
        return label.toString();
      }
    }
    at = start;
    throw error("this quote is never closed");
  }

  private String word() {
    int start = at;
    while (at < text.length() && "()[],:;' \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNumber(String word) {
    if (word.isEmpty() || word.length() > LONGEST_NUMBER) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ("0123456789+-.eE".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    try {
      return Double.isFinite(Double.parseDouble(word));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Skips white space and comments, which may stand in each other. */
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[') {
        skipComment();
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\uFEFF') {
        at++;
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    int start = at;
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (open == 0) {
        if (size == 0 && at - start == 4 && text.charAt(start + 1) == '&') {
          setRooted(text.charAt(start + 2));
        }
        return;
      }
    }
    at = start;
    throw error("this comment is never closed");
  }

  private void setRooted(char c) {
    if (c == 'R' || c == 'r') {
      rooted = true;
    } else if (c == 'U' || c == 'u') {
      rooted = false;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw error(depth() > 0 ? "the text ends with " + depth() + " parentheses open" : "the text ends without ;");
    }
    return text.charAt(at);
  }

  private int depth() {
    int depth = 0;
    for (int above = node; size > 0 && parents[above] >= 0; above = parents[above]) {
      depth++;
    }
    return depth;
  }

  private Tree tree(int start) {
    settleSupports();
    boolean own = rooted == null ? children[0] == 2 : rooted;
    try {
      return new Tree(Arrays.copyOf(parents, size), Arrays.copyOf(labels, size), Arrays.copyOf(lengths, size),
          Arrays.copyOf(supports, size), own);
    } catch (IllegalArgumentException e) {
      at = start;
      throw error(String.valueOf(e.getMessage()));
    }
  }

  /** Numbers at inner nodes are shares, or percents; if one is neither, they are labels. */
  private void settleSupports() {
    double most = 0;
    double least = 0;
    for (int i = 0; i < size; i++) {
      most = Math.max(most, Double.isNaN(supports[i]) ? 0 : supports[i]);
      least = Math.min(least, Double.isNaN(supports[i]) ? 0 : supports[i]);
    }
    for (int i = 0; i < size; i++) {
      if (!Double.isNaN(supports[i])) {
        boolean isSupport = least >= 0 && most <= 100;
        supports[i] = isSupport && i > 0 ? supports[i] / (most > 1 ? 100 : 1) : Double.NaN;
        labels[i] = isSupport ? null : labels[i];
      }
    }
  }

  private static String shown(char c) {
    return c > ' ' && c < 0x7F ? "\"" + c + "\"" : String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException("Newick, char " + (at + 1) + ": " + what);
  }
}
