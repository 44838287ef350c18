package io.github.stylome.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The nearest rows so far; of equally far ones the first. Not safe for concurrent use. */
final class NearestRows {
  static final Comparator<Neighbor> NEAREST_FIRST =
      Comparator.comparingDouble(Neighbor::distance).thenComparingInt(Neighbor::row);

  private final PriorityQueue<Neighbor> farthestFirst = new PriorityQueue<>(NEAREST_FIRST.reversed());
  private final int limit;
  private double bound = Double.POSITIVE_INFINITY;

  NearestRows(int limit) {
    this.limit = limit;
  }

  /** Returns the distance from which on no later row is wanted; infinite while there is room. */
  double bound() {
    return bound;
  }

  /** Takes a row if it is among the nearest. Rows come in ascending order, so that equally far ones come too late. */
  void offer(int row, double distance) {
    if (distance < bound) {
      if (farthestFirst.size() == limit) {
        farthestFirst.remove();
      }
      farthestFirst.add(new Neighbor(row, distance));
      if (farthestFirst.size() == limit) {
        bound = farthestFirst.element().distance();
      }
    }
  }

  List<Neighbor> sorted() {
    return farthestFirst.stream().sorted(NEAREST_FIRST).toList();
  }

  /** Returns the nearest of several such lists. */
  static List<Neighbor> merged(List<List<Neighbor>> parts, int limit) {
    return parts.stream().flatMap(List::stream).sorted(NEAREST_FIRST).limit(limit).toList();
  }
}
