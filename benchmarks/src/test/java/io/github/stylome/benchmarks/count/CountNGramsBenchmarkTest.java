package io.github.stylome.benchmarks.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.count.TermCounts;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountNGramsBenchmarkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void termCounter_countsWhatTheMapCounts(int n) {
    CountNGramsBenchmark benchmark = new CountNGramsBenchmark();
    benchmark.n = n;
    benchmark.text = "made-up";
    benchmark.setUp();
    TermCounts counts = benchmark.stylome().counts();
    Map<String, Integer> map = benchmark.hashMap();
    assertEquals(CountNGramsBenchmark.WORDS - n + 1, counts.total());
    assertEquals(map.size(), counts.types());
    map.forEach((term, count) -> assertEquals(count.longValue(), counts.count(term), term));
  }
}
