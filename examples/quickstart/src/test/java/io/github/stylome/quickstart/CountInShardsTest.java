package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountInShardsTest {
  @Test
  void run_getsTheSameCountsInEveryOrder() throws IOException {
    List<String> lines = Output.of(out -> CountInShards.run(Output.TEXTS, out));
    assertTrue(lines.contains("in 15 shards: the same in 10 of 10 orders"), lines.toString());
  }

  @Test
  void run_ranksTheMostFrequentWordFirst() throws IOException {
    List<String> lines = Output.of(out -> CountInShards.run(Output.TEXTS, out));
    assertTrue(lines.get(2).startsWith("  the "), lines.toString());
  }
}
