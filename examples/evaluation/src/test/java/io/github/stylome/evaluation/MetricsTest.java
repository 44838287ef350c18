package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static Judged judged(int label, double... scores) {
    return new Judged(label, scores, scores);
  }

  @Test
  void accuracy_isTheShareOfRightAnswers() {
    assertEquals(2.0 / 3, Metrics.accuracy(List.of(judged(0, 1, 0), judged(1, 0, 1), judged(1, 1, 0))));
    assertTrue(Double.isNaN(Metrics.accuracy(List.of())));
  }

  @Test
  void textThatCouldNotBeMeasured_isWrong() {
    assertEquals(0.5, Metrics.accuracy(List.of(judged(0, 1, 0), judged(0))));
    assertEquals(-1, judged(0).best());
  }

  @Test
  void macroF1_isTheMeanOverLabels_whateverTheirSize() {
    // Label 0: 3 of 3 right, 4 answered, F1 = 6/7. Label 1: 1 of 2 right, 1 answered, F1 = 2/3.
    List<Judged> texts = List.of(
        judged(0, 1, 0), judged(0, 1, 0), judged(0, 1, 0), judged(1, 1, 0), judged(1, 0, 1));
    assertEquals((6.0 / 7 + 2.0 / 3) / 2, Metrics.macroF1(texts), 1e-15);
  }

  @Test
  void labelNeverAnsweredRightly_hasF1Of0() {
    assertEquals(0.5 * 2 / 3, Metrics.macroF1(List.of(judged(0, 1, 0), judged(1, 1, 0))), 1e-15);
  }

  @Test
  void groups_averageScores_inOrder_andDropWhatIsLeft() {
    List<Judged> texts = List.of(
        judged(0, 0.9, 0.0), judged(0, 0.4, 0.5), // together 0.65 against 0.25
        judged(0, 0.0, 1.0), // left over
        judged(1, 0.6, 0.5), judged(1, 0.6, 0.5)); // together 0.6 against 0.5
    assertEquals(0.5, Metrics.groupAccuracy(texts, 2));
    assertTrue(Double.isNaN(Metrics.groupAccuracy(texts, 4)));
  }

  @Test
  void groupOfOne_isTheText() {
    List<Judged> texts = List.of(judged(0, 1, 0), judged(1, 0, 1), judged(1, 1, 0));
    assertEquals(Metrics.accuracy(texts), Metrics.groupAccuracy(texts, 1));
  }

  @Test
  void textsThatCouldNotBeMeasured_areLeftOutOfTheirGroup() {
    assertEquals(1, Metrics.groupAccuracy(List.of(judged(0, 1, 0), judged(0)), 2));
    assertEquals(0, Metrics.groupAccuracy(List.of(judged(0), judged(0)), 2));
  }

  @Test
  void calibrationError_is0_whereShareAndProbabilityAgree() {
    List<Judged> texts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      texts.add(judged(i < 7 ? 0 : 1, 0.7, 0.3));
    }
    assertEquals(0, Metrics.expectedCalibrationError(texts), 1e-12);
  }

  @Test
  void calibrationError_isTheDifference_whereTheyDoNot() {
    List<Judged> texts = List.of(judged(0, 0.9, 0.1), judged(1, 0.9, 0.1), judged(1, 0.4, 0.6), judged(1, 0.4, 0.6));
    assertEquals((Math.abs(1.8 - 1) + Math.abs(1.2 - 2)) / 4, Metrics.expectedCalibrationError(texts), 1e-12);
  }

  @Test
  void logLoss_isTheMeanSurprise() {
    assertEquals(-(Math.log(0.5) + Math.log(0.25)) / 2,
        Metrics.logLoss(List.of(judged(0, 0.5, 0.5), judged(1, 0.75, 0.25))), 1e-15);
    assertEquals(-Math.log(1e-15), Metrics.logLoss(List.of(judged(1, 1, 0))));
  }
}
