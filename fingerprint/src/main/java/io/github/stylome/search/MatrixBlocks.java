package io.github.stylome.search;

import io.github.stylome.kernel.RowBlock;
import io.github.stylome.kernel.RowBuffer;
import io.github.stylome.kernel.RowKernels;
import io.github.stylome.parallel.Workers;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Fills a matrix of distances block by block: the rows of a block stay in the second cache while all that follow are
 * compared with them, four at a time. Distances are gathered in a tile before they are written, since those above the
 * diagonal lie a whole row apart. Safe for concurrent use.
 */
final class MatrixBlocks {
  /** A block of 256 KB, half of a second cache of today. */
  private static final int FLOATS = 1 << 16;

  private static final int MOST_ROWS = 64;

  /** How many rows are compared with a block between two writes. A tile of so many doubles stays in the first cache. */
  private static final int COMPARED = 32;

  private final ProfileMatrix matrix;
  private final RowDistance distance;
  private final OwnSums own;
  private final Supplier<RowKernels> kernels;
  private final int blockRows;

  MatrixBlocks(ProfileMatrix matrix, RowDistance distance, OwnSums own, Supplier<RowKernels> kernels) {
    this.matrix = matrix;
    this.distance = distance;
    this.own = own;
    this.kernels = kernels;
    blockRows = Math.max(4, Math.min(MOST_ROWS, FLOATS / Math.max(1, matrix.stride())) & ~3);
  }

  /** Fills a whole matrix, row by row. What the distance needs of each row alone has to be known. */
  void fill(double[] distances, Workers workers) {
    int blocks = (int) (((long) matrix.rows() + blockRows - 1) / blockRows);
    workers.map(IntStream.range(0, blocks).boxed().toList(), block -> {
      new Block(block * blockRows, distances).fill();
      return block;
    });
  }

  /** A block and all rows behind it. The first have most, so that threads end alike. Not safe for concurrent use. */
  private final class Block {
    private final int size = matrix.rows();
    private final int first;
    private final int count;
    private final double[] distances;
    private final RowKernels sums = kernels.get();
    private final RowBuffer buffer = new RowBuffer();
    private final RowWindow window = new RowWindow(blockRows, matrix.stride());
    private final RowBlock block;
    private final RowWindow four = new RowWindow(4, matrix.stride());
    private final float[] sumsOfFour;
    private final double[] tile;

    Block(int first, double[] distances) {
      this.first = first;
      this.distances = distances;
      count = Math.min(blockRows, size - first);
      sumsOfFour = new float[4 * count];
      tile = new double[COMPARED * count];
      matrix.show(first, count, window);
      block = sums.block(distance.sum(), window.values, window.at, matrix.stride(), count);
    }

    void fill() {
      for (int from = first; from < size; from += COMPARED) {
        int to = Math.min(size, from + COMPARED);
        for (int row = from; row < to; row += 4) {
          compare(row, Math.min(4, to - row), (row - from) * count);
        }
        write(from, to);
      }
    }

    private void compare(int row, int rows, int tileAt) {
      int stride = matrix.stride();
      matrix.show(row, rows, four);
      if (rows == 4) {
        block.sums(four.values, four.at, sumsOfFour);
      } else {
        for (int r = 0; r < rows; r++) {
          sums.sums(distance.sum(), four.values, four.at + r * stride, window.values, window.at, stride, count, sumsOfFour,
              r * count, buffer);
        }
      }
      for (int r = 0; r < rows; r++) {
        float ownOfRow = own.get(row + r);
        for (int i = 0; i < count; i++) {
          tile[tileAt + r * count + i] = distance.of(sumsOfFour[r * count + i], ownOfRow, own.get(first + i));
        }
      }
    }

    private void write(int from, int to) {
      for (int row = from; row < to; row++) {
        System.arraycopy(tile, (row - from) * count, distances, row * size + first, count);
      }
      for (int i = 0; i < count; i++) {
        int at = (first + i) * size;
        for (int row = from; row < to; row++) {
          distances[at + row] = tile[(row - from) * count + i];
        }
      }
    }
  }
}
