package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CandidateTest {
  @Test
  void candidate_withoutScoreOrWithAProbabilityOutOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Candidate("a", Double.NaN, 0.5));
    for (double probability : new double[] {-1e-9, 1.0000001, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Candidate("a", 0, probability));
    }
    assertEquals(0, new Candidate("a", Double.NEGATIVE_INFINITY, 0).probability());
  }

  @Test
  void likelihoodRatio_ofEvenProbabilities_isOne() {
    for (int candidates : new int[] {2, 3, 20, 1000}) {
      assertEquals(0, LikelihoodRatio.ln(1.0 / candidates, candidates), 1e-12);
    }
  }

  @Test
  void likelihoodRatio_isPosteriorOddsOverPriorOdds() {
    assertEquals(Math.log(9), LikelihoodRatio.ln(0.9, 2), 1e-12);
    assertEquals(Math.log(9.0 / 1 * 19), LikelihoodRatio.ln(0.9, 20), 1e-12);
    assertEquals(-LikelihoodRatio.ln(0.2, 2), LikelihoodRatio.ln(0.8, 2), 1e-12);
  }

  @Test
  void likelihoodRatio_isInfiniteOnlyForCertainty() {
    assertEquals(Double.POSITIVE_INFINITY, LikelihoodRatio.ln(1, 5));
    assertEquals(Double.NEGATIVE_INFINITY, LikelihoodRatio.ln(0, 5));
    assertTrue(LikelihoodRatio.ln(Math.nextDown(1.0), 5) > 30);
    assertThrows(IllegalArgumentException.class, () -> LikelihoodRatio.ln(0.5, 1));
    assertThrows(IllegalArgumentException.class, () -> LikelihoodRatio.ln(Double.NaN, 2));
  }
}
