package io.github.stylome.benchmarks.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.Multiset;
import io.github.stylome.benchmarks.Volume;
import io.github.stylome.count.TermCounts;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountWordsBenchmarkTest {
  private final CountWordsBenchmark benchmark = new CountWordsBenchmark();
  private final Volume volume = new Volume();

  @BeforeEach
  void setUp() {
    benchmark.text = "made-up";
    benchmark.megabytes = 1;
    benchmark.setUp();
  }

  @Test
  void lucene_countsWhatTheTermCounterCounts() throws IOException {
    TermCounts counts = benchmark.stylome(volume).counts();
    Map<String, Integer> map = benchmark.lucene(volume);
    assertEquals(2 * counts.total(), volume.tokens);
    assertEquals(map.size(), counts.types());
    map.forEach((term, count) -> assertEquals(count.longValue(), counts.count(term), term));
  }

  @Test
  void guava_countsTheSameEitherWay_andSeparatesAtApostrophes() {
    Multiset<String> words = benchmark.guavaLoop(volume);
    assertEquals(words, benchmark.guavaSplitter(volume));
    assertFalse(words.contains("'s"));
    assertEquals(benchmark.stylome(volume).counts().terms().stream().anyMatch(term -> term.endsWith("'s")),
        words.contains("s"));
  }
}
