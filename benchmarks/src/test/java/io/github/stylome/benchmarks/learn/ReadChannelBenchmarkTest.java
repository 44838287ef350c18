package io.github.stylome.benchmarks.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.learn.ChannelReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadChannelBenchmarkTest {
  @ParameterizedTest
  @ValueSource(strings = {"words", "characters"})
  void read_scoresTheAuthorHighest(String channel) {
    ReadChannelBenchmark benchmark = setUp(channel);
    ChannelReading reading = benchmark.stylome();
    int best = 0;
    for (int label = 1; label < ReadChannelBenchmark.AUTHORS; label++) {
      best = reading.score(label) > reading.score(best) ? label : best;
    }
    assertEquals(ReadChannelBenchmark.TRUE_AUTHOR, best);
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "masked", "markdown", "typography", "edges", "rhythm", "richness"})
  void readAndWalk_seeTokens(String channel) {
    ReadChannelBenchmark benchmark = setUp(channel);
    assertTrue(benchmark.stylome().features() > 0);
    assertTrue(benchmark.walk() >= benchmark.stylome().units());
  }

  @ParameterizedTest
  @ValueSource(strings = {"characters", "edges"})
  void pagesSideBySide_scoreAsTheyDoByThemselves(String channel) {
    ReadChannelBenchmark benchmark = setUp(channel);
    ChannelReading alone = benchmark.stylome();
    ChannelReading among = benchmark.stylomeSideBySide().get(ReadChannelBenchmark.TRUE_AUTHOR);
    for (int label = 0; label < ReadChannelBenchmark.AUTHORS; label++) {
      assertEquals(alone.score(label), among.score(label));
    }
  }

  private static ReadChannelBenchmark setUp(String channel) {
    ReadChannelBenchmark benchmark = new ReadChannelBenchmark();
    benchmark.channel = channel;
    benchmark.setUp();
    return benchmark;
  }
}
