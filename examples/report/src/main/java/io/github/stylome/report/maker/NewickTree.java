package io.github.stylome.report.maker;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a tree in Newick's form: labels in quotes or without, lengths after a colon, and what stands after a closing
 * parenthesis taken for the support of the node. Goes once through the string and keeps its own stack, so that a deep
 * tree is no danger.
 */
final class NewickTree {
  /** A node after its parent, whose place in the list it names; the root has -1. */
  record Node(int parent, String label, double length, double support) {}

  private static final String ENDS = "(),:;";

  private final String newick;
  private int at;

  private NewickTree(String newick) {
    this.newick = newick;
  }

  /**
   * Returns the nodes of a tree, every node after its parent and children in their order.
   *
   * @throws IllegalArgumentException if it is none
   */
  static List<Node> read(String newick) {
    return new NewickTree(newick).nodes();
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    boolean expects = true;
    while (true) {
      char c = next();
      int parent = open.isEmpty() ? -1 : open.get(open.size() - 1);
      if (expects && c == '(') {
        at++;
        open.add(nodes.size());
        nodes.add(new Node(parent, "", Double.NaN, Double.NaN));
      } else if (expects) {
        String label = label();
        nodes.add(new Node(parent, label, length(), Double.NaN));
        expects = false;
      } else if (c == ',' && parent >= 0) {
        at++;
        expects = true;
      } else if (c == ')' && parent >= 0) {
        at++;
        open.remove(open.size() - 1);
        close(nodes, parent);
      } else if (c == ';' && parent < 0) {
        return nodes;
      } else {
        throw wrong();
      }
    }
  }

  private void close(List<Node> nodes, int place) {
    String name = label();
    Node node = nodes.get(place);
    nodes.set(place, new Node(node.parent(), "", length(), name.isEmpty() ? Double.NaN : number(name)));
  }

  private char next() {
    while (at < newick.length() && newick.charAt(at) <= ' ') {
      at++;
    }
    if (at == newick.length()) {
      throw wrong();
    }
    return newick.charAt(at);
  }

  private String label() {
    StringBuilder label = new StringBuilder();
    if (next() != '\'') {
      while (at < newick.length() && ENDS.indexOf(newick.charAt(at)) < 0) {
        label.append(newick.charAt(at++));
      }
      return label.toString().strip();
    }
    for (at++; at < newick.length(); at++) {
      if (newick.charAt(at) == '\'') {
        at++;
        if (at == newick.length() || newick.charAt(at) != '\'') {
          return label.toString();
        }
      }
      label.append(newick.charAt(at));
    }
    throw wrong();
  }

  private double length() {
    if (next() != ':') {
      return Double.NaN;
    }
    at++;
    int from = at;
    while (at < newick.length() && ENDS.indexOf(newick.charAt(at)) < 0) {
      at++;
    }
    return number(newick.substring(from, at));
  }

  private double number(String written) {
    try {
      return Double.parseDouble(written.strip());
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("this is no tree in Newick's form, at character " + (at + 1));
  }
}
