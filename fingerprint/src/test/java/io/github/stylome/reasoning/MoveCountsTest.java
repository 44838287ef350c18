package io.github.stylome.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MoveCountsTest {
  @Test
  void aSentence_countsOnceForEachOfItsMoves() {
    MoveCounts counts = MoveCounts.of("Wait, maybe, maybe it sank. It sank. Did it? Did it perhaps?");
    assertEquals(4, counts.sentences());
    assertEquals(1, counts.having("reconsidering"));
    assertEquals(2, counts.having("hedging"));
    assertEquals(1, counts.having("plain"));
    assertEquals(2, counts.having("question"));
    assertEquals(0, counts.having("policy-talk"));
    assertEquals(0, MoveCounts.of("...").sentences());
  }
}
