package io.github.stylome.search;

import com.google.common.base.Preconditions;
import io.github.stylome.kernel.SparseSums;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.RowDistance.Own;
import java.util.List;

/**
 * Exact search among sparse rows: the nearest to a row, and its distances from all, in a time that depends on the
 * numbers that are not 0 alone. The distances are those that {@link ProfileSearch} has for the same rows, but for
 * what floats lose there: here sums are doubles. The distance of a row from itself is 0.
 *
 * <p>Answers are the same bits on any number of threads.
 *
 * <p>Safe for concurrent use.
 */
public final class SparseSearch {
  private final SparseProfiles profiles;
  private final RowDistance distance;
  private final double[] own;

  private SparseSearch(SparseProfiles profiles, RowDistance distance) {
    this.profiles = profiles;
    this.distance = distance;
    own = new double[profiles.rows()];
    SparseSums sums = sums();
    for (int row = 0; row < own.length && distance.own() != Own.NONE; row++) {
      own[row] = own(sums, profiles, row);
    }
  }

  /**
   * Returns the search in sparse rows by a distance. O(numbers that are not 0).
   *
   * @throws IllegalArgumentException if the rows have negative numbers, and the distance allows none
   */
  public static SparseSearch of(SparseProfiles profiles, RowDistance distance) {
    ProfileSearch.requireDefined(distance, profiles.hasNegative(), "the matrix");
    return new SparseSearch(profiles, distance);
  }

  private SparseSums sums() {
    return new SparseSums(distance.sum(), profiles.columns());
  }

  /** Lets sums take a row, and returns what the distance needs of that alone. */
  private double own(SparseSums sums, SparseProfiles of, int row) {
    sums.take(of.allColumns(), of.allValues(), of.begin(row), of.end(row));
    return switch (distance.own()) {
      case NONE -> 0;
      case WITH_ZEROS -> sums.withZeros();
      case WITH_ITSELF -> sums.with(of.allColumns(), of.allValues(), of.begin(row), of.end(row));
    };
  }

  /** Returns what is searched in. */
  public SparseProfiles profiles() {
    return profiles;
  }

  /** Returns the distance. */
  public RowDistance distance() {
    return distance;
  }

  /** Returns the nearest rows on the calling thread. See {@link #nearest(int[], float[], int, Workers)}. */
  public List<Neighbor> nearest(int[] columns, float[] values, int limit) {
    return nearest(columns, values, limit, Workers.caller());
  }

  /**
   * Returns the rows nearest to another, nearest first, equally near ones in their order; all rows if there are no more
   * than asked for. O(numbers that are not 0), and memory for each thread that grows with the columns.
   *
   * @param columns those in which the other row is not 0, ascending
   * @param values its numbers in them
   * @throws IllegalArgumentException if the limit is less than 1, or the row is none that {@link
   *     SparseProfiles.Builder#add(int[], float[])} takes, or has a negative number, where the distance allows none
   */
  public List<Neighbor> nearest(int[] columns, float[] values, int limit, Workers workers) {
    Preconditions.checkArgument(limit >= 1, "%s rows asked for", limit);
    SparseProfiles query = query(columns, values);
    return NearestRows.merged(workers.mapRanges(profiles.rows(), range -> {
      NearestRows nearest = new NearestRows(limit);
      forEach(query, range, nearest::offer);
      return nearest.sorted();
    }), limit);
  }

  /**
   * Returns the distance of each row from another, in the order of the rows. A new array.
   *
   * @throws IllegalArgumentException as {@link #nearest(int[], float[], int, Workers)} does
   */
  public double[] distances(int[] columns, float[] values, Workers workers) {
    SparseProfiles query = query(columns, values);
    double[] distances = new double[profiles.rows()];
    workers.mapRanges(profiles.rows(), range -> {
      forEach(query, range, (row, found) -> distances[row] = found);
      return range;
    });
    return distances;
  }

  private SparseProfiles query(int[] columns, float[] values) {
    SparseProfiles query = SparseProfiles.builder(profiles.columns()).add(columns, values).build();
    ProfileSearch.requireDefined(distance, query.hasNegative(), "the row that is searched for");
    return query;
  }

  /** Takes a row and its distance. */
  @FunctionalInterface
  private interface DistanceConsumer {
    void accept(int row, double distance);
  }

  private void forEach(SparseProfiles query, Workers.Range range, DistanceConsumer consumer) {
    SparseSums sums = sums();
    double asked = own(sums, query, 0);
    for (int row = range.from(); row < range.to(); row++) {
      double sum =
          sums.with(profiles.allColumns(), profiles.allValues(), profiles.begin(row), profiles.end(row));
      consumer.accept(row, distance.of(sum, asked, own[row]));
    }
  }

  @Override
  public String toString() {
    return "SparseSearch[" + profiles + ", " + distance.label() + "]";
  }
}
