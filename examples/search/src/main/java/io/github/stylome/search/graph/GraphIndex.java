package io.github.stylome.search.graph;

import io.github.stylome.parallel.Workers;
import io.github.stylome.search.Neighbor;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowComparison;
import io.github.stylome.search.RowDistance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/**
 * Approximate search among the rows of a matrix: each row is connected with near ones, and a search walks from row to
 * row as long as it comes nearer. It compares some hundred rows instead of all; what it returns has exact distances,
 * those of {@link ProfileSearch} to the bit, and may lack some of the nearest.
 *
 * <p>The rows are not copied; the graph takes some 300 bytes for each with standard settings. It is not kept in a
 * file, since the same rows give the same graph. Any {@link RowDistance} will do, though only for metrics is it known
 * how well.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class GraphIndex {
  private static final Comparator<Neighbor> NEAREST_FIRST =
      Comparator.comparingDouble(Neighbor::distance).thenComparingInt(Neighbor::row);

  private final ProfileSearch search;
  private final OnHeapHnswGraph graph;

  private GraphIndex(ProfileSearch search, OnHeapHnswGraph graph) {
    this.search = search;
    this.graph = graph;
  }

  /**
   * Builds the graph of the rows that are searched in, on the calling thread. O(rows × ln rows × breadth × columns), as
   * measured.
   */
  public static GraphIndex build(ProfileSearch search, GraphSettings settings) {
    search.prepare(Workers.caller());
    try {
      OnHeapHnswGraph graph = HnswGraphBuilder
          .create(new Rows(search), settings.connections(), settings.breadth(), settings.seed(), search.matrix().rows())
          .build(search.matrix().rows());
      return new GraphIndex(search, graph);
    } catch (IOException e) {
      throw new UncheckedIOException("rows in memory cannot be read", e);
    }
  }

  /** Returns what is searched in. */
  public ProfileMatrix matrix() {
    return search.matrix();
  }

  /** Returns about how many bytes the graph takes, without the rows. */
  public long bytes() {
    return graph.ramBytesUsed();
  }

  /**
   * Returns rows near to another, nearest first, equally near ones in their order. The same question has the same
   * answer.
   *
   * @param limit how many at most
   * @param breadth how many near rows are kept in sight, at least the limit: more take longer and miss fewer (ef)
   * @throws IllegalArgumentException if the limit is less than 1 or above the breadth, or the query is none for {@link
   *     ProfileSearch#nearest(float[], int)}
   */
  public List<Neighbor> nearest(float[] query, int limit, int breadth) {
    if (limit < 1 || limit > breadth) {
      throw new IllegalArgumentException(limit + " rows asked for among " + breadth);
    }
    RowComparison comparison = search.comparison(query);
    if (matrix().rows() == 0) {
      return List.of();
    }
    try {
      ScoreDoc[] seen = HnswGraphSearcher
          .search(new Scorer(comparison, matrix().rows()), Math.min(breadth, matrix().rows()), graph, null,
              Integer.MAX_VALUE)
          .topDocs().scoreDocs;
      return Arrays.stream(seen)
          .map(row -> new Neighbor(row.doc, comparison.distance(row.doc)))
          .sorted(NEAREST_FIRST)
          .limit(limit)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("rows in memory cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "GraphIndex[" + matrix() + ", " + search.distance().label() + "]";
  }

  /** Distances as Lucene wants them: the nearer the greater. */
  private record Scorer(RowComparison comparison, int maxOrd) implements RandomVectorScorer {
    @Override
    public float score(int row) {
      return (float) (1 / (1 + comparison.distance(row)));
    }
  }

  /** Compares any row with others. */
  private record Rows(ProfileSearch search) implements RandomVectorScorerSupplier {
    @Override
    public RandomVectorScorer scorer(int row) {
      return new Scorer(search.comparison(row), search.matrix().rows());
    }

    @Override
    public RandomVectorScorerSupplier copy() {
      return this;
    }
  }
}
