package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainOffsetTest {
  private static final List<double[]> SCORES = List.of(new double[] {4, -2, 1}, new double[] {2, 0, -3});

  @Test
  void of_severalSources_isTheirMeanShrunkByTheirNumber() {
    DomainOffset offset = DomainOffset.of(SCORES, 2);
    assertEquals(0.5, offset.share());
    assertEquals(0.5 * 3, offset.of(0), 1e-15);
    assertEquals(0.5 * -1, offset.of(1), 1e-15);
    assertEquals(0.5 * -1, offset.of(2), 1e-15);
  }

  @Test
  void of_moreSourcesThanScores_takesNoMoreThanTheScoresTell() {
    assertEquals(0.5, DomainOffset.of(SCORES, 100).share());
    assertEquals(0, DomainOffset.of(SCORES.subList(0, 1), 100).share());
  }

  @Test
  void of_oneSource_takesNothingAway() {
    DomainOffset offset = DomainOffset.of(SCORES, 1);
    assertEquals(0, offset.share());
    assertEquals(0, offset.of(0));
  }

  @Test
  void of_textsOfWhichNoneIsMeasured_takesNothingAway() {
    assertEquals(0, DomainOffset.of(List.of(), 5).share());
  }

  @Test
  void of_noSource_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> DomainOffset.of(SCORES, 0));
  }
}
