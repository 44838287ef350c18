package io.github.stylome.cli.output;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.tree.DeltaScores;
import io.github.stylome.tree.Network;
import io.github.stylome.tree.PlacementBootstrap;
import io.github.stylome.tree.SplitFrequencies;
import io.github.stylome.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What {@code tree} found.
 *
 * @param network the tree as it is written, with what contradicts it
 * @param frequencies of the splits of the resamples
 * @param distances between the leaves
 * @param delta how tree-like they are; empty for three leaves
 * @param placements of the labels that were placed, in their order
 * @param channels by which texts were compared, joined by commas
 * @param pairing {@code prompts} or {@code profiles}
 * @param prompts how many there are
 * @param rounds how many resamples
 * @param seed of them
 * @param root how the tree is rooted, in words
 */
public record TreeAnswer(Network network, SplitFrequencies frequencies, LabelDistances distances,
    Optional<DeltaScores> delta, List<PlacementBootstrap> placements, String channels, String pairing, int prompts,
    int rounds, long seed, String root) {
  /** Copies the list. */
  public TreeAnswer {
    placements = List.copyOf(placements);
  }

  Tree tree() {
    return network.tree();
  }
}
