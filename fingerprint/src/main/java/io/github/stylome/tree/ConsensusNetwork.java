package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who is near whom in several sets of distances: a network in which every text points to its nearest neighbours, the
 * nearest with the greatest weight, and weights are added up over the sets, mostly those over the 100, 200, ... 1,000
 * most frequent words. Eder, "Visualization in stylometry: cluster analysis using networks", DSH 32(1), 2017.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ConsensusNetwork {
  private final ImmutableList<String> labels;
  private final ImmutableList<Edge> edges;
  private final boolean directed;

  /** What a neighbour adds, by its rank. */
  public enum Weighting {
    /** As many as there are neighbours for the nearest, one less for the next, 1 for the last: 3, 2, 1. */
    LINEAR {
      @Override
      double of(int points) {
        return points;
      }
    },
    /** The squares of these: 9, 4, 1. */
    QUADRATIC {
      @Override
      double of(int points) {
        return (double) points * points;
      }
    },
    /** The natural logarithms of one more than these: 1.386, 1.099, 0.693. */
    LOG {
      @Override
      double of(int points) {
        return StrictMath.log1p(points);
      }
    };

    abstract double of(int points);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A text and one that was among its nearest.
   *
   * @param source the text; in a network without directions, of the two the one that stands first
   * @param target the other
   * @param weight the sum over all distances, above 0
   */
  public record Edge(String source, String target, double weight) {}

  private ConsensusNetwork(List<String> labels, List<Edge> edges, boolean directed) {
    this.labels = ImmutableList.copyOf(labels);
    this.edges = ImmutableList.copyOf(edges);
    this.directed = directed;
  }

  /**
   * Gathers neighbours. Of equally near ones the one that stands first is the nearer. O(sets × labels² × neighbours)
   * time and O(labels²) memory.
   *
   * @param distances of the same labels in the same order; each is asked for when the one before is done with, so that
   *     they need not all be in memory
   * @param neighbors how many neighbours of a text count, at least 1; all others if there are not so many
   * @throws IllegalArgumentException if there are no distances, two are of other labels, there are fewer than two
   *     labels, or no neighbours count
   */
  public static ConsensusNetwork of(Iterable<LabelDistances> distances, int neighbors, Weighting weighting) {
    Preconditions.checkArgument(neighbors >= 1, "a network of %s neighbours", neighbors);
    List<String> labels = List.of();
    double[][] weights = {};
    for (LabelDistances own : distances) {
      int size = own.size();
      if (labels.isEmpty()) {
        labels = own.labels();
        weights = new double[size][size];
      }
      Preconditions.checkArgument(size >= 2, "a network needs two labels or more, not %s: %s", size, labels);
      Preconditions.checkArgument(own.labels().equals(labels), "distances of other labels: %s and %s",
          labels, own.labels());
      for (int i = 0; i < size; i++) {
        addNearest(own, i, neighbors, weighting, weights[i]);
      }
    }
    Preconditions.checkArgument(!labels.isEmpty(), "there are no distances to find neighbours by");
    return new ConsensusNetwork(labels, edges(labels, weights), true);
  }

  private static void addNearest(
      LabelDistances distances, int source, int neighbors, Weighting weighting, double[] weights) {
    int[] nearest = new int[Math.min(neighbors, distances.size() - 1)];
    int found = 0;
    for (int other = 0; other < distances.size(); other++) {
      int rank = found; // behind those that are as near, since they stand before it
      while (rank > 0 && distances.between(source, nearest[rank - 1]) > distances.between(source, other)) {
        rank--;
      }
      if (other != source && rank < nearest.length) {
        found = Math.min(found + 1, nearest.length);
        System.arraycopy(nearest, rank, nearest, rank + 1, found - rank - 1);
        nearest[rank] = other;
      }
    }
    for (int rank = 0; rank < nearest.length; rank++) {
      weights[nearest[rank]] += weighting.of(neighbors - rank);
    }
  }

  private static List<Edge> edges(List<String> labels, double[][] weights) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        if (weights[i][j] > 0) {
          edges.add(new Edge(labels.get(i), labels.get(j), weights[i][j]));
        }
      }
    }
    return edges;
  }

  /** Returns the same network with one edge for two texts, whose weight is the sum of both directions. */
  public ConsensusNetwork undirected() {
    if (!directed) {
      return this;
    }
    int size = labels.size();
    Map<String, Integer> places = new HashMap<>();
    labels.forEach(label -> places.put(label, places.size()));
    double[][] weights = new double[size][size];
    for (Edge edge : edges) {
      int source = places.getOrDefault(edge.source(), 0);
      int target = places.getOrDefault(edge.target(), 0);
      weights[Math.min(source, target)][Math.max(source, target)] += edge.weight();
    }
    return new ConsensusNetwork(labels, edges(labels, weights), false);
  }

  /** Returns the labels in the order of the distances, unmodifiable. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the edges by source, then by target, in the order of the labels, unmodifiable. */
  public List<Edge> edges() {
    return edges;
  }

  /** Returns whether an edge says that the target is near the source, and nothing of the way back. */
  public boolean isDirected() {
    return directed;
  }

  @Override
  public String toString() {
    return "ConsensusNetwork[" + labels.size() + " labels, " + edges.size() + " edges]";
  }
}
