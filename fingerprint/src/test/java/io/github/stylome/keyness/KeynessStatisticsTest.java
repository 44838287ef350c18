package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeynessStatisticsTest {
  @Test
  void upperTail_isThatOfTheTables() {
    assertEquals(0.5, Deviates.upperTail(0), 1e-15);
    assertEquals(0.025, Deviates.upperTail(Deviates.Z95), 1e-15);
    assertEquals(0.15865525393145707, Deviates.upperTail(1), 1e-15);
    assertEquals(2.866515718791939e-7, Deviates.upperTail(5), 1e-18);
    assertEquals(7.619853024160527e-24, Deviates.upperTail(10), 1e-34);
    assertEquals(1, Deviates.upperTail(-10), 1e-15);
  }

  @Test
  void studentsQuantile_isNearThatOfTheTables_andItsInverseUndoesIt() {
    assertEquals(2.228, Deviates.student(Deviates.Z95, 10), 0.01);
    assertEquals(1.984, Deviates.student(Deviates.Z95, 100), 0.001);
    assertEquals(1.3, Deviates.normal(Deviates.student(1.3, 7), 7), 1e-12);
    assertEquals(-1.3, Deviates.normal(Deviates.student(-1.3, 7), 7), 1e-12);
  }

  /** Of 10, two choices of 5 and 4: sharing 4 has C(5,4)/C(10,4) = 5/210, sharing 3 has C(5,3)·5/210 = 50/210. */
  @Test
  void hypergeometricTail_isWhatTheHandComputes() {
    assertEquals(5.0 / 210, Hypergeometric.upperTail(10, 5, 4, 4), 1e-12);
    assertEquals(55.0 / 210, Hypergeometric.upperTail(10, 5, 4, 3), 1e-12);
    assertEquals(1, Hypergeometric.upperTail(10, 5, 4, 0), 1e-12);
    assertEquals(1, Hypergeometric.upperTail(0, 0, 0, 0), 1e-12);
  }

  @Test
  void rankCorrelation_knowsOrderAndTies() {
    assertEquals(1, RankCorrelation.of(new double[] {1, 2, 9, 100}, new double[] {-1, 0, 1, 2}), 1e-12);
    assertEquals(-1, RankCorrelation.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}), 1e-12);
    // ranks 0.5 0.5 2 against 0 1 2: 1.5 / sqrt(1.5 × 2)
    assertEquals(1.5 / Math.sqrt(3), RankCorrelation.of(new double[] {5, 5, 7}, new double[] {1, 2, 3}), 1e-12);
    Interval interval = RankCorrelation.interval(0.5, 30);
    assertTrue(interval.contains(0.5) && interval.lower() > 0 && interval.upper() < 1, interval.toString());
    assertEquals(new Interval(-1, 1), RankCorrelation.interval(Double.NaN, 3));
  }

  @Test
  void kind_isByLength() {
    assertEquals(TermKind.WORD, TermKind.ofLength(1));
    assertEquals(TermKind.TRIGRAM, TermKind.ofLength(3));
    assertEquals(TermKind.PHRASE, TermKind.ofLength(9));
    assertThrows(IllegalArgumentException.class, () -> TermKind.ofLength(0));
  }

  @Test
  void interval_hasItsEndsInOrder() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
  }
}
