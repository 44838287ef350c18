package io.github.stylome.benchmarks.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceBenchmarkTest {
  @ParameterizedTest
  @CsvSource({
    "1, burrows-delta", "207, burrows-delta", "702, burrows-delta", "2000, burrows-delta",
    "1, cosine-delta", "207, cosine-delta", "702, cosine-delta", "2000, cosine-delta",
    "1, quadratic-delta", "207, quadratic-delta", "702, quadratic-delta", "2000, quadratic-delta"
  })
  void stylome_agreesWithTheSingleSum(int features, String distance) {
    DistanceBenchmark benchmark = new DistanceBenchmark();
    benchmark.features = features;
    benchmark.distance = distance;
    benchmark.setUp();
    double plain = benchmark.singleSum();
    assertEquals(plain, benchmark.stylome(), 1e-12 * Math.max(1, Math.abs(plain)));
  }
}
