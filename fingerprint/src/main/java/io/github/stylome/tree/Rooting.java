package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where the root of a tree lies. */
final class Rooting {
  private Rooting() {}

  static Tree byOutgroup(Tree tree, Collection<String> outgroup) {
    requireThree(tree);
    Set<String> out = new HashSet<>(outgroup);
    out.forEach(tree::leaf);
    Preconditions.checkArgument(!out.isEmpty() && out.size() < tree.labels().size(),
        "an outgroup of %s of %s labels", out.size(), tree.labels().size());
    Split wanted = Split.of(tree.labels(), out);
    Tree unrooted = tree.unrooted();
    List<Optional<Split>> splits = unrooted.splits();
    for (int node = 1; node < unrooted.size(); node++) {
      if (splits.get(node).filter(wanted::equals).isPresent()) {
        return above(unrooted, node, unrooted.length(node) / 2);
      }
    }
    throw new IllegalArgumentException("the outgroup " + out.stream().sorted().toList()
        + " does not stand apart in the tree: among them stand " + between(unrooted, out));
  }

  /** Returns who else is in the smallest part of the tree that has all of these. */
  private static List<String> between(Tree tree, Set<String> out) {
    List<String> least = tree.labels();
    for (int node = 1; node < tree.size(); node++) {
      List<String> below = tree.labelsBelow(node);
      List<String> others = new ArrayList<>(tree.labels());
      others.removeAll(new HashSet<>(below));
      for (List<String> side : List.of(below, others)) {
        if (side.size() < least.size() && new HashSet<>(side).containsAll(out)) {
          least = side;
        }
      }
    }
    return least.stream().filter(label -> !out.contains(label)).sorted().toList();
  }

  static Tree atMidpoint(Tree given) {
    Preconditions.checkArgument(given.hasLengths(), "an edge of the tree has no length, so its middle is not known");
    requireThree(given);
    Tree tree = given.unrooted();
    int from = 0;
    int to = 0;
    double longest = -1;
    List<Integer> leaves = tree.labels().stream().map(tree::leaf).toList();
    for (int leaf : leaves) {
      double[] ways = tree.waysFrom(leaf);
      for (int other : leaves) {
        if (ways[other] > longest) {
          longest = ways[other];
          from = leaf;
          to = other;
        }
      }
    }
    return between(tree, from, to, longest / 2);
  }

  /** Roots so far from the first of two leaves on the way to the second. */
  private static Tree between(Tree tree, int from, int to, double half) {
    double[] ways = tree.waysFrom(from);
    boolean[] aboveFrom = new boolean[tree.size()];
    for (int node = from; node >= 0; node = tree.parent(node)) {
      aboveFrom[node] = true;
    }
    for (int node = to; !aboveFrom[node]; node = tree.parent(node)) {
      if (ways[tree.parent(node)] <= half) {
        return above(tree, node, ways[node] - half);
      }
    }
    for (int node = from; node > 0; node = tree.parent(node)) {
      if (ways[tree.parent(node)] >= half) {
        return above(tree, node, half - ways[node]);
      }
    }
    return above(tree, to, tree.length(to) / 2); // negative lengths leave no middle
  }

  /** Roots on the edge above a node, so far from it. */
  private static Tree above(Tree tree, int node, double below) {
    TreeEdges edges = TreeEdges.from(tree);
    int root = edges.insertNode(node, tree.parent(node), below);
    return edges.hangFrom(root, true);
  }

  private static void requireThree(Tree tree) {
    Preconditions.checkArgument(tree.labels().size() > 2, "a tree of %s has no root to find", tree.labels());
  }
}
