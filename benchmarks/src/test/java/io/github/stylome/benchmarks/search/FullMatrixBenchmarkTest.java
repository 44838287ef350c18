package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stylome.benchmarks.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullMatrixBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"manhattan", "canberra", "cosine"})
  void stylome_agreesWithTheLoop(String distance) {
    for (int threads = 1; threads <= 2; threads++) {
      FullMatrixBenchmark benchmark = benchmark(distance, threads);
      double[] expected = benchmark.loop(new Volume());
      double[] found = benchmark.stylomeVector(new Volume());
      benchmark.tearDown();
      assertEquals(expected.length, found.length);
      for (int i = 0; i < found.length; i++) {
        assertEquals(expected[i], found[i], 3e-6 * Math.max(1, expected[i]));
      }
    }
  }

  @Test
  void openBlas_multipliesTheRows() {
    FullMatrixBenchmark benchmark = benchmark("cosine", 1);
    float[] products;
    try {
      products = benchmark.openBlas(new Volume());
    } catch (RuntimeException | LinkageError e) {
      assumeTrue(false, "no BLAS on this system: " + e);
      return;
    }
    double[] distances = benchmark.stylomeVector(new Volume());
    benchmark.tearDown();
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < i; j++) {
        double cosine = products[j * 40 + i] / Math.sqrt((double) products[i * 40 + i] * products[j * 40 + j]);
        assertEquals(1 - cosine, distances[i * 40 + j], 3e-6);
      }
    }
  }

  private static FullMatrixBenchmark benchmark(String distance, int threads) {
    FullMatrixBenchmark benchmark = new FullMatrixBenchmark();
    benchmark.rows = 40;
    benchmark.features = 207;
    benchmark.distance = distance;
    benchmark.threads = threads;
    benchmark.setUp();
    return benchmark;
  }
}
