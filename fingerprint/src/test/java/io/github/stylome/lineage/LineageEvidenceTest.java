package io.github.stylome.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineageEvidenceTest {
  @Test
  void likelihoodRatio_isTheMeanOverAllStrengths() {
    for (double p : new double[] {0.001, 0.05, 0.3, 0.9}) {
      double mean = 0;
      int steps = 100_000;
      for (int i = 0; i < steps; i++) {
        double strength = (i + 0.5) / steps;
        mean += strength * Math.pow(p, strength - 1) / steps;
      }
      assertEquals(mean, LineageEvidence.likelihoodRatio(p), 1e-4 * mean, "p " + p);
    }
  }

  @Test
  void itsMeanUnderTheNull_isOne() {
    double mean = 0;
    int steps = 2_000_000;
    for (int i = 0; i < steps; i++) {
      mean += LineageEvidence.likelihoodRatio((i + 0.5) / steps) / steps;
    }
    assertTrue(mean > 0.85 && mean <= 1, "mean " + mean); // the rest lies in p below one in two million
  }

  @Test
  void nearOne_itGoesToOneHalfWithoutAJump() {
    assertEquals(0.5, LineageEvidence.likelihoodRatio(1), 0);
    assertEquals(0.5, LineageEvidence.likelihoodRatio(1 - 1.1e-4), 1e-4);
  }

  @Test
  void whatIsNoPValue_isRefused() {
    for (double bad : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> LineageEvidence.likelihoodRatio(bad));
    }
  }
}
