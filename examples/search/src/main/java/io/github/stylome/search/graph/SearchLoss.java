package io.github.stylome.search.graph;

import io.github.stylome.parallel.Workers;
import io.github.stylome.search.Neighbor;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RefinedSearch;
import io.github.stylome.search.RowComparison;
import io.github.stylome.search.RowPrecision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures what ways to search miss of the ten nearest, and what they cost. Not safe for concurrent use. */
final class SearchLoss {
  private static final int LIMIT = 10;

  private final MeasuredProfiles profiles;
  private final ProfileSearch exact;
  private final List<List<Neighbor>> nearest;

  SearchLoss(MeasuredProfiles profiles) {
    this.profiles = profiles;
    exact = ProfileSearch.of(profiles.rows(), profiles.distance());
    nearest = profiles.queries().stream().map(query -> exact.nearest(query, LIMIT)).toList();
  }

  /**
   * What was measured of a way to search.
   *
   * @param bytes what it keeps in memory
   * @param recall the share of the ten nearest that it found, or of others as near
   * @param meanError of all distances, as a share of each
   * @param mostError the greatest of these
   * @param milliseconds the median of all questions
   */
  record Figures(String method, long bytes, double recall, double meanError, double mostError, double milliseconds) {}

  Figures exact() {
    return figures("floats", bytes(profiles.rows()), exact::nearest, profiles.rows());
  }

  /** Returns what is lost by rows in fewer bits, where nothing else is there. */
  Figures rounded(RowPrecision precision) {
    ProfileMatrix rows = profiles.rows().rounded(precision);
    ProfileSearch search = ProfileSearch.of(rows, profiles.distance());
    return figures(8 * precision.bytes() + " bits", bytes(rows), search::nearest, rows);
  }

  /** Returns what rows in fewer bits cost, where the floats are there too. */
  Figures refined(RowPrecision precision) {
    RefinedSearch search = RefinedSearch.of(profiles.rows(), precision, profiles.distance());
    double candidates = profiles.queries().stream()
        .mapToInt(query -> search.candidates(query, LIMIT, Workers.caller()))
        .average()
        .orElse(0);
    String method = String.format(
        Locale.ROOT, "%d bits, then the floats of %.0f rows", 8 * precision.bytes(), candidates);
    return figures(method, bytes(profiles.rows()) + bytes(search.rounded()), search::nearest, profiles.rows());
  }

  /** Returns what a graph loses with some breadth. */
  Figures graph(GraphIndex index, int breadth) {
    return figures("graph, breadth " + breadth, bytes(profiles.rows()) + index.bytes(),
        (query, limit) -> index.nearest(query, limit, breadth), profiles.rows());
  }

  /** Builds the graph of these rows. */
  GraphIndex index(GraphSettings settings) {
    return GraphIndex.build(exact, settings);
  }

  private static long bytes(ProfileMatrix matrix) {
    return (long) matrix.rows() * matrix.stride() * matrix.precision().bytes();
  }

  /** A way to search. */
  @FunctionalInterface
  private interface Search {
    List<Neighbor> nearest(float[] query, int limit);
  }

  private Figures figures(String method, long bytes, Search search, ProfileMatrix compared) {
    double[] milliseconds = new double[profiles.queries().size()];
    double found = 0;
    double wanted = 0;
    for (int round = 0; round < 2; round++) { // the first one warms
      found = 0;
      wanted = 0;
      for (int q = 0; q < milliseconds.length; q++) {
        long start = System.nanoTime();
        List<Neighbor> answer = search.nearest(profiles.queries().get(q), LIMIT);
        milliseconds[q] = (System.nanoTime() - start) / 1e6;
        found += found(q, answer);
        wanted += nearest.get(q).size();
      }
    }
    Arrays.sort(milliseconds);
    double[] errors = errors(compared);
    return new Figures(method, bytes, found / wanted, errors[0], errors[1], milliseconds[milliseconds.length / 2]);
  }

  /** Returns how many of an answer are as near as the nearest. */
  private long found(int q, List<Neighbor> answer) {
    List<Neighbor> right = nearest.get(q);
    double farthest = right.get(right.size() - 1).distance();
    RowComparison comparison = exact.comparison(profiles.queries().get(q));
    return answer.stream().filter(near -> comparison.distance(near.row()) <= farthest).count();
  }

  /** Returns the mean and the greatest error of the distances from rows, among the first ten questions. */
  private double[] errors(ProfileMatrix compared) {
    if (compared == profiles.rows()) {
      return new double[2];
    }
    ProfileSearch search = ProfileSearch.of(compared, profiles.distance());
    double sum = 0;
    double most = 0;
    long count = 0;
    for (float[] query : profiles.queries().subList(0, Math.min(10, profiles.queries().size()))) {
      double[] right = exact.distances(query, Workers.caller());
      double[] rounded = search.distances(query, Workers.caller());
      for (int row = 0; row < right.length; row++) {
        if (right[row] > 0) {
          double error = Math.abs(rounded[row] - right[row]) / right[row];
          sum += error;
          most = Math.max(most, error);
          count++;
        }
      }
    }
    return new double[] {count == 0 ? 0 : sum / count, most};
  }
}
