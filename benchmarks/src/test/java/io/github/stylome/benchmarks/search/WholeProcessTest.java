package io.github.stylome.benchmarks.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.parallel.Workers;
import org.junit.jupiter.api.Test;

class WholeProcessTest {
  /** Two numbers drawn from [0, 1) differ by a third on average. */
  @Test
  void theMeanDistance_isThatOfChance() {
    assertEquals(207 / 3.0 * 99 / 100, WholeProcess.mean("manhattan", 100, 207, Workers.caller()), 2);
  }
}
