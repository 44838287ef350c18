package io.github.stylome.cluster;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels joined two by two into clusters, the nearest first, with the height of every merge: hierarchical agglomerative
 * clustering. Merges, heights, ties and the order of the leaves are those of R's {@code hclust}.
 *
 * <p>Nodes are numbered: labels from 0 in their order, then the clusters in the order of their merges. Of two nodes the
 * one of the lower number is the first of a merge, so that a label stands before a cluster and an early cluster before
 * a late one.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Dendrogram {
  private final Linkage linkage;
  private final ImmutableList<String> labels;
  private final ImmutableList<Merge> merges;

  /**
   * Two nodes that became one.
   *
   * @param first the one of the lower number
   * @param second the other
   * @param height how far apart they were, by the linkage
   * @param size how many labels the new cluster has
   */
  public record Merge(int first, int second, double height, int size) {}

  private Dendrogram(Linkage linkage, List<String> labels, List<Merge> merges) {
    this.linkage = linkage;
    this.labels = ImmutableList.copyOf(labels);
    this.merges = ImmutableList.copyOf(merges);
  }

  /**
   * Joins the labels. The two nearest are joined first; of equally near ones those that stand first. O(labels²) memory,
   * four bytes times labels² besides the distances: 36 MB for 3,000 labels. O(labels²) time as distances of texts go,
   * O(labels³) for the worst that there are.
   *
   * @throws IllegalArgumentException if there are fewer than two labels, or the distances are so large that heights
   *     overflow
   */
  public static Dendrogram of(LabelDistances distances, Linkage linkage) {
    int size = distances.size();
    Preconditions.checkArgument(size >= 2, "a dendrogram needs two labels or more, not %s: %s",
        size, distances.labels());
    Agglomeration joined = new Agglomeration(distances, linkage).run();
    List<Merge> merges = new ArrayList<>(size - 1);
    for (int step = 0; step < size - 1; step++) {
      int first = joined.firsts[step];
      int second = joined.seconds[step];
      double height = joined.heights[step];
      Preconditions.checkArgument(
          Double.isFinite(height), "the distances are too large for the linkage %s", linkage.label());
      int texts = (first < size ? 1 : merges.get(first - size).size())
          + (second < size ? 1 : merges.get(second - size).size());
      merges.add(new Merge(first, second, height, texts));
    }
    return new Dendrogram(linkage, distances.labels(), merges);
  }

  /** Returns how distances of clusters were taken. */
  public Linkage linkage() {
    return linkage;
  }

  /** Returns the labels in the order of the distances, unmodifiable. */
  public List<String> labels() {
    return labels;
  }

  /** Returns how many labels there are, at least 2. */
  public int size() {
    return labels.size();
  }

  /** Returns the merges in their order, one fewer than labels, unmodifiable. */
  public List<Merge> merges() {
    return merges;
  }

  /** Returns the labels as they stand side by side under the dendrogram, so that no lines cross. */
  public List<String> leaves() {
    return order().stream().map(labels::get).toList();
  }

  /** Returns the places, in {@link #labels}, of the {@link #leaves}: R's {@code order}, less 1. */
  public List<Integer> order() {
    List<Integer> order = new ArrayList<>(size());
    for (int node : preorder()) {
      if (node < size()) {
        order.add(node);
      }
    }
    return order;
  }

  /** Returns the nodes from the root, each before what is below it. */
  private int[] preorder() {
    int[] order = new int[2 * size() - 1];
    int[] stack = new int[size()];
    int pending = 0;
    stack[pending++] = order.length - 1;
    for (int place = 0; place < order.length; place++) {
      int node = stack[--pending];
      order[place] = node;
      if (node >= size()) {
        stack[pending++] = merge(node).second();
        stack[pending++] = merge(node).first();
      }
    }
    return order;
  }

  private Merge merge(int node) {
    return merges.get(node - size());
  }

  private double height(int node) {
    return node < size() ? 0 : merge(node).height();
  }

  /**
   * Returns the cluster of every label when the last merges are undone: numbers from 1, in the order in which the first
   * label of each stands, as R's {@code cutree} gives them. A new array.
   *
   * @param clusters how many are wanted, from 1 to the number of labels
   * @throws IllegalArgumentException if it is out of range
   */
  public int[] cut(int clusters) {
    Preconditions.checkArgument(
        clusters >= 1 && clusters <= size(), "%s labels cannot be cut into %s clusters", size(), clusters);
    int[] roots = new int[2 * size() - 1];
    for (int node = roots.length - 1; node >= 0; node--) {
      roots[node] = roots[node] == 0 ? node : roots[node];
      if (node >= size() && node < 2 * size() - clusters) {
        roots[merge(node).first()] = roots[node];
        roots[merge(node).second()] = roots[node];
      }
    }
    int[] numbers = new int[roots.length];
    int[] cut = new int[size()];
    int known = 0;
    for (int label = 0; label < size(); label++) {
      if (numbers[roots[label]] == 0) {
        numbers[roots[label]] = ++known;
      }
      cut[label] = numbers[roots[label]];
    }
    return cut;
  }

  /**
   * Returns the cluster of every label when merges above a height are undone, numbered as by {@link #cut}. A merge of
   * just this height stays.
   *
   * @throws IllegalArgumentException if the height is NaN
   */
  public int[] cutAt(double height) {
    Preconditions.checkArgument(!Double.isNaN(height), "a dendrogram is cut at a height, not at NaN");
    int kept = 0;
    while (kept < merges.size() && merges.get(kept).height() <= height) {
      kept++;
    }
    return cut(size() - kept);
  }

  /**
   * Returns the cophenetic distances: of every two labels, the height of the merge that brought them together, in the
   * order of the labels. O(labels²). Sokal and Rohlf, "The comparison of dendrograms by objective methods", Taxon 11,
   * 1962.
   */
  public LabelDistances cophenetic() {
    int[] order = order().stream().mapToInt(Integer::intValue).toArray();
    int[] starts = new int[2 * size() - 1]; // of every node, the place of its first leaf
    for (int place = 0; place < order.length; place++) {
      starts[order[place]] = place;
    }
    double[][] heights = new double[size()][size()];
    for (int step = 0; step < merges.size(); step++) {
      Merge merge = merges.get(step);
      int start = starts[merge.first()];
      int middle = starts[merge.second()];
      starts[size() + step] = start;
      for (int i = start; i < middle; i++) {
        for (int j = middle; j < start + merge.size(); j++) {
          heights[order[i]][order[j]] = merge.height();
          heights[order[j]][order[i]] = merge.height();
        }
      }
    }
    return LabelDistances.of(labels, heights);
  }

  /**
   * Returns how well the dendrogram keeps distances: Pearson's correlation of these with {@link #cophenetic}, in
   * [-1, 1]; NaN if either are all equal. O(labels²).
   *
   * @throws IllegalArgumentException if the distances are of other labels
   */
  public double copheneticCorrelation(LabelDistances distances) {
    Preconditions.checkArgument(distances.labels().equals(labels),
        "distances of %s for a dendrogram of %s", distances.labels(), labels);
    LabelDistances own = cophenetic();
    double pairs = size() * (size() - 1) / 2.0;
    double mean = 0;
    double ownMean = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        mean += distances.between(i, j) / pairs;
        ownMean += own.between(i, j) / pairs;
      }
    }
    double product = 0;
    double square = 0;
    double ownSquare = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        double off = distances.between(i, j) - mean;
        double ownOff = own.between(i, j) - ownMean;
        product += off * ownOff;
        square += off * off;
        ownSquare += ownOff * ownOff;
      }
    }
    return Math.max(-1, Math.min(1, product / (Math.sqrt(square) * Math.sqrt(ownSquare))));
  }

  /**
   * Returns the rooted tree of the merges. A node lies half the height of its merge above its leaves, so that the way
   * between two labels is the height at which they were joined: as R's {@code ape::as.phylo} has it.
   */
  public Tree toTree() {
    int[] order = preorder();
    int[] parents = new int[order.length];
    int[] above = new int[order.length]; // of every node, the place of its parent
    List<Optional<String>> names = new ArrayList<>(order.length);
    double[] lengths = new double[order.length];
    above[order[0]] = -1;
    for (int place = 0; place < order.length; place++) {
      int node = order[place];
      parents[place] = above[node];
      // Rounding may leave a merge a hair below the one before it.
      lengths[place] = place == 0 ? Double.NaN
          : Math.max(0, (height(order[above[node]]) - height(node)) / 2);
      names.add(node < size() ? Optional.of(labels.get(node)) : Optional.empty());
      if (node >= size()) {
        above[merge(node).first()] = place;
        above[merge(node).second()] = place;
      }
    }
    return Tree.rooted(parents, names, lengths);
  }

  @Override
  public String toString() {
    return "Dendrogram[" + linkage.label() + ", " + size() + " labels]";
  }
}
