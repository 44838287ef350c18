package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.benchmarks.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneToManyBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"cosine", "manhattan", "min-max", "canberra", "jensen-shannon"})
  void stylome_agreesWithTheLoop(String distance) {
    OneToManyBenchmark benchmark = new OneToManyBenchmark();
    benchmark.rows = 50;
    benchmark.features = 207;
    benchmark.distance = distance;
    benchmark.setUp();
    Volume volume = new Volume();
    double[] expected = benchmark.loop(volume);
    double[] found = benchmark.stylomeVector(volume);
    assertEquals(50, found.length);
    for (int i = 0; i < 50; i++) {
      assertEquals(expected[i], found[i], 3e-6 * Math.max(1, expected[i]));
      assertEquals(found[i], benchmark.stylomePlain(volume)[i]);
    }
    assertEquals(50, benchmark.sum(volume), 1e-3);
  }
}
