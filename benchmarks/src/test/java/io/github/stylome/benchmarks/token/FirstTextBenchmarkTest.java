package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.benchmarks.Walk;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FirstTextBenchmarkTest {
  @Test
  void all_findTheSameWords() throws IOException {
    FirstTextBenchmark benchmark = new FirstTextBenchmark();
    benchmark.text = "made-up";
    benchmark.setUp();
    Walk words = benchmark.stylome();
    assertTrue(words.tokens() > 10_000, words::toString);
    assertEquals(words, benchmark.lucene());
    assertEquals(words, benchmark.icu4j());
    assertEquals(words, benchmark.jdk());
    assertTrue(benchmark.regex().tokens() > words.tokens(), "apostrophes separate its runs");
  }
}
