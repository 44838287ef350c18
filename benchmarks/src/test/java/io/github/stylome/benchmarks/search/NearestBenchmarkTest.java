package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.benchmarks.Volume;
import java.io.IOException;
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
    NearestBenchmark.Halves halves = new NearestBenchmark.Halves();
    halves.setUp(benchmark);
    assertEquals(benchmark.stylomeFirst(), benchmark.stylomeHalf(halves, new Volume()));
    NearestBenchmark.Bytes bytes = new NearestBenchmark.Bytes();
    bytes.setUp(benchmark);
    assertEquals(benchmark.stylomeFirst(), benchmark.stylomeByte(bytes, new Volume()));
    NearestBenchmark.Floats floats = new NearestBenchmark.Floats();
    floats.setUp(benchmark);
    assertEquals(300 * 127.5 * 256, benchmark.sum(floats, new Volume()));
    benchmark.tearDown();
  }
}
