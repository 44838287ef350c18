package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import io.github.stylome.distance.LabelDistances;
import java.util.stream.IntStream;

/**
 * Neighbour joining: the unrooted tree whose ways between leaves are nearest to distances, built by joining, again and
 * again, the two nodes that lie apart from all others. From distances that are those of a tree it gives back that tree.
 * Saitou and Nei, "The neighbor-joining method", Molecular Biology and Evolution 4(4), 1987, in the form of Studier and
 * Keppler, ibid. 5(6), 1988.
 *
 * <p>Of equally good pairs the first in the order of labels is joined, so that the tree does not depend on the order of
 * the rows. O(labels³) time, O(labels²) memory.
 */
public final class NeighborJoining {
  private final String[] labels;
  private final double[][] distances;
  private final int[] nodes; // of every slot
  private final double[] sums;
  private final TreeEdges edges = new TreeEdges();
  private final boolean keepNegative;
  private int[] active; // slots, in the order of the first label below each

  private NeighborJoining(LabelDistances given, boolean keepNegative) {
    Preconditions.checkArgument(given.size() >= 3, "a tree needs three labels or more, not %s: %s",
        given.size(), given.labels());
    this.keepNegative = keepNegative;
    LabelDistances sorted = given.sorted();
    int size = sorted.size();
    labels = sorted.labels().toArray(String[]::new);
    distances = new double[size][size];
    nodes = new int[size];
    sums = new double[size];
    active = IntStream.range(0, size).toArray();
    for (int i = 0; i < size; i++) {
      nodes[i] = edges.addNode(labels[i]);
      for (int j = 0; j < size; j++) {
        distances[i][j] = sorted.between(i, j);
      }
    }
  }

  /**
   * Returns the tree. No edge has a negative length: where joining gives one of a pair a negative length, it becomes 0
   * and the other takes the whole distance of the two, or 0 if that is negative. Kuhner and Felsenstein, "A simulation
   * comparison of phylogeny algorithms", Molecular Biology and Evolution 11(3), 1994. Of the last three a negative
   * length becomes 0.
   *
   * @throws IllegalArgumentException if there are fewer than three labels
   */
  public static Tree of(LabelDistances distances) {
    return new NeighborJoining(distances, false).join();
  }

  /**
   * Returns the same tree with lengths as the formulas give them, some perhaps negative, as R's {@code ape::nj} does.
   *
   * @throws IllegalArgumentException if there are fewer than three labels
   */
  public static Tree withNegativeLengths(LabelDistances distances) {
    return new NeighborJoining(distances, true).join();
  }

  private Tree join() {
    while (active.length > 3) {
      joinNearest();
    }
    int center = edges.addNode(null);
    for (int k = 0; k < 3; k++) {
      int own = active[k];
      int second = active[(k + 1) % 3];
      int third = active[(k + 2) % 3];
      double length = (distances[own][second] + distances[own][third] - distances[second][third]) / 2;
      edges.addEdge(center, nodes[own], keepNegative ? length : Math.max(0, length), Double.NaN);
    }
    return edges.hangFrom(center, false).ladderized();
  }

  private void joinNearest() {
    int rest = active.length - 2;
    for (int i : active) {
      double sum = 0;
      for (int j : active) {
        sum += distances[i][j];
      }
      sums[i] = sum;
    }
    int first = 0;
    int second = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < active.length; a++) {
      int i = active[a];
      for (int b = a + 1; b < active.length; b++) {
        int j = active[b];
        double criterion = rest * distances[i][j] - sums[i] - sums[j];
        if (criterion < least) {
          least = criterion;
          first = a;
          second = b;
        }
      }
    }
    connect(active[first], active[second], rest);
    int gone = second;
    active = IntStream.range(0, active.length).filter(a -> a != gone).map(a -> active[a]).toArray();
  }

  /** Joins the nodes of two slots; the new one has the slot of the first. */
  private void connect(int i, int j, int rest) {
    double between = distances[i][j];
    double lengthI = between / 2 + (sums[i] - sums[j]) / (2.0 * rest);
    double lengthJ = between - lengthI;
    if (!keepNegative && (lengthI < 0 || lengthJ < 0)) {
      lengthI = lengthI < 0 ? 0 : Math.max(0, between);
      lengthJ = lengthJ < 0 ? 0 : Math.max(0, between);
    }
    int joined = edges.addNode(null);
    edges.addEdge(joined, nodes[i], lengthI, Double.NaN);
    edges.addEdge(joined, nodes[j], lengthJ, Double.NaN);
    nodes[i] = joined;
    for (int k : active) {
      if (k != i && k != j) {
        double distance = (distances[i][k] + distances[j][k] - between) / 2;
        distances[i][k] = distance;
        distances[k][i] = distance;
      }
    }
    distances[i][i] = 0;
  }
}
