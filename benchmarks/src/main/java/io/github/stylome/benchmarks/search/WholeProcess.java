package io.github.stylome.benchmarks.search;

import io.github.stylome.parallel.Workers;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.ProfileSearch;
import io.github.stylome.search.RowDistance;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A whole process that makes up 2,000 profiles of 1,000 features and computes their matrix on all cores, JVM and all, to be
 * timed from outside beside one that calls scikit-learn. The command of either is in docs/benchmarks.md.
 */
public final class WholeProcess {
  private WholeProcess() {}

  /** Computes the matrix by the distance that is named, and prints its mean. */
  public static void main(String[] arguments) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      System.out.println(mean(arguments[0], 2000, 1000, Workers.of(pool, cores)));
    } finally {
      pool.shutdown();
    }
  }

  static double mean(String distance, int rows, int features, Workers workers) {
    SplittableRandom random = new SplittableRandom(1);
    ProfileMatrix.Builder builder = ProfileMatrix.builder(features, rows);
    for (int r = 0; r < rows; r++) {
      float[] row = new float[features];
      for (int i = 0; i < features; i++) {
        row[i] = (random.nextInt() >>> 8) * 0x1p-24f; // in [0, 1)
      }
      builder.add(row);
    }
    RowDistance chosen = RowDistance.valueOf(distance.toUpperCase(Locale.ROOT));
    double[] distances = ProfileSearch.of(builder.build(), chosen).pairwise(workers);
    double sum = 0;
    for (double between : distances) {
      sum += between;
    }
    return sum / distances.length;
  }
}
