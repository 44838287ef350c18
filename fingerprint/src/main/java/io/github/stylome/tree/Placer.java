package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Places labels in a finished tree by least squares: of all edges, places on them and lengths of the new edge, those
 * are taken by which the ways to the leaves differ least from the distances, by the sum of {@code (way − d)² / d⁸}.
 * What is below an edge and what is above it enter as sums that are passed down and up the tree. Balaban, Sarmashghi
 * and Mirarab, "APPLES: scalable distance-based phylogenetic placement", Systematic Biology 69(3), 2020.
 *
 * <p>Fitch and Margoliash weigh by {@code 1 / d²}. Labels that have nothing to do with each other are all about equally
 * far apart, and their many distances drown the few that say something; the greater power was chosen among 0, 2, 4 and
 * 8 by models that were left out and placed again, and where distances are those of a tree all give the same place.
 *
 * <p>Of equally good edges that of the first node is taken. O(nodes) for each placement.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Placer {
  /** A distance below this share of the mean counts as this share: weights must not outgrow what a double can add. */
  private static final double LEAST = 0.1;

  private final Tree tree;

  private Placer(Tree tree) {
    this.tree = tree;
  }

  /**
   * Returns what places labels in this tree.
   *
   * @throws IllegalArgumentException if it has fewer than three leaves, or an edge without length
   */
  public static Placer in(Tree tree) {
    Preconditions.checkArgument(tree.labels().size() >= 3, "a tree of %s is too small to place in", tree.labels());
    Preconditions.checkArgument(tree.hasLengths(), "an edge of the tree has no length");
    return new Placer(tree.unrooted());
  }

  /** Returns the tree, unrooted: the nodes of placements are its nodes. */
  public Tree tree() {
    return tree;
  }

  /**
   * Returns the best place of a label.
   *
   * @param distances from it to every leaf, by label, others left aside; at least 0
   * @throws IllegalArgumentException if one is missing, negative or not finite
   */
  public Placement place(Map<String, Double> distances) {
    int size = tree.size();
    double mean = tree.labels().stream().mapToDouble(label -> distanceTo(label, distances)).average().orElse(0);
    Sums[] below = new Sums[size];
    Sums[] all = new Sums[size]; // from each node over the whole tree
    for (int node = size - 1; node >= 0; node--) {
      below[node] = below[node] == null ? Sums.NONE : below[node];
      if (tree.isLeaf(node)) {
        below[node] = below[node].plus(Sums.of(distanceTo(tree.leafLabel(node), distances), mean));
      }
      if (node > 0) {
        Sums moved = below[node].moved(tree.length(node));
        Sums upper = below[tree.parent(node)];
        below[tree.parent(node)] = upper == null ? moved : upper.plus(moved);
      }
    }
    all[0] = below[0];
    Placement best = null;
    for (int node = 1; node < size; node++) {
      double length = tree.length(node);
      Sums above = all[tree.parent(node)].minus(below[node].moved(length)); // as seen from the parent
      all[node] = below[node].plus(above.moved(length));
      Placement own = EdgeFit.of(node, length, below[node], above);
      if (best == null || own.residual() < best.residual()) {
        best = own;
      }
    }
    Preconditions.checkState(best != null, "a tree without edges");
    return best;
  }

  private static double distanceTo(String label, Map<String, Double> distances) {
    Double distance = distances.get(label);
    Preconditions.checkArgument(distance != null, "there is no distance to \"%s\"", label);
    Preconditions.checkArgument(distance >= 0 && Double.isFinite(distance),
        "to \"%s\" the distance is %s", label, distance);
    return distance;
  }

  /** Returns the leaves by their way from a place in the tree, the nearest first, equal ones in their order. */
  public List<String> nearest(Placement placement) {
    double[] ways = tree.waysFrom(placement.node());
    int end = tree.end(placement.node());
    for (int node = 0; node < ways.length; node++) {
      boolean isBelow = node >= placement.node() && node < end;
      ways[node] += isBelow ? placement.above() : -placement.above();
    }
    return tree.leaves().stream()
        .sorted(Comparator.comparingDouble(leaf -> ways[leaf]))
        .map(tree::leafLabel)
        .toList();
  }

  /**
   * What some leaves say of a node: their weight, and the weighed sums of what is left of their distances, and of its
   * squares, after the way from them to the node.
   */
  record Sums(double weight, double sum, double squares) {
    static final Sums NONE = new Sums(0, 0, 0);

    static Sums of(double distance, double mean) {
      double share = mean > 0 ? Math.max(LEAST, distance / mean) : 1;
      double fourth = share * share * share * share;
      double weight = 1 / (fourth * fourth);
      return new Sums(weight, weight * distance, weight * distance * distance);
    }

    Sums plus(Sums other) {
      return new Sums(weight + other.weight, sum + other.sum, squares + other.squares);
    }

    Sums minus(Sums other) {
      return new Sums(weight - other.weight, sum - other.sum, squares - other.squares);
    }

    /** Returns what they say of a node that lies so much further away. */
    Sums moved(double length) {
      return new Sums(weight, sum - weight * length, squares - 2 * length * sum + weight * length * length);
    }

    /** Returns the sum of squared differences if what is left were this. */
    double cost(double left) {
      return squares - 2 * left * sum + weight * left * left;
    }
  }
}
