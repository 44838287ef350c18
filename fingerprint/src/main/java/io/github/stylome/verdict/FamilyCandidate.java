package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A node of a {@link LabelTree} with its probability.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param path the names from the root to the node, at least one: two nodes may have one name and are told apart by it
 * @param probability that the text is by one of the labels at or below the node, in [0, 1]
 */
public record FamilyCandidate(List<String> path, double probability) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the path is empty or the probability is not in [0, 1]
   */
  public FamilyCandidate {
    path = ImmutableList.copyOf(path);
    Preconditions.checkArgument(!path.isEmpty(), "a node has a name");
    Preconditions.checkArgument(
        probability >= 0 && probability <= 1, "the probability of %s must be in [0, 1], not %s", path, probability);
  }

  /** Returns the name of the node itself, without those above it. */
  public String name() {
    return path.get(path.size() - 1);
  }

  /** Returns how deep the node lies: 1 for a root. */
  public int depth() {
    return path.size();
  }
}
