package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowBlock;
import io.github.stylome.kernel.RowBuffer;
import io.github.stylome.kernel.RowKernels;
import io.github.stylome.kernel.RowSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sums of one row with many that all searches and matrices are made of, and of four rows with many. */
final class KernelLoops {
  private KernelLoops() {}

  static List<GuardedLoop> all() {
    Profiles profiles = new Profiles();
    List<GuardedLoop> loops = new ArrayList<>();
    for (RowSum sum : RowSum.values()) {
      if (sum != RowSum.ENTROPY) {
        loops.add(one(sum, profiles));
      }
    }
    loops.add(four(profiles));
    return loops;
  }

  static List<GuardedLoop> entropy() {
    return List.of(one(RowSum.ENTROPY, new Profiles()));
  }

  static String label(RowSum sum) {
    return sum.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static GuardedLoop one(RowSum sum, Profiles profiles) {
    return new GuardedLoop("kernel/" + label(sum), ours(sum, profiles), plain(sum, profiles), 0);
  }

  static Loop ours(RowSum sum, Profiles profiles) {
    RowKernels kernels = RowKernels.best();
    RowBuffer buffer = new RowBuffer();
    float[] sums = new float[Profiles.ROWS];
    return () -> {
      kernels.sums(sum, profiles.query, 0, profiles.rows, 0, Profiles.STRIDE, Profiles.ROWS, sums, 0, buffer);
      return Profiles.total(sums);
    };
  }

  static Loop plain(RowSum sum, Profiles profiles) {
    return () -> {
      double total = 0;
      for (int row = 0; row < Profiles.ROWS; row++) {
        total += PlainSums.of(sum, profiles.query, profiles.rows, row * Profiles.STRIDE);
      }
      return total;
    };
  }

  private static GuardedLoop four(Profiles profiles) {
    RowBlock block =
        RowKernels.best().block(RowSum.PRODUCT, profiles.rows, 0, Profiles.STRIDE, Profiles.ROWS);
    float[] four = new float[4 * Profiles.STRIDE];
    for (int q = 0; q < 4; q++) {
      System.arraycopy(profiles.query, 0, four, q * Profiles.STRIDE, Profiles.STRIDE);
    }
    float[] sums = new float[4 * Profiles.ROWS];
    Loop once = plain(RowSum.PRODUCT, profiles);
    return new GuardedLoop(
        "kernel/products-of-four",
        () -> {
          block.sums(four, 0, sums);
          return Profiles.total(sums);
        },
        () -> once.run() + once.run() + once.run() + once.run(),
        0);
  }
}
