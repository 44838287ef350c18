package io.github.stylome.cluster;

import io.github.stylome.distance.LabelDistances;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Joins the two nearest clusters until one is left. Every cluster keeps its nearest neighbour among those in later
 * slots, so that a step looks at all clusters once, and at all pairs of those few that lose their neighbour. Anderberg,
 * "Cluster analysis for applications", 1973.
 *
 * <p>A cluster has the slot of its first text. Of equally near pairs the one with the least first slot is joined, and
 * of its neighbours the one it had: which is what R's {@code hclust} does, so that ties come out as in R. A chain of
 * nearest neighbours would be quadratic for all distances, and would break ties in another way.
 *
 * <p>Not safe for concurrent use.
 */
final class Agglomeration {
  private static final int NONE = -1;

  private final Linkage linkage;
  private final int size;
  private final double[][] later; // of every slot, the values to the slots behind it
  private final int[] texts;
  private final int[] nodes;
  private final int[] nearest; // NONE of the last slot and of what is gone
  private final double[] gaps; // to the nearest
  private final boolean[] gone;

  final int[] firsts;
  final int[] seconds;
  final double[] heights;

  Agglomeration(LabelDistances distances, Linkage linkage) {
    this.linkage = linkage;
    size = distances.size();
    later = new double[size][];
    for (int i = 0; i < size; i++) {
      later[i] = new double[size - i - 1];
      for (int j = i + 1; j < size; j++) {
        later[i][j - i - 1] = linkage.fromDistance(distances.between(i, j));
      }
    }
    texts = new int[size];
    Arrays.fill(texts, 1);
    nodes = IntStream.range(0, size).toArray();
    nearest = new int[size];
    gaps = new double[size];
    gone = new boolean[size];
    firsts = new int[size - 1];
    seconds = new int[size - 1];
    heights = new double[size - 1];
  }

  Agglomeration run() {
    for (int slot = 0; slot < size; slot++) {
      findNearest(slot);
    }
    for (int step = 0; step < size - 1; step++) {
      int slot = leastGap();
      merge(step, slot, nearest[slot]);
    }
    return this;
  }

  private int leastGap() {
    int least = NONE;
    for (int slot = 0; slot < size; slot++) {
      // The first that has a neighbour is taken, so that a value that overflowed to infinity stops nothing.
      if (nearest[slot] != NONE && (least == NONE || gaps[slot] < gaps[least])) {
        least = slot;
      }
    }
    return least;
  }

  private void merge(int step, int slot, int lost) {
    double between = gaps[slot];
    firsts[step] = Math.min(nodes[slot], nodes[lost]);
    seconds[step] = Math.max(nodes[slot], nodes[lost]);
    heights[step] = linkage.toHeight(between);
    gone[lost] = true;
    nearest[lost] = NONE;
    for (int other = 0; other < size; other++) {
      if (!gone[other] && other != slot) {
        double joined = linkage.joined(
            value(slot, other), value(lost, other), between, texts[slot], texts[lost], texts[other]);
        later[Math.min(slot, other)][Math.abs(slot - other) - 1] = joined;
      }
    }
    texts[slot] += texts[lost];
    nodes[slot] = size + step;
    for (int other = 0; other < size; other++) {
      if (!gone[other] && (other == slot || nearest[other] == slot || nearest[other] == lost)) {
        findNearest(other);
      } else if (other < slot && !gone[other] && value(other, slot) < gaps[other]) {
        // Rounding alone brings a merged cluster nearer than both its parts.
        nearest[other] = slot;
        gaps[other] = value(other, slot);
      }
    }
  }

  private double value(int one, int other) {
    return one < other ? later[one][other - one - 1] : later[other][one - other - 1];
  }

  private void findNearest(int slot) {
    double[] values = later[slot];
    int found = NONE;
    for (int i = 0; i < values.length; i++) {
      if (!gone[slot + 1 + i] && (found == NONE || values[i] < values[found])) {
        found = i;
      }
    }
    nearest[slot] = found == NONE ? NONE : slot + 1 + found;
    gaps[slot] = found == NONE ? Double.POSITIVE_INFINITY : values[found];
  }
}
