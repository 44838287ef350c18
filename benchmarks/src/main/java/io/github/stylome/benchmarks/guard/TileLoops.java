package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.ColumnTile;
import io.github.stylome.kernel.RowSum;
import java.util.Arrays;
import java.util.List;

/** The sums of one row with all of a tile, of which whole matrices are made. */
final class TileLoops {
  private TileLoops() {}

  static List<GuardedLoop> all() {
    Profiles profiles = new Profiles();
    ColumnTile tile = new ColumnTile(profiles.rows, 0, Profiles.STRIDE, Profiles.ROWS);
    float[] sums = new float[Profiles.ROWS];
    return Arrays.stream(RowSum.values())
        .filter(ColumnTile::has)
        .map(sum -> new GuardedLoop("tile/" + KernelLoops.label(sum), ours(sum, tile, profiles, sums),
            KernelLoops.plain(sum, profiles), 0))
        .toList();
  }

  private static Loop ours(RowSum sum, ColumnTile tile, Profiles profiles, float[] sums) {
    return () -> {
      tile.sums(sum, profiles.query, 0, sums);
      return Profiles.total(sums);
    };
  }
}
