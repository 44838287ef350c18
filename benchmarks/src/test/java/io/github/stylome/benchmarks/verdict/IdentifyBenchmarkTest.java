package io.github.stylome.benchmarks.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stylome.atlas.Atlas;
import org.junit.jupiter.api.Test;

class IdentifyBenchmarkTest {
  @Test
  void identify_ranksEveryFamily() {
    IdentifyBenchmark benchmark = benchmark();
    assertEquals(Atlas.bundled().families().size(), benchmark.stylome().families().size());
    assertFalse(benchmark.stylome().evidence().isEmpty());
  }

  @Test
  void attribute_ranksEveryProfile() {
    assertEquals(Atlas.bundled().profiles().size(), benchmark().attribute().ranking().size());
  }

  private static IdentifyBenchmark benchmark() {
    IdentifyBenchmark benchmark = new IdentifyBenchmark();
    benchmark.words = 400;
    benchmark.setUp();
    return benchmark;
  }
}
