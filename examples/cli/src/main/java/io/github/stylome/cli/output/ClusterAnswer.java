package io.github.stylome.cli.output;

import io.github.stylome.cluster.ConsensusTree;
import io.github.stylome.cluster.Dendrogram;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What {@code cluster} found.
 *
 * @param compared the texts and how they were compared
 * @param linkage how clusters were joined
 * @param tree of the dendrogram or by neighbour joining, or the consensus
 * @param distances that it was made from, without consensus
 * @param dendrogram if it is one
 * @param consensus if it is one
 * @param cut the cluster of every text, from 1, in their order; empty if it was not asked for
 */
public record ClusterAnswer(Comparison compared, String linkage, Tree tree, Optional<LabelDistances> distances,
    Optional<Dendrogram> dendrogram, Optional<ConsensusTree> consensus, List<Integer> cut) {
  /** Copies the list. */
  public ClusterAnswer {
    cut = List.copyOf(cut);
  }

  /** Returns the answer that is a dendrogram. */
  public static ClusterAnswer of(
      Comparison compared, Dendrogram dendrogram, LabelDistances distances, List<Integer> cut) {
    return new ClusterAnswer(compared, dendrogram.linkage().label(), dendrogram.toTree(), Optional.of(distances),
        Optional.of(dendrogram), Optional.empty(), cut);
  }

  /** Returns the answer that is a tree by neighbour joining. */
  public static ClusterAnswer of(Comparison compared, String linkage, Tree tree, LabelDistances distances) {
    return new ClusterAnswer(
        compared, linkage, tree, Optional.of(distances), Optional.empty(), Optional.empty(), List.of());
  }

  /** Returns the answer that is a consensus. */
  public static ClusterAnswer of(Comparison compared, String linkage, ConsensusTree consensus) {
    return new ClusterAnswer(compared, linkage, consensus.tree(), Optional.empty(), Optional.empty(),
        Optional.of(consensus), List.of());
  }
}
