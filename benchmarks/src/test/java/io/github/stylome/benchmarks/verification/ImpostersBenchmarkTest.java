package io.github.stylome.benchmarks.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.verification.ImpostersResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpostersBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"burrows-delta", "cosine-delta", "min-max", "eder-delta"})
  void stylome_findsTheAuthorOfTheQuestionedNovel(String distance) {
    ImpostersBenchmark benchmark = new ImpostersBenchmark();
    benchmark.distance = distance;
    benchmark.setUp();
    List<ImpostersResult> results = benchmark.stylome();
    assertEquals(11, results.size());
    assertEquals("author 0", results.get(0).candidate());
  }
}
