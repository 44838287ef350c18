package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowSum;
import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import io.github.stylome.search.RowPrecision;
import io.github.stylome.search.SparseProfiles;
import io.github.stylome.search.SparseSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One row against rows in few bits, which are made floats first, and against sparse rows. */
final class CompactLoops {
  /** The answer, the query filled up, and for all rows a window and a few buffers: 43,104 bytes, 20,480 in plain kernels. */
  private static final long WINDOW = 44_000;
  /** The answer, and one row spread out over the columns: 25,792 bytes. */
  private static final long SPREAD = 28_000;

  private static final int ONE_IN = 4;

  private CompactLoops() {}

  static List<GuardedLoop> all() {
    return List.of(rounded(RowPrecision.HALF), rounded(RowPrecision.BYTE), sparse());
  }

  /** Compares with the plain loop over the same rows as floats. */
  private static GuardedLoop rounded(RowPrecision precision) {
    Profiles profiles = new Profiles();
    ProfileMatrix rounded = matrix(profiles).rounded(precision);
    for (int row = 0; row < Profiles.ROWS; row++) {
      System.arraycopy(rounded.row(row), 0, profiles.rows, row * Profiles.STRIDE, Profiles.COLUMNS);
    }
    ProfileSearch search = ProfileSearch.of(rounded, RowDistance.MANHATTAN);
    float[] query = Arrays.copyOf(profiles.query, Profiles.COLUMNS);
    return new GuardedLoop("search/" + precision.name().toLowerCase(Locale.ROOT),
        () -> Arrays.stream(search.distances(query, Workers.caller())).sum(),
        KernelLoops.plain(RowSum.ABSOLUTE, profiles), WINDOW);
  }

  private static ProfileMatrix matrix(Profiles profiles) {
    ProfileMatrix.Builder rows = ProfileMatrix.builder(Profiles.COLUMNS, Profiles.ROWS);
    for (int row = 0; row < Profiles.ROWS; row++) {
      int at = row * Profiles.STRIDE;
      rows.add(Arrays.copyOfRange(profiles.rows, at, at + Profiles.COLUMNS));
    }
    return rows.build();
  }

  /** Compares with walks along two rows. */
  private static GuardedLoop sparse() {
    Profiles profiles = new Profiles();
    Random random = new Random(1);
    for (int i = 0; i < profiles.rows.length; i++) {
      profiles.rows[i] *= random.nextInt(ONE_IN) == 0 ? 1 : 0;
    }
    SparseProfiles rows = SparseProfiles.from(matrix(profiles));
    SparseSearch search = SparseSearch.of(rows, RowDistance.MANHATTAN);
    int[][] columns = new int[Profiles.ROWS][];
    float[][] values = new float[Profiles.ROWS][];
    Arrays.setAll(columns, rows::columns);
    Arrays.setAll(values, rows::values);
    return new GuardedLoop("search/sparse",
        () -> Arrays.stream(search.distances(columns[0], values[0], Workers.caller())).sum(),
        () -> {
          double total = 0;
          for (int row = 0; row < Profiles.ROWS; row++) {
            total += walk(columns[0], values[0], columns[row], values[row]);
          }
          return total;
        },
        SPREAD);
  }

  private static double walk(int[] columns, float[] values, int[] otherColumns, float[] otherValues) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < columns.length || j < otherColumns.length) {
      if (j == otherColumns.length || (i < columns.length && columns[i] < otherColumns[j])) {
        sum += Math.abs(values[i++]);
      } else if (i == columns.length || otherColumns[j] < columns[i]) {
        sum += Math.abs(otherValues[j++]);
      } else {
        sum += Math.abs(values[i++] - otherValues[j++]);
      }
    }
    return sum;
  }
}
