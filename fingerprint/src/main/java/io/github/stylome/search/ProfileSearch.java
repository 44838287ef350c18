package io.github.stylome.search;

import com.google.common.base.Preconditions;
import io.github.stylome.kernel.RowBuffer;
import io.github.stylome.kernel.RowKernels;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Exact search among the rows of a matrix: the nearest to a row, and all distances.
 *
 * <p>Distances are those of floats ({@link RowDistance}), the same bits in every method of this class, on any number of
 * threads, whether the matrix lies on the heap or in a file, and whether the JVM has the module
 * {@code jdk.incubator.vector}, with which it is faster. The search is by reading everything: its time is
 * that of the memory. Where a distance only grows from feature to feature, a row is left once it is too far, which changes
 * no answer; so order features by weight, most frequent first.
 *
 * <p>Safe for concurrent use.
 */
public final class ProfileSearch {
  /** A window of 64 KB stays in the second cache, and most of it in the first. */
  private static final int WINDOW = 16_384;

  /** Rows that come from memory, and are compared once, are read half a MB at once: the longer a walk, the faster. */
  private static final int WALK = 131_072;

  /** One of 16 KB, which is written and then read, stays in the first. */
  private static final int COPIED = 4096;

  /** After how many columns a row is asked whether it is still wanted; rows of fewer than twice as many are not. */
  private static final int STEP = 256;

  private final ProfileMatrix matrix;
  private final RowDistance distance;
  private final Supplier<RowKernels> kernels;
  private final int blockRows;
  private final int blocks;
  private final OwnSums own;

  private ProfileSearch(ProfileMatrix matrix, RowDistance distance, Supplier<RowKernels> kernels) {
    this.matrix = matrix;
    this.distance = distance;
    this.kernels = kernels;
    int rows = (matrix.copies() ? COPIED : WINDOW) / Math.max(1, matrix.stride());
    blockRows = Math.max(4, Math.min(64, rows) & ~3);
    blocks = (int) (((long) matrix.rows() + blockRows - 1) / blockRows);
    own = new OwnSums(distance, matrix.stride(), matrix.rows(), blocks);
  }

  /**
   * Returns the search in a matrix by a distance.
   *
   * @throws IllegalArgumentException if the matrix has negative numbers, and the distance allows none
   */
  public static ProfileSearch of(ProfileMatrix matrix, RowDistance distance) {
    return of(matrix, distance, RowKernels::best); // asked for when needed, since to load vectors takes 50 milliseconds
  }

  static ProfileSearch of(ProfileMatrix matrix, RowDistance distance, RowKernels kernels) {
    return of(matrix, distance, () -> kernels);
  }

  private static ProfileSearch of(ProfileMatrix matrix, RowDistance distance, Supplier<RowKernels> kernels) {
    requireDefined(distance, matrix.hasNegative(), "the matrix");
    return new ProfileSearch(matrix, distance, kernels);
  }

  static void requireDefined(RowDistance distance, boolean negative, String what) {
    Preconditions.checkArgument(distance.isSigned() || !negative,
        "%s is a distance of numbers that are not negative, and %s has one", distance.label(), what);
  }

  /** Returns what is searched in. */
  public ProfileMatrix matrix() {
    return matrix;
  }

  /** Returns the distance. */
  public RowDistance distance() {
    return distance;
  }

  /** Returns the nearest rows on the calling thread. See {@link #nearest(float[], int, Workers)}. */
  public List<Neighbor> nearest(float[] query, int limit) {
    return nearest(query, limit, Workers.caller());
  }

  /**
   * Returns the rows nearest to another, nearest first, equally near ones in their order; all rows if there are no more
   * than asked for. O(rows × columns).
   *
   * @throws IllegalArgumentException if the limit is less than 1, or the query has another number of columns, a number
   *     that is not finite or, where the distance allows none, a negative one
   */
  public List<Neighbor> nearest(float[] query, int limit, Workers workers) {
    Preconditions.checkArgument(limit >= 1, "%s rows asked for", limit);
    Query asked = query(query);
    return NearestRows.merged(workers.mapRanges(blocks, range -> nearest(asked, limit, range)), limit);
  }

  private List<Neighbor> nearest(Query query, int limit, Workers.Range range) {
    NearestRows nearest = new NearestRows(limit);
    BlockReader reader = readerForOne();
    for (int block = range.from(); block < range.to(); block += reader.atOnce) {
      reader.show(block, range.to());
      if (distance.sum().isGrowing() && matrix.stride() >= 2 * STEP) {
        reader.offerWhileBelow(query, nearest);
      } else {
        reader.offer(query, nearest);
      }
    }
    return nearest.sorted();
  }

  /**
   * Returns the rows nearest to each row of another matrix, in the order of those; each block of this matrix is read once
   * for all of them. O(rows × rows × columns).
   *
   * @throws IllegalArgumentException as {@link #nearest(float[], int, Workers)} does
   */
  public List<List<Neighbor>> nearestToEach(ProfileMatrix queries, int limit, Workers workers) {
    Preconditions.checkArgument(limit >= 1, "%s rows asked for", limit);
    List<Query> asked = queries(queries);
    List<List<List<Neighbor>>> parts = workers.mapRanges(blocks, range -> {
      List<NearestRows> nearest = asked.stream().map(query -> new NearestRows(limit)).toList();
      BlockReader reader = new BlockReader(kernels.get());
      for (int block = range.from(); block < range.to(); block++) {
        reader.show(block, range.to());
        for (int i = 0; i < asked.size(); i++) {
          reader.offer(asked.get(i), nearest.get(i));
        }
      }
      return nearest.stream().map(NearestRows::sorted).toList();
    });
    return IntStream.range(0, asked.size())
        .mapToObj(i -> NearestRows.merged(parts.stream().map(part -> part.get(i)).toList(), limit))
        .toList();
  }

  /**
   * Returns the distance of each row from another, in the order of the rows. A new array. O(rows × columns).
   *
   * @throws IllegalArgumentException as {@link #nearest(float[], int, Workers)} does
   */
  public double[] distances(float[] query, Workers workers) {
    Query asked = query(query);
    double[] distances = new double[matrix.rows()];
    workers.mapRanges(blocks, range -> {
      BlockReader reader = readerForOne();
      for (int block = range.from(); block < range.to(); block += reader.atOnce) {
        reader.show(block, range.to());
        reader.write(asked, distances, reader.first);
      }
      return range;
    });
    return distances;
  }

  /**
   * Returns the distances of all rows from one another: a symmetric matrix row by row, with a diagonal of zeros. A new
   * array. O(rows² × columns), half of which is saved by symmetry.
   *
   * @throws IllegalArgumentException if there are too many rows for one array
   */
  public double[] pairwise(Workers workers) {
    int size = matrix.rows();
    Preconditions.checkArgument((long) size * size <= Integer.MAX_VALUE - 8, "%s rows make too large a matrix", size);
    double[] distances = new double[size * size];
    if (MatrixTiles.suit(matrix, distance)
        && !RowKernels.vectorPays(distance.sum(), (long) size * size / 2 * matrix.stride())) {
      prepare(workers, RowKernels.plain());
      new MatrixTiles(matrix, distance, own).fill(distances, workers);
      return distances;
    }
    prepare(workers);
    new MatrixBlocks(matrix, distance, own, kernels).fill(distances, workers);
    return distances;
  }

  /**
   * Reads the matrix once for what the distance needs of each row alone, which a search finds anyway: for comparisons,
   * which would find it anew each time that they see a row.
   */
  public void prepare(Workers workers) {
    prepare(workers, kernels.get());
  }

  private void prepare(Workers workers, RowKernels with) {
    if (distance.own() == RowDistance.Own.NONE) {
      return;
    }
    workers.mapRanges(blocks, range -> {
      BlockReader reader = new BlockReader(with);
      IntStream.range(range.from(), range.to()).forEach(block -> reader.show(block, range.to()));
      return range;
    });
  }

  /**
   * Returns the distances of a row from those rows of the matrix that are asked for.
   *
   * @throws IllegalArgumentException as {@link #nearest(float[], int, Workers)} does
   */
  public RowComparison comparison(float[] query) {
    return new RowComparison(this, query(query));
  }

  /**
   * Returns the distances of a row of the matrix from others.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public RowComparison comparison(int row) {
    RowWindow window = new RowWindow(1, matrix.stride());
    matrix.show(Objects.checkIndex(row, matrix.rows()), 1, window);
    return new RowComparison(this, new Query(window.values, window.at, ownOf(row, window)));
  }

  /** Takes the distances of some rows that follow one another. */
  @FunctionalInterface
  interface BlockDistances {
    /** Takes them, which the array holds until this returns. */
    void accept(int first, int count, double[] distances);
  }

  int blocks() {
    return blocks;
  }

  /** Hands on the distances of the rows of some blocks from another, in their order, those of some blocks at once. */
  void scan(Query query, Workers.Range range, BlockDistances consumer) {
    BlockReader reader = readerForOne();
    double[] distances = new double[reader.sums.length];
    for (int block = range.from(); block < range.to(); block += reader.atOnce) {
      reader.show(block, range.to());
      reader.write(query, distances, 0);
      consumer.accept(reader.first, reader.count, distances);
    }
  }

  /** Returns the distance of the first row in a window from another, with the bits that it has among others. */
  double distance(Query query, RowWindow row) {
    return distance(query, row, own.of(row.values, row.at, kernels.get()));
  }

  /** Returns the same of a row of the matrix, of which more may be known. */
  double distance(Query query, int row, RowWindow window) {
    return distance(query, window, ownOf(row, window));
  }

  private double distance(Query query, RowWindow row, float ownOfRow) {
    float[] sum = new float[1];
    kernels.get().sums(distance.sum(), query.values, query.at, row.values, row.at, matrix.stride(), 1, sum, 0);
    return distance.of(sum[0], query.own, ownOfRow);
  }

  private float ownOf(int row, RowWindow window) {
    return own.isKnown(row / blockRows) ? own.get(row) : own.of(window.values, window.at, kernels.get());
  }

  /** Returns the first row in a window as what is searched for, until the window shows another. */
  Query query(RowWindow row) {
    return new Query(row.values, row.at, own.of(row.values, row.at, kernels.get()));
  }

  Query query(float[] row) {
    Preconditions.checkArgument(row.length == matrix.columns(), "a row of %s columns among rows of %s", row.length,
        matrix.columns());
    requireDefined(distance, Rows.hasNegative(row), "the row that is searched for");
    float[] padded = Arrays.copyOf(row, matrix.stride());
    return new Query(padded, 0, own.of(padded, 0, kernels.get()));
  }

  private List<Query> queries(ProfileMatrix queries) {
    Preconditions.checkArgument(queries.columns() == matrix.columns(), "rows of %s columns among rows of %s",
        queries.columns(), matrix.columns());
    requireDefined(distance, queries.hasNegative(), "the matrix that is searched for");
    List<Query> list = new ArrayList<>();
    for (int i = 0; i < queries.rows(); i++) {
      RowWindow window = new RowWindow(1, matrix.stride());
      queries.show(i, 1, window);
      list.add(query(window));
    }
    return list;
  }

  @Override
  public String toString() {
    return "ProfileSearch[" + matrix + ", " + distance.label() + "]";
  }

  /** A row filled up, where it begins, and what it has of its own. */
  static final class Query {
    private final float[] values;
    private final int at;
    private final float own;

    Query(float[] values, int at, float own) {
      this.values = values;
      this.at = at;
      this.own = own;
    }
  }

  /** Returns a reader of rows of which each is compared once, and so comes from memory, unless it is copied first. */
  private BlockReader readerForOne() {
    return matrix.copies()
        ? new BlockReader(kernels.get())
        : new BlockReader(kernels.get(), RowBuffer.forRowsInMemory(),
            Math.max(1, WALK / Math.max(1, blockRows * matrix.stride())));
  }

  /** Walks over the blocks of rows. Not safe for concurrent use. */
  private final class BlockReader {
    private final RowKernels kernels;
    private final RowWindow window;
    private final float[] sums;
    private final float[] lanes = new float[4 * RowKernels.LANES];
    private final RowBuffer buffer;
    private final int atOnce;
    private int first;
    private int count;

    /** Makes one for rows of which each is compared with several others: but for the first time they are in the cache. */
    BlockReader(RowKernels kernels) {
      this(kernels, new RowBuffer(), 1);
    }

    private BlockReader(RowKernels kernels, RowBuffer buffer, int atOnce) {
      this.kernels = kernels;
      this.buffer = buffer;
      this.atOnce = atOnce;
      window = new RowWindow(atOnce * blockRows, matrix.stride());
      sums = new float[atOnce * blockRows];
    }

    /** Shows as many blocks as are read at once, but none from {@code end}. */
    void show(int block, int end) {
      int behind = Math.min(end, block + atOnce);
      first = block * blockRows;
      count = (int) Math.min((long) behind * blockRows, matrix.rows()) - first;
      matrix.show(first, count, window);
      for (int b = block; b < behind; b++) {
        int row = b * blockRows;
        own.see(b, row, Math.min(blockRows, matrix.rows() - row), window.values,
            window.at + (row - first) * matrix.stride(), kernels, buffer);
      }
    }

    void write(Query query, double[] out, int outAt) {
      add(query);
      for (int i = 0; i < count; i++) {
        out[outAt + i] = distance.of(sums[i], query.own, own.get(first + i));
      }
    }

    void offer(Query query, NearestRows nearest) {
      add(query);
      for (int i = 0; i < count; i++) {
        nearest.offer(first + i, distance.of(sums[i], query.own, own.get(first + i)));
      }
    }

    private void add(Query query) {
      kernels.sums(
          distance.sum(), query.values, query.at, window.values, window.at, matrix.stride(), count, sums, 0,
          buffer);
    }

    void offerWhileBelow(Query query, NearestRows nearest) {
      int stride = matrix.stride();
      for (int r = 0; r < count; r += 4) {
        int row = first + r;
        RowKernels.Hopeless tooFar = (partial, rows) -> allTooFar(query, row, partial, rows, nearest.bound());
        int rows = Math.min(4, count - r);
        if (kernels.sumsUnless(
            tooFar, STEP, distance.sum(), query.values, window.values, window.at + r * stride, stride, rows, lanes, sums)) {
          for (int i = 0; i < rows; i++) {
            nearest.offer(row + i, distance.of(sums[i], query.own, own.get(row + i)));
          }
        }
      }
    }

    private boolean allTooFar(Query query, int row, float[] partial, int rows, double bound) {
      for (int i = 0; i < rows; i++) {
        if (distance.of(partial[i], query.own, own.get(row + i)) < bound) {
          return false;
        }
      }
      return true;
    }
  }
}
