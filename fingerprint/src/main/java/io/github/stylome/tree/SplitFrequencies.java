package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In how many of several trees each split is: of a bootstrap, or of trees over several numbers of features. Trees count
 * as unrooted, and splits of one label from the others are left out.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SplitFrequencies {
  private final int trees;
  private final ImmutableList<String> labels;
  private final Map<Split, Integer> counts;
  private final ImmutableList<Split> ranked;

  private SplitFrequencies(int trees, List<String> labels, Map<Split, Integer> counts) {
    this.trees = trees;
    this.labels = ImmutableList.copyOf(labels);
    this.counts = Map.copyOf(counts);
    Comparator<Split> mostFrequent = Comparator.comparingInt(split -> -this.counts.getOrDefault(split, 0));
    ranked = counts.keySet().stream()
        .sorted(mostFrequent.thenComparing(Comparator.naturalOrder()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Counts the splits of trees.
   *
   * @throws IllegalArgumentException if there is none, or two have other labels
   */
  public static SplitFrequencies of(List<Tree> trees) {
    return longerThan(Double.NEGATIVE_INFINITY, trees);
  }

  /** Counts as {@link #of}, but not the splits of edges of this length or less: they part nothing. */
  static SplitFrequencies longerThan(double length, List<Tree> trees) {
    Preconditions.checkArgument(!trees.isEmpty(), "there is no tree to count splits of");
    List<String> labels = trees.get(0).labels();
    Map<Split, Integer> counts = new HashMap<>();
    for (Tree tree : trees) {
      Preconditions.checkArgument(
          tree.labels().equals(labels), "trees of other labels: %s and %s", labels, tree.labels());
      splitsOf(tree, length).forEach(split -> counts.merge(split, 1, Integer::sum));
    }
    return new SplitFrequencies(trees.size(), labels, counts);
  }

  /** Returns the splits of a tree, each once: the two edges at a root have the same. */
  private static Set<Split> splitsOf(Tree tree, double longerThan) {
    Set<Split> splits = new HashSet<>();
    List<Optional<Split>> all = tree.splits();
    for (int node = 0; node < all.size(); node++) {
      boolean isShort = tree.length(node) <= longerThan; // a length that is not known is not short
      all.get(node).filter(own -> !isShort && !own.isTrivial()).ifPresent(splits::add);
    }
    return splits;
  }

  /** Returns how many trees there are. */
  public int trees() {
    return trees;
  }

  /** Returns the labels, in the order of their chars. */
  public List<String> labels() {
    return labels;
  }

  /** Returns all splits, the most frequent first, equally frequent ones in the order of splits. */
  public List<Split> ranked() {
    return ranked;
  }

  /** Returns the share of the trees that have a split, in [0, 1]. */
  public double share(Split split) {
    return (double) counts.getOrDefault(split, 0) / trees;
  }

  /** Returns a tree with these shares as the support of its inner edges. */
  public Tree support(Tree tree) {
    return tree.withSupport(this::share);
  }

  /**
   * Returns the splits that a tree lacks though more than this share of the trees have them, the most frequent first.
   * Each contradicts an edge of the tree, unless the tree has a node with more than three neighbours.
   *
   * @param share in [0, 1]
   */
  public List<Split> missingFrom(Tree tree, double share) {
    Set<Split> own = splitsOf(tree, Double.NEGATIVE_INFINITY);
    return ranked.stream().filter(split -> share(split) > share && !own.contains(split)).toList();
  }

  /**
   * Returns the majority-rule consensus: the tree of the splits that more than this share of the trees have, with their
   * shares as support and without lengths. Margush and McMorris, "Consensus n-trees", Bulletin of Mathematical Biology
   * 43, 1981.
   *
   * @param share at least 0.5, so that the splits fit into one tree, and below 1
   * @throws IllegalArgumentException if it is not
   */
  public Tree consensus(double share) {
    Preconditions.checkArgument(share >= 0.5 && share < 1, "a consensus takes a share in [0.5, 1), not %s", share);
    return tree(ranked.stream().filter(split -> share(split) > share).toList());
  }

  /**
   * Returns the extended majority-rule consensus: splits are taken from the most frequent on if they fit with those
   * taken before, as PHYLIP's {@code consense} does. O(splits × labels²).
   */
  public Tree extendedConsensus() {
    List<Split> taken = new ArrayList<>();
    for (Split split : ranked) {
      if (taken.size() < labels.size() - 3 && taken.stream().allMatch(split::isCompatibleWith)) {
        taken.add(split);
      }
    }
    return tree(taken);
  }

  /** Returns the tree of compatible splits, hung from a node beside the first label. */
  private Tree tree(List<Split> compatible) {
    List<Split> largestFirst = new ArrayList<>(compatible);
    largestFirst.sort(Comparator.comparingInt(split -> -split.side().cardinality()));
    TreeEdges edges = new TreeEdges();
    int root = edges.addNode(null);
    int[] above = new int[labels.size()]; // the least node so far above each label
    for (Split split : largestFirst) {
      BitSet side = split.side();
      int node = edges.addNode(null);
      edges.addEdge(above[side.nextSetBit(0)], node, Double.NaN, share(split));
      side.stream().forEach(label -> above[label] = node);
    }
    for (int label = 0; label < labels.size(); label++) {
      edges.addEdge(above[label], edges.addNode(labels.get(label)), Double.NaN, Double.NaN);
    }
    return edges.hangFrom(root, false).ladderized();
  }
}
