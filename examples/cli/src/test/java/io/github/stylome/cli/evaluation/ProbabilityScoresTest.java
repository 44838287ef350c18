package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbabilityScoresTest {
  @Test
  void logLoss_isTheMeanSurprise() {
    assertEquals(-(Math.log(0.5) + Math.log(0.25)) / 2,
        ProbabilityScores.logLoss(List.of(Answers.of(0, 0.5, 0.5), Answers.of(1, 0.75, 0.25))), 1e-15);
    assertEquals(-Math.log(1e-15), ProbabilityScores.logLoss(List.of(Answers.of(1, 1, 0))), 1e-12);
  }

  @Test
  void brierScore_isTheSquaredDistanceFromTheTruth() {
    assertEquals(0.3 * 0.3 + 0.2 * 0.2 + 0.1 * 0.1,
        ProbabilityScores.brier(List.of(Answers.of(0, 0.7, 0.2, 0.1))), 1e-15);
    assertEquals(1, ProbabilityScores.brier(List.of(Answers.of(0, 1, 0), Answers.of(1, 1, 0))));
  }

  @Test
  void textsWithoutProbabilities_areLeftOut() {
    assertEquals(0, ProbabilityScores.brier(List.of(Answers.of(0, 1, 0), Judged.unmeasured(1))));
    assertTrue(Double.isNaN(ProbabilityScores.logLoss(List.of(Judged.unmeasured(1)))));
  }
}
