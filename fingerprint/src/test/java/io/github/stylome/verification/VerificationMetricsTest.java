package io.github.stylome.verification;

import static io.github.stylome.verification.VerificationAnswer.CANNOT_TELL;
import static io.github.stylome.verification.VerificationAnswer.OTHER_AUTHOR;
import static io.github.stylome.verification.VerificationAnswer.SAME_AUTHOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values were computed by hand from the formulas. */
class VerificationMetricsTest {
  private static final double EXACT = 1e-12;
  private static final double[] SCORES = {0.1, 0.4, 0.4, 0.8};
  private static final boolean[] SAME = {false, false, true, true};

  @Test
  void auc_countsATieAsHalf() {
    assertEquals(3.5 / 4, VerificationMetrics.auc(SCORES, SAME), EXACT);
    assertEquals(0.5, VerificationMetrics.auc(new double[] {1, 1}, new boolean[] {true, false}), EXACT);
    assertEquals(0, VerificationMetrics.auc(new double[] {1, 2}, new boolean[] {true, false}), EXACT);
  }

  @Test
  void cllr_ofNoEvidence_isOneBit_andOfTenfoldEvidenceIsLog2Of1Point1() {
    assertEquals(1, VerificationMetrics.cllr(new double[4], SAME), EXACT);
    double expected = Math.log(1.1) / Math.log(2);
    assertEquals(expected, VerificationMetrics.cllr(new double[] {-1, -1, 1, 1}, SAME), EXACT);
    double mixed = (expected + Math.log(11) / Math.log(2)) / 2;
    assertEquals(mixed, VerificationMetrics.cllr(new double[] {-1, 1, -1, 1}, SAME), EXACT);
  }

  @Test
  void cllr_ofHugeRatios_doesNotOverflow() {
    assertEquals(0, VerificationMetrics.cllr(new double[] {-1e6, -1e6, 1e6, 1e6}, SAME), EXACT);
    assertTrue(VerificationMetrics.cllr(new double[] {1e6, -1e6, 1e6, 1e6}, SAME) > 1e5);
  }

  @Test
  void cllrMin_knowsOnlyTheOrder() {
    assertEquals(0, VerificationMetrics.cllrMin(new double[] {-5, -4, 3, 9}, SAME), EXACT);
    assertEquals(1, VerificationMetrics.cllrMin(new double[] {9, 8, 2, 1}, SAME), EXACT); // one block: reversed
    // A middle block with half of either kind costs one bit for half of the pairs.
    assertEquals(0.5, VerificationMetrics.cllrMin(SCORES, SAME), EXACT);
  }

  @Test
  void eer_liesOnTheHull() {
    assertEquals(0, VerificationMetrics.eer(new double[] {-5, -4, 3, 9}, SAME), EXACT);
    assertEquals(0.5, VerificationMetrics.eer(new double[] {9, 8, 2, 1}, SAME), EXACT);
    // The hull goes from (missed 0, taken 1/2) to (missed 1/2, taken 0): they are equal at 1/4.
    assertEquals(0.25, VerificationMetrics.eer(SCORES, SAME), EXACT);
  }

  @Test
  void brierAndEce_ofHalves() {
    double[] halves = {0.5, 0.5, 0.5, 0.5};
    assertEquals(0.25, VerificationMetrics.brier(halves, SAME), EXACT);
    assertEquals(0, VerificationMetrics.ece(halves, SAME), EXACT);
    assertEquals(0.2, VerificationMetrics.ece(new double[] {0.2, 0.2, 0.8, 0.8}, SAME), EXACT);
  }

  @Test
  void reliability_hasAllPairs_andProbabilityOneInTheLastBin() {
    List<VerificationMetrics.Bin> bins =
        VerificationMetrics.reliability(new double[] {0, 0.3, 0.3, 1}, SAME, 10);
    assertEquals(10, bins.size());
    assertEquals(new VerificationMetrics.Bin(2, 0.3, 0.5), bins.get(3));
    assertEquals(new VerificationMetrics.Bin(1, 1, 1), bins.get(9));
    assertEquals(0, bins.get(5).pairs());
  }

  @Test
  void answers_areCountedAsPanCountsThem() {
    boolean[] same = {true, true, true, false, false, false};
    VerificationAnswer[] answers = {SAME_AUTHOR, OTHER_AUTHOR, CANNOT_TELL, SAME_AUTHOR, OTHER_AUTHOR, OTHER_AUTHOR};
    assertEquals((3 + 1 * 3 / 6.0) / 6, VerificationMetrics.cAtOne(answers, same), EXACT);
    assertEquals(2.0 / (2 + 1 + 1), VerificationMetrics.f1(answers, same), EXACT);
    assertEquals(1.25 / (1.25 + 0.25 * 2 + 1), VerificationMetrics.f05u(answers, same), EXACT);
  }

  @Test
  void answersWithoutARightOne_areZero() {
    boolean[] same = {true, false};
    VerificationAnswer[] answers = {OTHER_AUTHOR, SAME_AUTHOR};
    assertEquals(0, VerificationMetrics.f1(answers, same));
    assertEquals(0, VerificationMetrics.f05u(answers, same));
    assertEquals(0, VerificationMetrics.cAtOne(answers, same));
  }

  @Test
  void oneKindOfPairs_otherLengthsAndNaN_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> VerificationMetrics.auc(new double[2], new boolean[2]));
    assertThrows(IllegalArgumentException.class, () -> VerificationMetrics.cllr(new double[3], SAME));
    assertThrows(IllegalArgumentException.class,
        () -> VerificationMetrics.eer(new double[] {Double.NaN, 1}, new boolean[] {true, false}));
    assertThrows(IllegalArgumentException.class,
        () -> VerificationMetrics.brier(new double[] {1.5, 1}, new boolean[] {true, false}));
  }
}
