package io.github.stylome.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecoyTailTest {
  private static final double[] OTHERS = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  @Test
  void amongTheOthers_pIsAShare() {
    assertEquals(3.0 / 10, DecoyTail.p(7.5, OTHERS), 1e-15);
    assertEquals(4.0 / 10, DecoyTail.p(7, OTHERS), 1e-15);
    assertEquals(1, DecoyTail.p(0, OTHERS), 1e-15);
  }

  @Test
  void beyondTheOthers_pIsTheFormula() {
    // Three gaps below the first: 2·1, 3·1, 4·1, with the median 3; the first gap, 6, is twice as wide.
    assertEquals(1.0 / 10 * (3.0 / (3 + 2)) * (2.0 / (2 + 2)), DecoyTail.p(15, OTHERS), 1e-15);
  }

  @Test
  void fartherOut_pIsLess_andNeverZero() {
    assertTrue(DecoyTail.p(20, OTHERS) < DecoyTail.p(15, OTHERS));
    assertTrue(DecoyTail.p(1e300, OTHERS) > 0);
  }

  @Test
  void fewOthers_haveNoTail() {
    assertFalse(DecoyTail.hasTail(3));
    assertEquals(1.0 / 4, DecoyTail.p(1e9, new double[] {1, 2, 3}), 1e-15);
    assertEquals(1, DecoyTail.p(5, new double[0]), 1e-15);
  }

  @Test
  void equalOthers_haveNoTail() {
    assertEquals(1.0 / 7, DecoyTail.p(5, new double[] {1, 1, 1, 1, 1, 1}), 1e-15);
  }

  @Test
  void aClusterOfTwo_standsOutTogether_andNeitherByItself() {
    double[] scores = {30, 29.5, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    assertTrue(DecoyTail.pTogether(2, scores) < 0.05, () -> "together " + DecoyTail.pTogether(2, scores));
    double[] others = {29.5, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    assertTrue(DecoyTail.p(30, others) * 11 > 0.5, () -> "alone " + DecoyTail.p(30, others));
  }

  @Test
  void ifAllScoresAreExponential_oneInTwentyIsAccusedAtFivePercent() {
    SplittableRandom random = new SplittableRandom(5);
    int accused = 0;
    for (int trial = 0; trial < 4000; trial++) {
      double[] scores = IntStream.range(0, 40).mapToDouble(i -> -Math.log(1 - random.nextDouble())).sorted().toArray();
      double[] others = Arrays.copyOf(scores, 39);
      accused += DecoyTail.p(scores[39], others) * 40 < 0.05 ? 1 : 0;
    }
    assertEquals(0.05, accused / 4000.0, 0.012);
  }

  @Test
  void ifAllScoresAreNormal_noMoreAreAccused() {
    Random random = new Random(6);
    int accused = 0;
    for (int trial = 0; trial < 4000; trial++) {
      double[] scores = IntStream.range(0, 40).mapToDouble(i -> random.nextGaussian()).sorted().toArray();
      accused += DecoyTail.p(scores[39], Arrays.copyOf(scores, 39)) * 40 < 0.05 ? 1 : 0;
    }
    assertTrue(accused / 4000.0 < 0.062, "accused " + accused);
  }
}
