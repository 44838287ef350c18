package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.verdict.NoveltyModel.Logistic;
import org.junit.jupiter.api.Test;

class DiscriminantNoveltyTest {
  /** Three labels on one axis, at -3, 0 and 3: their variance is 9, that of strangers half as large. */
  private static final LabelDiscriminants DISCRIMINANTS = LabelDiscriminants.of(
      new double[] {1}, new double[][] {{1, 0, -1}}, new double[][] {{-3}, {0}, {3}}, 0);
  private static final DiscriminantNovelty MODEL =
      DiscriminantNovelty.of(DISCRIMINANTS, new Logistic(0.5, -1), new Logistic(2, 0.125));

  @Test
  void statistic_isTwiceTheLogarithmOfTheRatioOfDensities() {
    double scatter = 1 + 0.2; // of one text
    double candidates = Math.exp(-16 / (2 * scatter)) + Math.exp(-1 / (2 * scatter)) + Math.exp(-4 / (2 * scatter));
    double stranger = Math.exp(-1 / (2 * (4.5 + scatter)));
    assertEquals(2 * Math.log(stranger / candidates), MODEL.statistic(new double[] {1}, 1, -1), 1e-9);
  }

  @Test
  void statisticOfManyTexts_isSharper() {
    double scatter = 1.0 / 5 + 0.2;
    double candidates = Math.exp(-9 / (2 * scatter)) + Math.exp(-9 / (2 * scatter));
    assertEquals(-2 * Math.log(candidates), MODEL.statistic(new double[] {0}, 5, 1), 1e-9);
    assertTrue(MODEL.statistic(new double[] {1.5}, 5, -1) > MODEL.statistic(new double[] {1.5}, 1, -1));
  }

  @Test
  void aLabelThatIsLeftOut_isNoCandidate() {
    assertTrue(MODEL.statistic(new double[] {3}, 1, 2) > MODEL.statistic(new double[] {3}, 1, -1) + 5);
  }

  @Test
  void fiveTextsOrMore_haveALogisticOfTheirOwn() {
    assertEquals(MODEL.single().at(MODEL.statistic(new double[] {1}, 4, -1)), MODEL.probability(new double[3], new double[] {1}, 4));
    assertEquals(MODEL.group().at(MODEL.statistic(new double[] {1}, 5, -1)), MODEL.probability(new double[3], new double[] {1}, 5));
  }

  @Test
  void partsOutOfRange_areRefused() {
    int labels = NoveltyModel.MOST_LABELS + 1;
    LabelDiscriminants many = LabelDiscriminants.of(
        new double[] {1}, new double[1][labels], new double[labels][1], 0);
    assertThrows(IllegalArgumentException.class, () -> DiscriminantNovelty.of(many, MODEL.single(), MODEL.group()));
    assertThrows(IllegalArgumentException.class, () -> new Logistic(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Logistic(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new Logistic(1, Double.POSITIVE_INFINITY));
  }
}
