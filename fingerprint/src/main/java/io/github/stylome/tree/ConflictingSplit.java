package io.github.stylome.tree;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A split that many resamples have and the tree lacks. Where the labels of its smaller side are those below a few nodes
 * of the tree, these nodes belong together by the split and stand apart in the tree: with two of them the split is a
 * bridge from one branch to another.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param split the split
 * @param support the share of resamples, in [0, 1], that have it
 * @param nodes of the tree, the fewest that have all labels of the smaller side below them and no other, ascending
 */
public record ConflictingSplit(Split split, double support, List<Integer> nodes) {
  /** Copies the nodes. */
  public ConflictingSplit {
    nodes = ImmutableList.copyOf(nodes);
  }

  /** Returns whether it joins two nodes of the tree. */
  public boolean isBridge() {
    return nodes.size() == 2;
  }
}
