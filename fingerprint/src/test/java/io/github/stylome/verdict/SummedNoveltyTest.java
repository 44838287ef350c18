package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.verdict.NoveltyModel.Logistic;
import org.junit.jupiter.api.Test;

class SummedNoveltyTest {
  private static final Logistic NONE = new Logistic(0, 0);
  private static final double[][] UNIT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  private static final double[][] MEANS = {{2, -1, -1}, {-1, 2, -1}, {-1, -1, 2}};
  private static final SummedNovelty MODEL = SummedNovelty.of(MEANS, UNIT, UNIT, new Logistic(0.5, -1), NONE);
  private static final double[] NO_AXIS = {};

  @Test
  void statistic_comparesTheNearestLabelWithAnybody() {
    // Less their mean the sums are 1, 0 and -1: the squared distance of the first label is 2, that of the middle 2.
    assertEquals(2 - 2 / 2.0, MODEL.statistic(new double[] {5, 4, 3}, NO_AXIS, 1), 1e-12);
    assertEquals(5 * 2 - 2 / 1.2, MODEL.statistic(new double[] {5, 4, 3}, NO_AXIS, 5), 1e-12);
  }

  @Test
  void probability_growsWithTheStatistic() {
    assertTrue(MODEL.probability(new double[3], NO_AXIS, 1) > MODEL.probability(MEANS[1], NO_AXIS, 1));
    assertEquals(0.5, MODEL.probability(MEANS[1], NO_AXIS, 5), "the logistic of groups knows nothing");
  }

  @Test
  void probabilities_staySoForSumsFarOff() {
    for (double far : new double[] {1e3, -1e6, 1e12}) {
      double probability = MODEL.probability(new double[] {0, far, 0}, NO_AXIS, 3);
      assertTrue(probability >= 0 && probability <= 1, far + ": " + probability);
    }
  }

  @Test
  void parts_areThoseThatItWasMadeOf() {
    assertArrayEquals(MEANS, MODEL.means());
    assertArrayEquals(UNIT, MODEL.within());
    assertArrayEquals(UNIT, MODEL.between());
    assertEquals(3, MODEL.labels());
    assertTrue(MODEL.discriminants().isEmpty());
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    assertRefused(new double[][] {{Double.NaN, 0, 0}, {0, 1, 0}, {0, 0, 1}}, UNIT, UNIT);
    assertRefused(new double[][] {{1e300, 0, 0}, {0, 1, 0}, {0, 0, 1}}, UNIT, UNIT);
    assertRefused(MEANS, new double[3][3], UNIT); // not positive definite
    assertRefused(MEANS, UNIT, new double[][] {{-0.5, 0, 0}, {0, 1, 0}, {0, 0, 1}}); // of one text it would be
    assertRefused(MEANS, new double[2][3], UNIT);
    assertRefused(MEANS, UNIT, new double[3][2]);
    assertRefused(new double[1][1], new double[1][1], new double[1][1]);
  }

  private static void assertRefused(double[][] means, double[][] within, double[][] between) {
    assertThrows(IllegalArgumentException.class, () -> SummedNovelty.of(means, within, between, NONE, NONE));
  }
}
