package io.github.stylome.benchmarks.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.verdict.Attribution;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"stacked", "standard", "cosine-delta", "burrows-delta"})
  void attribute_findsTheAuthor(String method) {
    AttributeBenchmark benchmark = new AttributeBenchmark();
    benchmark.method = method;
    benchmark.words = 400;
    benchmark.setUp();
    Attribution answer = benchmark.stylome();
    assertEquals(Optional.of("author " + AttributeBenchmark.TRUE_AUTHOR), answer.best());
    assertEquals(AttributeBenchmark.AUTHORS, answer.ranking().size());
  }
}
