package io.github.stylome.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What each iteration of all JVMs of one benchmark has measured.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Samples {
  private static final String MEGABYTES = "megabytes";

  private final double[] sorted;
  private final String unit;
  private final boolean time; // so that less is faster

  private Samples(double[] sorted, String unit, boolean time) {
    this.sorted = sorted;
    this.unit = unit;
    this.time = time;
  }

  /** Returns the megabytes per second where the benchmark counts them, and else its score. */
  static Samples of(RunResult result) {
    double[] sorted = result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .mapToDouble(Samples::sample)
        .toArray();
    Arrays.sort(sorted);
    boolean volume = result.getSecondaryResults().containsKey(MEGABYTES);
    Mode mode = result.getParams().getMode();
    return new Samples(sorted, volume ? "MB/s" : result.getPrimaryResult().getScoreUnit(),
        !volume && mode != Mode.Throughput);
  }

  private static double sample(IterationResult iteration) {
    Result<?> megabytes = iteration.getSecondaryResults().get(MEGABYTES);
    return megabytes == null ? iteration.getPrimaryResult().getScore() : megabytes.getScore();
  }

  /** Returns the unit, as in {@code MB/s} or {@code us/op}. */
  String unit() {
    return unit;
  }

  double median() {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  double slowest() {
    return sorted[time ? sorted.length - 1 : 0];
  }

  double fastest() {
    return sorted[time ? 0 : sorted.length - 1];
  }

  /** Returns how many times as fast as another figure of this unit one is. */
  double speedOf(double figure, double other) {
    return time ? other / figure : figure / other;
  }
}
