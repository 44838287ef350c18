package io.github.stylome.benchmarks.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.benchmarks.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizeBenchmarkTest {
  /** Lower case and folded case are the same in made-up text; they differ in a sharp s or a final sigma. */
  @ParameterizedTest
  @ValueSource(strings = {"composed", "folded"})
  void all_makeTheSameOfAsciiText(String form) {
    NormalizeBenchmark benchmark = new NormalizeBenchmark();
    benchmark.text = "made-up";
    benchmark.form = form;
    benchmark.megabytes = 1;
    benchmark.setUp();
    Volume volume = new Volume();
    String folded = benchmark.icu4j(volume).toString();
    assertEquals(folded, benchmark.stylome(volume).toString());
    assertEquals(folded, benchmark.jdk(volume).toString());
  }
}
