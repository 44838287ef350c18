package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import org.junit.jupiter.api.Test;

class SentencesBenchmarkTest {
  /** The JDK has rules of its own: it takes the empty line between two paragraphs with the sentence before. */
  @Test
  void oursAndIcu4j_findTheSameInMadeUpText_andTheJdkFewer() {
    SentencesBenchmark benchmark = new SentencesBenchmark();
    benchmark.text = "made-up";
    benchmark.megabytes = 1;
    benchmark.setUp();
    Volume volume = new Volume();
    Walk walk = benchmark.stylome(volume);
    assertEquals(walk, benchmark.stylome(volume), "the second walk of the cursor");
    assertEquals(walk, benchmark.icu4j(volume));
    assertEquals(walk.chars(), benchmark.jdk(volume).chars());
    assertTrue(benchmark.jdk(volume).tokens() < walk.tokens());
  }
}
