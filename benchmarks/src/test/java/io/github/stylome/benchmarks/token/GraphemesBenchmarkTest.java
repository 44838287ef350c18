package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import org.junit.jupiter.api.Test;

class GraphemesBenchmarkTest {
  /** Only because the text has no marks and no emoji: the JDK of Java 17 cuts by older rules. */
  @Test
  void all_findTheSameInMadeUpText() {
    GraphemesBenchmark benchmark = new GraphemesBenchmark();
    benchmark.text = "made-up";
    benchmark.megabytes = 1;
    benchmark.setUp();
    Volume volume = new Volume();
    Walk walk = benchmark.stylome(volume);
    assertEquals(walk, benchmark.stylome(volume), "the second walk of the cursor");
    assertEquals(walk, benchmark.icu4j(volume));
    assertEquals(walk, benchmark.jdk(volume));
  }
}
