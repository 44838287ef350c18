package io.github.stylome.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows that may be among the nearest, by what is known of their distances. Not safe for concurrent use. */
final class Candidates {
  private final MetricBounds bounds;
  private final NearestRows highest;
  private double reach = Double.POSITIVE_INFINITY;
  private int[] rows = new int[64];
  private double[] lows = new double[64];
  private int size;

  Candidates(MetricBounds bounds, int limit) {
    this.bounds = bounds;
    highest = new NearestRows(limit);
  }

  /** Takes a row of which something is at a distance and no farther from it, in the metric, than an error. */
  void offer(int row, double distance, double error) {
    if (!bounds.isWithin(distance, reach + error)) {
      return;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      lows = Arrays.copyOf(lows, 2 * size);
    }
    rows[size] = row;
    lows[size++] = bounds.low(distance) - error;
    double before = highest.bound();
    highest.offer(row, bounds.high(distance) + error);
    if (highest.bound() < before) {
      reach = bounds.reach(highest.bound());
    }
  }

  /** Returns those of all parts, which follow one another, that are left when all is known. */
  static int[] within(List<Candidates> parts, int limit) {
    List<Neighbor> most = NearestRows.merged(parts.stream().map(part -> part.highest.sorted()).toList(), limit);
    double reach = most.size() < limit
        ? Double.POSITIVE_INFINITY
        : parts.get(0).bounds.reach(most.get(limit - 1).distance());
    return parts.stream()
        .flatMapToInt(part -> IntStream.range(0, part.size).filter(i -> part.lows[i] <= reach).map(i -> part.rows[i]))
        .toArray();
  }
}
