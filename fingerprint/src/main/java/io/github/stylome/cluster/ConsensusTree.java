package io.github.stylome.cluster;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.SplitFrequencies;
import io.github.stylome.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What several trees of the same labels agree on, each made from other distances: mostly those over the 100, 200, ...
 * 1,000 most frequent words, so that no single number of words decides. The literature calls it a bootstrap consensus
 * tree, though nothing is drawn at random. Eder, "Visualization in stylometry: cluster analysis using networks", DSH
 * 32(1), 2017.
 *
 * <p>Trees count as unrooted, as R's {@code ape::consensus} takes them. The support of an edge is the share of the
 * trees that have it; edges have no length.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param tree the consensus, unrooted
 * @param strength the share of the trees that an edge must be in
 * @param frequencies of all splits of the trees
 * @param trees each, in the order of the distances
 */
public record ConsensusTree(Tree tree, double strength, SplitFrequencies frequencies, List<Tree> trees) {
  /** Copies the list. */
  public ConsensusTree {
    trees = ImmutableList.copyOf(trees);
  }

  /**
   * Makes a tree from each and gathers what they agree on.
   *
   * @param distances of the same labels; each is asked for when the tree before it is made, so that they need not all
   *     be in memory
   * @param method makes a tree from distances, as {@code d -> Dendrogram.of(d, Linkage.WARD_D).toTree()} or {@code
   *     NeighborJoining::withNegativeLengths} do
   * @param strength the share of the trees that an edge must be in, from 0.5 to 1. At 0.5 it must be in more than half,
   *     so that the edges fit into one tree; above, in at least this share
   * @throws IllegalArgumentException if there are no distances, two have other labels, there are fewer than three
   *     labels, or the strength is out of range
   */
  public static ConsensusTree of(
      Iterable<LabelDistances> distances, Function<LabelDistances, Tree> method, double strength) {
    Preconditions.checkArgument(strength >= 0.5 && strength <= 1, "a consensus strength in [0.5, 1], not %s", strength);
    List<Tree> trees = new ArrayList<>();
    for (LabelDistances own : distances) {
      Preconditions.checkArgument(own.size() >= 3, "a consensus needs three labels or more, not %s: %s",
          own.size(), own.labels());
      trees.add(method.apply(own));
    }
    Preconditions.checkArgument(!trees.isEmpty(), "there are no distances to make trees from");
    SplitFrequencies frequencies = SplitFrequencies.of(trees);
    // The consensus is of splits in more than a share of the trees, and so in at least the next larger one.
    Tree tree = frequencies.consensus(strength == 0.5 ? strength : Math.nextDown(strength));
    return new ConsensusTree(tree, strength, frequencies, trees);
  }
}
