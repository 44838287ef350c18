package io.github.stylome.search;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * Exact search that reads rows of few bits first, and of the floats only those rows that may be among the nearest.
 * What it returns is what {@link ProfileSearch} returns, to the bit; what it reads is a half or a quarter.
 *
 * <p>Each distance is a metric, or grows with one. A row is as far from its rounded twin as is known beforehand, e,
 * so that, if the twin is at d, the row is between d − e and d + e. A row is looked at if d − e is within the k-th of
 * all d + e; how floats round is allowed for. Weber, Schek and Blott, "A quantitative analysis and performance study
 * for similarity-search methods in high-dimensional spaces" (the vector-approximation file), VLDB 1998; Seidl and
 * Kriegel, "Optimal multi-step k-nearest neighbor search", SIGMOD 1998.
 *
 * <p>The floats may stay in a file: of a million rows some dozens are read. It saves nothing where most rows are
 * equally far to within the rounding, which {@link #candidates} tells; the Canberra distance, to which the rounding
 * of a small number counts as much as that of a large one, wants {@link RowPrecision#HALF}.
 *
 * <p>Safe for concurrent use.
 */
public final class RefinedSearch {
  private final ProfileSearch exact;
  private final ProfileSearch rounded;
  private final float[] errors;
  private final double magnitude;

  private RefinedSearch(ProfileSearch exact, ProfileSearch rounded) {
    this.exact = exact;
    this.rounded = rounded;
    errors = new float[exact.matrix().rows()];
    magnitude = Math.max(greatestMagnitude(exact), greatestMagnitude(rounded));
    measureErrors();
  }

  private static double greatestMagnitude(ProfileSearch search) {
    double[] greatest = {0};
    RoundedRows.forEach(search.matrix(), (row, values, at) -> greatest[0] =
        Math.max(greatest[0], MetricBounds.magnitude(search.distance(), values, at, search.matrix().stride())));
    return greatest[0];
  }

  /**
   * Returns the search in a matrix by a distance, with a copy of it in fewer bits. O(rows × columns).
   *
   * @throws IllegalArgumentException if the matrix has negative numbers, and the distance allows none; or if its
   *     numbers are too many for one array
   */
  public static RefinedSearch of(ProfileMatrix matrix, RowPrecision precision, RowDistance distance) {
    return of(matrix, matrix.rounded(precision), distance);
  }

  /**
   * Returns the search in a matrix by a distance, with another that holds about the same: as it was rounded, or any
   * other. O(rows × columns).
   *
   * @throws IllegalArgumentException if the matrices differ in size, or one has negative numbers, and the distance
   *     allows none
   */
  public static RefinedSearch of(ProfileMatrix matrix, ProfileMatrix rounded, RowDistance distance) {
    Preconditions.checkArgument(matrix.rows() == rounded.rows() && matrix.columns() == rounded.columns(),
        "%s cannot stand for %s", rounded, matrix);
    return new RefinedSearch(ProfileSearch.of(matrix, distance), ProfileSearch.of(rounded, distance));
  }

  /** Finds for each row the most that the metric between it and its twin can be. */
  private void measureErrors() {
    int stride = exact.matrix().stride();
    MetricBounds bounds = new MetricBounds(exact.distance(), stride, 2 * magnitude);
    RowWindow row = new RowWindow(1, stride);
    RowWindow twin = new RowWindow(1, stride);
    for (int i = 0; i < errors.length; i++) {
      exact.matrix().show(i, 1, row);
      rounded.matrix().show(i, 1, twin);
      boolean known = MetricBounds.hold(row.values, row.at, stride) && MetricBounds.hold(twin.values, twin.at, stride);
      errors[i] = known
          ? Math.nextUp((float) bounds.high(exact.distance(exact.query(row), twin)))
          : Float.POSITIVE_INFINITY;
    }
  }

  /** Returns what is searched in. */
  public ProfileMatrix matrix() {
    return exact.matrix();
  }

  /** Returns the rows that are read first. */
  public ProfileMatrix rounded() {
    return rounded.matrix();
  }

  /** Returns the distance. */
  public RowDistance distance() {
    return exact.distance();
  }

  /** Returns the nearest rows on the calling thread. See {@link #nearest(float[], int, Workers)}. */
  public List<Neighbor> nearest(float[] query, int limit) {
    return nearest(query, limit, Workers.caller());
  }

  /**
   * Returns what {@link ProfileSearch#nearest(float[], int, Workers)} returns.
   *
   * @throws IllegalArgumentException as that does
   */
  public List<Neighbor> nearest(float[] query, int limit, Workers workers) {
    ProfileSearch.Query asked = exact.query(query);
    int[] rows = candidates(asked, query, limit, workers);
    return NearestRows.merged(workers.mapRanges(rows.length, range -> {
      NearestRows nearest = new NearestRows(limit);
      RowWindow window = new RowWindow(1, exact.matrix().stride());
      for (int i = range.from(); i < range.to(); i++) {
        exact.matrix().show(rows[i], 1, window);
        nearest.offer(rows[i], exact.distance(asked, rows[i], window));
      }
      return nearest.sorted();
    }), limit);
  }

  /**
   * Returns how many rows' floats are read to find the nearest: what the search saves.
   *
   * @throws IllegalArgumentException as {@link #nearest(float[], int, Workers)} does
   */
  public int candidates(float[] query, int limit, Workers workers) {
    return candidates(exact.query(query), query, limit, workers).length;
  }

  private int[] candidates(ProfileSearch.Query asked, float[] query, int limit, Workers workers) {
    Preconditions.checkArgument(limit >= 1, "%s rows asked for", limit);
    int stride = exact.matrix().stride();
    float[] padded = Arrays.copyOf(query, stride);
    MetricBounds bounds = new MetricBounds(
        exact.distance(), stride, magnitude + MetricBounds.magnitude(exact.distance(), padded, 0, stride));
    boolean known = MetricBounds.hold(padded, 0, stride);
    List<Candidates> parts = workers.mapRanges(rounded.blocks(), range -> {
      Candidates found = new Candidates(bounds, limit);
      rounded.scan(asked, range, (first, count, distances) -> {
        for (int i = 0; i < count; i++) {
          found.offer(first + i, distances[i], known ? errors[first + i] : Double.POSITIVE_INFINITY);
        }
      });
      return found;
    });
    return Candidates.within(parts, limit);
  }

  @Override
  public String toString() {
    return "RefinedSearch[" + exact.matrix() + ", " + exact.distance().label() + ", first in "
        + rounded.matrix().precision() + "]";
  }
}
