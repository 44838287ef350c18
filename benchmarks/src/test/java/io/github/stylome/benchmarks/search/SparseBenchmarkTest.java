package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.stylome.benchmarks.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"cosine", "manhattan", "jensen-shannon"})
  void allRivals_findTheSameDistances(String distance) {
    SparseBenchmark benchmark = new SparseBenchmark();
    benchmark.rows = 200;
    benchmark.features = 400;
    benchmark.numbers = 50;
    benchmark.distance = distance;
    benchmark.setUp();
    double[] ours = benchmark.stylomeSparse(new Volume());
    assertArrayEquals(ours, benchmark.dense(new Volume()), 2e-5);
    assertArrayEquals(ours, benchmark.merge(new Volume()), 1e-6);
    assertArrayEquals(ours, benchmark.maps(new Volume()), 1e-6);
  }
}
