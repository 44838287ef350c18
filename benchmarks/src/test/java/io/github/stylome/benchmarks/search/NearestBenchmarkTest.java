package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.benchmarks.Volume;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"cosine", "manhattan"})
  void theFirstAnswer_isThatOfTheOthers(String distance) throws IOException {
    NearestBenchmark benchmark = new NearestBenchmark();
    benchmark.rows = 300;
    benchmark.features = 256;
    benchmark.distance = distance;
    benchmark.setUp();
    assertEquals(10, benchmark.stylomeFirst().size());
    assertEquals(benchmark.stylomeFirst(), benchmark.stylomeSteady(new Volume()));
    for (String precision : List.of("half", "byte")) {
      NearestBenchmark.Refined refined = new NearestBenchmark.Refined();
      refined.precision = precision;
      refined.setUp(benchmark);
      assertEquals(benchmark.stylomeFirst(), benchmark.stylomeRefined(refined, new Volume()));
    }
    benchmark.tearDown();
  }
}
