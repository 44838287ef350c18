package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowSum;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import java.util.Arrays;
import java.util.List;

/** One row against a matrix: all distances, and the ten nearest. */
final class SearchLoops {
  private static final int NEAREST = 10;
  /** The answer, the query filled up, and for all rows a few buffers: up to 27,168 bytes, of which plain kernels have 20,480. */
  private static final long BUFFERS = 28_000;
  /** Without those of the kernels, since rows are left early: up to 9,440 bytes. */
  private static final long BUFFERS_OF_NEAREST = 10_000;

  private SearchLoops() {}

  static List<GuardedLoop> all() {
    Profiles profiles = new Profiles();
    float[][] rows = new float[Profiles.ROWS][];
    for (int row = 0; row < rows.length; row++) {
      int at = row * Profiles.STRIDE;
      rows[row] = Arrays.copyOfRange(profiles.rows, at, at + Profiles.COLUMNS);
    }
    float[] query = Arrays.copyOf(profiles.query, Profiles.COLUMNS);
    ProfileSearch manhattan = ProfileSearch.of(ProfileMatrix.copyOf(rows), RowDistance.MANHATTAN);
    Loop plain = KernelLoops.plain(RowSum.ABSOLUTE, profiles);
    return List.of(
        new GuardedLoop("search/distances",
            () -> total(manhattan.distances(query, Workers.caller())), plain, BUFFERS),
        new GuardedLoop("search/nearest", () -> total(manhattan, query), () -> nearest(profiles), BUFFERS_OF_NEAREST));
  }

  private static double total(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }

  private static double total(ProfileSearch search, float[] query) {
    return search.nearest(query, NEAREST).stream().mapToDouble(neighbor -> neighbor.distance()).sum();
  }

  private static double nearest(Profiles profiles) {
    double[] distances = new double[Profiles.ROWS];
    for (int row = 0; row < Profiles.ROWS; row++) {
      distances[row] = PlainSums.of(RowSum.ABSOLUTE, profiles.query, profiles.rows, row * Profiles.STRIDE);
    }
    Arrays.sort(distances);
    return total(Arrays.copyOf(distances, NEAREST));
  }
}
