package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.stylome.distance.LabelDistances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A tree whose leaves are labels. Its nodes are numbered from the root, which is 0, in preorder: a node comes before
 * its children, and the nodes below it follow it without a gap. Every other node stands for the edge that leads to its
 * parent, which may have a length and a support.
 *
 * <p>An unrooted tree has a root too, which is any of its inner nodes and means nothing; {@link #isRooted} tells. No
 * method recurses: a tree may be as deep as it has nodes.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Tree {
  private final int[] parents;
  private final int[] ends; // behind the last node below each
  private final @Nullable String[] labels;
  private final double[] lengths;
  private final double[] supports;
  private final boolean rooted;
  private final ImmutableList<String> leafLabels;

  /** Takes the arrays over. Nodes are in preorder; leaves have labels, and they are distinct. */
  Tree(int[] parents, @Nullable String[] labels, double[] lengths, double[] supports, boolean rooted) {
    this.parents = parents;
    this.labels = labels;
    this.lengths = lengths;
    this.supports = supports;
    this.rooted = rooted;
    ends = new int[parents.length];
    for (int node = parents.length - 1; node >= 0; node--) {
      ends[node] = Math.max(ends[node], node + 1);
      if (node > 0) {
        ends[parents[node]] = Math.max(ends[parents[node]], ends[node]);
      }
    }
    ImmutableSortedSet.Builder<String> sorted = ImmutableSortedSet.naturalOrder();
    int leaves = 0;
    for (int node = 0; node < parents.length; node++) {
      if (isLeaf(node)) {
        String label = labels[node];
        Preconditions.checkArgument(label != null && !label.isEmpty(), "a leaf has no label");
        sorted.add(label);
        leaves++;
      }
    }
    leafLabels = sorted.build().asList();
    if (leafLabels.size() < leaves) {
      throw new IllegalArgumentException("the label \"" + repeated() + "\" is on two leaves");
    }
  }

  /**
   * Returns a rooted tree without support. Nodes are in preorder, the root first: what is below a node follows it
   * without a gap. O(nodes).
   *
   * @param parents of the nodes, -1 of the root
   * @param labels of the nodes; leaves have one, and they are distinct
   * @param lengths of the edges to the parents, NaN where not known
   * @throws IllegalArgumentException if there is no node, the numbers of parents, labels and lengths differ, nodes are
   *     not in preorder, a leaf has no label or one of another, or a length is infinite
   */
  public static Tree rooted(int[] parents, List<Optional<String>> labels, double[] lengths) {
    int size = parents.length;
    Preconditions.checkArgument(size > 0 && labels.size() == size && lengths.length == size,
        "%s parents, %s labels and %s lengths", size, labels.size(), lengths.length);
    double[] supports = new double[size];
    Arrays.fill(supports, Double.NaN);
    for (int node = 0; node < size; node++) {
      int above = node - 1; // in preorder, the node before is the parent or stands below it
      while (above > parents[node] && above >= 0) {
        above = parents[above];
      }
      Preconditions.checkArgument(above == parents[node] && (node == 0) == (above < 0),
          "node %s with the parent %s breaks preorder", node, parents[node]);
      Preconditions.checkArgument(!Double.isInfinite(lengths[node]), "an edge of length %s", lengths[node]);
    }
    String[] names = labels.stream().map(label -> label.orElse(null)).toArray(String[]::new);
    return new Tree(parents.clone(), names, lengths.clone(), supports, true);
  }

  private String repeated() {
    Map<String, Integer> seen = new HashMap<>();
    for (int leaf : leaves()) {
      if (seen.put(leafLabel(leaf), leaf) != null) {
        return leafLabel(leaf);
      }
    }
    throw new IllegalStateException("no label is repeated");
  }

  /** Returns the number of nodes, leaves included. */
  public int size() {
    return parents.length;
  }

  /** Returns whether the root is meant: the place where the others came from. */
  public boolean isRooted() {
    return rooted;
  }

  /**
   * Returns the parent of a node, -1 of the root.
   *
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int parent(int node) {
    return parents[Objects.checkIndex(node, size())];
  }

  /** Returns the node behind the last one below a node: those below and it itself are {@code [node, end)}. */
  public int end(int node) {
    return ends[Objects.checkIndex(node, size())];
  }

  /** Returns whether a node has no children. */
  public boolean isLeaf(int node) {
    return end(node) == node + 1;
  }

  /** Returns the children of a node, in their order, none of a leaf. O(children). */
  public List<Integer> children(int node) {
    List<Integer> children = new ArrayList<>();
    for (int child = node + 1; child < end(node); child = ends[child]) {
      children.add(child);
    }
    return children;
  }

  /** Returns the label of a node, which all leaves have. */
  public Optional<String> label(int node) {
    return Optional.ofNullable(labels[Objects.checkIndex(node, size())]);
  }

  String leafLabel(int leaf) {
    return Objects.requireNonNull(labels[leaf], "label");
  }

  /** Returns the length of the edge from a node to its parent, NaN of the root and where it is not known. */
  public double length(int node) {
    return lengths[Objects.checkIndex(node, size())];
  }

  /**
   * Returns the support of the edge from a node to its parent, the share of resamples in [0, 1] whose tree has it too;
   * NaN where it is not known, of the root and of leaves, whose edges are in every tree.
   */
  public double support(int node) {
    return supports[Objects.checkIndex(node, size())];
  }

  /** Returns the labels of the leaves in the order of their chars, unmodifiable. */
  public List<String> labels() {
    return leafLabels;
  }

  /** Returns the leaves in their order. */
  public List<Integer> leaves() {
    List<Integer> leaves = new ArrayList<>();
    for (int node = 0; node < size(); node++) {
      if (isLeaf(node)) {
        leaves.add(node);
      }
    }
    return leaves;
  }

  /**
   * Returns the leaf of this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int leaf(String label) {
    for (int node = 0; node < size(); node++) {
      if (isLeaf(node) && leafLabel(node).equals(label)) {
        return node;
      }
    }
    throw new IllegalArgumentException("there is no leaf \"" + label + "\"");
  }

  /** Returns the labels of the leaves below a node, its own if it is one, in the order of the tree. */
  public List<String> labelsBelow(int node) {
    List<String> below = new ArrayList<>();
    for (int other = node; other < end(node); other++) {
      if (isLeaf(other)) {
        below.add(leafLabel(other));
      }
    }
    return below;
  }

  /** Returns whether every edge has a length. */
  public boolean hasLengths() {
    for (int node = 1; node < size(); node++) {
      if (Double.isNaN(lengths[node])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the split of every node but the root: its edge parts the leaves below it from the others. The place of the
   * root is empty. O(nodes × labels / 64) time and memory.
   */
  public List<Optional<Split>> splits() {
    Map<String, Integer> places = new HashMap<>();
    for (String label : leafLabels) {
      places.put(label, places.size());
    }
    BitSet[] below = new BitSet[size()];
    List<Optional<Split>> splits = new ArrayList<>();
    for (int node = size() - 1; node > 0; node--) {
      BitSet own = below[node] == null ? new BitSet(leafLabels.size()) : below[node];
      if (isLeaf(node)) {
        own.set(places.getOrDefault(leafLabel(node), 0));
      }
      splits.add(Optional.of(Split.of(leafLabels, own)));
      BitSet upper = below[parents[node]];
      if (upper == null) {
        below[parents[node]] = own;
      } else {
        upper.or(own);
      }
    }
    splits.add(Optional.empty());
    Collections.reverse(splits);
    return splits;
  }

  /**
   * Returns this tree with the support of its inner edges set.
   *
   * @param support of a split, in [0, 1]
   */
  public Tree withSupport(ToDoubleFunction<Split> support) {
    List<Optional<Split>> splits = splits();
    double[] set = new double[size()];
    for (int node = 0; node < size(); node++) {
      Optional<Split> split = splits.get(node);
      set[node] = split.isEmpty() || split.get().isTrivial() ? Double.NaN : support.applyAsDouble(split.get());
    }
    return new Tree(parents, labels, lengths, set, rooted);
  }

  /**
   * Returns this tree rooted in the middle of the edge that parts the outgroup from the others.
   *
   * @throws IllegalArgumentException if a label is unknown, all are named or none, or no edge parts them from the
   *     others; the message says who stands between them
   */
  public Tree rootedBy(Collection<String> outgroup) {
    return Rooting.byOutgroup(this, outgroup);
  }

  /**
   * Returns this tree rooted in the middle of the longest way between two leaves, by the first such two in the order of
   * labels. Farris, "Estimating phylogenetic trees from distance matrices", The American Naturalist 106, 1972.
   *
   * @throws IllegalArgumentException if an edge has no length
   */
  public Tree rootedAtMidpoint() {
    return Rooting.atMidpoint(this);
  }

  /** Returns this tree without a root: one of an edge is taken out, and its two edges are joined. */
  public Tree unrooted() {
    return rooted ? TreeEdges.from(this).hang(false) : this;
  }

  /**
   * Returns this tree, unrooted, without a leaf. Lengths and ways between the others stay what they are.
   *
   * @throws IllegalArgumentException if there is no such leaf, or fewer than three would be left
   */
  public Tree without(String label) {
    int leaf = leaf(label);
    Preconditions.checkArgument(leafLabels.size() > 3, "without \"%s\" two labels or fewer are left", label);
    TreeEdges edges = TreeEdges.from(this);
    edges.removeLeaf(leaf);
    return edges.hang(false);
  }

  /**
   * Returns this tree, unrooted, with a new leaf where a {@link Placement} says.
   *
   * @throws IllegalArgumentException if there is a leaf of this label
   */
  public Tree with(String label, Placement placement) {
    Preconditions.checkArgument(!leafLabels.contains(label), "there is a leaf \"%s\" already", label);
    Tree tree = unrooted();
    TreeEdges edges = TreeEdges.from(tree);
    int node = placement.node();
    int joint = edges.insertNode(node, tree.parent(node), placement.above());
    edges.addEdge(joint, edges.addNode(label), placement.pendant(), Double.NaN);
    return edges.hang(false).ladderized();
  }

  /** Returns this tree with the children of every node ordered: fewer leaves first, then by their first label. */
  public Tree ladderized() {
    return TreeEdges.ladderized(this);
  }

  /**
   * Returns the lengths of the ways between the leaves, by label in the order of chars; negative ones become 0.
   * O(leaves × nodes).
   *
   * @throws IllegalArgumentException if an edge has no length
   */
  public LabelDistances distances() {
    Preconditions.checkArgument(hasLengths(), "an edge of the tree has no length");
    int count = leafLabels.size();
    double[][] distances = new double[count][count];
    List<Integer> leaves = leafLabels.stream().map(this::leaf).toList();
    for (int i = 0; i < count; i++) {
      double[] ways = waysFrom(leaves.get(i));
      for (int j = 0; j < i; j++) {
        distances[i][j] = Math.max(0, ways[leaves.get(j)]);
        distances[j][i] = distances[i][j];
      }
    }
    return LabelDistances.of(leafLabels, distances);
  }

  /** Returns the length of the way from a node to every node. O(nodes). */
  double[] waysFrom(int start) {
    double[] ways = new double[size()];
    boolean[] above = new boolean[size()];
    for (int node = start; node > 0; node = parents[node]) {
      ways[parents[node]] = ways[node] + lengths[node];
      above[parents[node]] = true;
    }
    for (int node = 1; node < size(); node++) {
      if (node != start && !above[node]) {
        ways[node] = ways[parents[node]] + lengths[node];
      }
    }
    return ways;
  }

  @Override
  public String toString() {
    return "Tree[" + leafLabels.size() + " leaves, " + (rooted ? "rooted" : "unrooted") + "]";
  }
}
