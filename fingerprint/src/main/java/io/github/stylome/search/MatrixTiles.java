package io.github.stylome.search;

import io.github.stylome.kernel.ColumnTile;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a matrix of distances tile by tile: some rows that are turned once ({@link ColumnTile}), and hundreds that are
 * compared with them. Safe for concurrent use.
 */
final class MatrixTiles {
  /** Rows of a tile, at most: they and their sums stay in the second cache. */
  private static final int FLOATS = 1 << 18;

  private static final int MOST_ROWS = 256;

  /** With fewer rows, the loops over them are too short. */
  private static final int LEAST_ROWS = 64;

  /** Wider rows are no longer in the cache when the next one is compared with them. */
  private static final int MOST_COLUMNS = 4 * FLOATS / LEAST_ROWS;

  /** How many rows are compared with a tile at least, if there are so many, so that to turn it takes a hundredth. */
  private static final int COMPARED = 512;

  private final ProfileMatrix matrix;
  private final RowDistance distance;
  private final OwnSums own;

  MatrixTiles(ProfileMatrix matrix, RowDistance distance, OwnSums own) {
    this.matrix = matrix;
    this.distance = distance;
    this.own = own;
  }

  /** Returns whether tiles are the fastest plain way. */
  static boolean suit(ProfileMatrix matrix, RowDistance distance) {
    return ColumnTile.has(distance.sum()) && matrix.rows() >= LEAST_ROWS && matrix.stride() <= MOST_COLUMNS;
  }

  /** Fills a whole matrix, row by row. What the distance needs of each row alone has to be known. */
  void fill(double[] distances, Workers workers) {
    workers.map(tasks(), task -> {
      fill(task, distances);
      return task;
    });
  }

  private List<Task> tasks() {
    int size = matrix.rows();
    int most = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, FLOATS / Math.max(1, matrix.stride())));
    int tiles = (size + most - 1) / most;
    List<Task> tasks = new ArrayList<>();
    for (int tile = 0; tile < tiles; tile++) {
      int first = (int) ((long) size * tile / tiles);
      int to = (int) ((long) size * (tile + 1) / tiles);
      int parts = Math.max(1, (size - first) / COMPARED);
      for (int part = 0; part < parts; part++) {
        int from = first + (int) ((long) (size - first) * part / parts);
        int end = first + (int) ((long) (size - first) * (part + 1) / parts);
        tasks.add(new Task(first, to - first, from, end));
      }
    }
    return tasks;
  }

  /** Some rows of the matrix, and those that are compared with them: themselves, or such as follow. */
  private record Task(int first, int count, int from, int to) {}

  private void fill(Task task, double[] distances) {
    RowWindow window = new RowWindow(task.count, matrix.stride());
    matrix.show(task.first, task.count, window);
    ColumnTile tile = new ColumnTile(window.values, window.at, matrix.stride(), task.count);
    RowWindow other = new RowWindow(1, matrix.stride());
    float[] sums = new float[task.count];
    for (int row = task.from; row < task.to; row++) {
      matrix.show(row, 1, other);
      tile.sums(distance.sum(), other.values, other.at, sums);
      write(row, task, sums, distances);
    }
  }

  private void write(int row, Task task, float[] sums, double[] distances) {
    int size = matrix.rows();
    float ownOfRow = own.get(row);
    for (int i = 0; i < task.count; i++) {
      int other = task.first + i;
      double between = distance.of(sums[i], ownOfRow, own.get(other));
      distances[row * size + other] = between;
      distances[other * size + row] = between;
    }
  }
}
