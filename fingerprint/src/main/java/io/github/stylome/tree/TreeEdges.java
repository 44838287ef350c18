package io.github.stylome.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes and the edges between them, without direction: what trees are made from. Not safe for concurrent use. */
final class TreeEdges {
  private static final int NONE = -1;

  private final List<@Nullable String> labels = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();

  /** An edge as its one end sees it. */
  record Edge(int to, double length, double support) {}

  int addNode(@Nullable String label) {
    labels.add(label);
    edges.add(new ArrayList<>(3));
    return labels.size() - 1;
  }

  void addEdge(int from, int to, double length, double support) {
    edges.get(from).add(new Edge(to, length, support));
    edges.get(to).add(new Edge(from, length, support));
  }

  /** Parts two neighbours by a new node, so far from the first. Returns the new node. */
  int insertNode(int from, int to, double lengthFrom) {
    Edge edge = remove(from, to);
    remove(to, from);
    int middle = addNode(null);
    addEdge(from, middle, lengthFrom, edge.support());
    addEdge(middle, to, edge.length() - lengthFrom, edge.support());
    return middle;
  }

  private Edge remove(int from, int to) {
    for (Edge edge : edges.get(from)) {
      if (edge.to() == to) {
        edges.get(from).remove(edge);
        return edge;
      }
    }
    throw new IllegalStateException("no edge from " + from + " to " + to);
  }

  /** Returns the nodes and edges of a tree, under the same numbers, without the root if it is one of an edge. */
  static TreeEdges from(Tree tree) {
    TreeEdges edges = new TreeEdges();
    for (int node = 0; node < tree.size(); node++) {
      edges.addNode(tree.label(node).orElse(null));
    }
    for (int node = 1; node < tree.size(); node++) {
      edges.addEdge(tree.parent(node), node, tree.length(node), tree.support(node));
    }
    if (edges.edges.get(0).size() == 2 && tree.size() > 3) {
      edges.joinOver(0);
    }
    return edges;
  }

  /** Takes a leaf out, and the node it hung from if that is left with two neighbours. */
  void removeLeaf(int leaf) {
    int neighbor = edges.get(leaf).get(0).to();
    remove(leaf, neighbor);
    remove(neighbor, leaf);
    labels.set(leaf, null);
    if (edges.get(neighbor).size() == 2) {
      joinOver(neighbor);
    }
  }

  /** Takes a node out that has two neighbours. */
  private void joinOver(int node) {
    Edge left = edges.get(node).get(0);
    Edge right = edges.get(node).get(1);
    remove(left.to(), node);
    remove(right.to(), node);
    edges.get(node).clear();
    double support = Double.isNaN(left.support()) ? right.support() : left.support();
    addEdge(left.to(), right.to(), left.length() + right.length(), support);
  }

  /** Hangs the tree from its first inner node. */
  Tree hang(boolean rooted) {
    for (int node = 0; node < edges.size(); node++) {
      if (edges.get(node).size() > 1) {
        return hangFrom(node, rooted);
      }
    }
    return hangFrom(0, rooted);
  }

  /** Hangs the tree from a node. The neighbours of every node become its children in their order. */
  Tree hangFrom(int root, boolean rooted) {
    Preorder order = new Preorder(labels.size(), rooted);
    order.push(root, NONE, Double.NaN, Double.NaN);
    int[] cameFrom = new int[labels.size()];
    cameFrom[root] = NONE;
    while (order.pending > 0) {
      int node = order.pop(labels);
      int place = order.size - 1;
      List<Edge> own = edges.get(node);
      for (int i = own.size() - 1; i >= 0; i--) {
        Edge edge = own.get(i);
        if (edge.to() != cameFrom[node]) {
          cameFrom[edge.to()] = node;
          order.push(edge.to(), place, edge.length(), edge.support());
        }
      }
    }
    return order.toTree();
  }

  /** Returns the tree with fewer leaves first among the children of every node, then by their first label. */
  static Tree ladderized(Tree tree) {
    int[] leaves = new int[tree.size()];
    String[] first = new String[tree.size()];
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        leaves[node] = 1;
        first[node] = tree.leafLabel(node);
      }
      int parent = tree.parent(node);
      if (parent >= 0) {
        leaves[parent] += leaves[node];
        first[parent] = first[parent] == null || first[node].compareTo(first[parent]) < 0 ? first[node] : first[parent];
      }
    }
    Comparator<Integer> byLeaves = Comparator.comparingInt(node -> leaves[node]);
    Comparator<Integer> bySize = byLeaves.thenComparing(node -> first[node]);
    List<@Nullable String> labels = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      labels.add(tree.label(node).orElse(null));
    }
    Preorder order = new Preorder(tree.size(), tree.isRooted());
    order.push(0, NONE, Double.NaN, Double.NaN);
    while (order.pending > 0) {
      int node = order.pop(labels);
      int place = order.size - 1;
      for (int child : tree.children(node).stream().sorted(bySize.reversed()).toList()) {
        order.push(child, place, tree.length(child), tree.support(child));
      }
    }
    return order.toTree();
  }

  /** Numbers nodes in preorder, from a stack of those whose parent has its number. */
  private static final class Preorder {
    private final boolean rooted;
    private final int[] parents;
    private final @Nullable String[] labels;
    private final double[] lengths;
    private final double[] supports;
    private final int[] stack;
    private final int[] stackParents;
    private final double[] stackLengths;
    private final double[] stackSupports;
    private int size;
    private int pending;

    Preorder(int capacity, boolean rooted) {
      this.rooted = rooted;
      parents = new int[capacity];
      labels = new String[capacity];
      lengths = new double[capacity];
      supports = new double[capacity];
      stack = new int[capacity];
      stackParents = new int[capacity];
      stackLengths = new double[capacity];
      stackSupports = new double[capacity];
    }

    void push(int node, int parent, double length, double support) {
      stack[pending] = node;
      stackParents[pending] = parent;
      stackLengths[pending] = length;
      stackSupports[pending++] = support;
    }

    int pop(List<@Nullable String> names) {
      int node = stack[--pending];
      parents[size] = stackParents[pending];
      lengths[size] = stackLengths[pending];
      supports[size] = stackSupports[pending];
      labels[size++] = names.get(node);
      return node;
    }

    Tree toTree() {
      return new Tree(Arrays.copyOf(parents, size), Arrays.copyOf(labels, size), Arrays.copyOf(lengths, size),
          Arrays.copyOf(supports, size), rooted);
    }
  }
}
