package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.benchmarks.Volume;
import io.github.stylome.benchmarks.Walk;
import io.github.stylome.token.Tokenizers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SentencesBenchmarkTest {
  /** The JDK has rules of its own: it goes on at the empty line between two paragraphs. */
  @Test
  void all_findTheSameInMadeUpText() {
    Assumptions.assumeTrue(Tokenizers.all().stream().anyMatch(tokenizer -> tokenizer.name().equals("sentences")),
        "skipped: there is no tokenizer for sentences yet");
    SentencesBenchmark benchmark = new SentencesBenchmark();
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
