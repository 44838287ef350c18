package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessLimitsTest {
  private static final LikenessLimits LIMITS = LikenessLimits.of(Map.of("a", Map.of(1, 0.2, 4, 0.4, 16, 0.5)));

  @Test
  void limit_atAMeasuredNumber_isTheOneGiven() {
    assertEquals(0.2, LIMITS.limit("a", 1));
    assertEquals(0.4, LIMITS.limit("a", 4));
    assertEquals(0.5, LIMITS.limit("a", 16));
  }

  @Test
  void limit_between_isInterpolatedInTheLogarithm() {
    assertEquals(0.3, LIMITS.limit("a", 2), 1e-15);
    assertEquals(0.45, LIMITS.limit("a", 8), 1e-15);
    for (int texts = 1; texts < 20; texts++) {
      assertTrue(LIMITS.limit("a", texts) <= LIMITS.limit("a", texts + 1));
    }
  }

  @Test
  void limit_beyond_isTheNearest() {
    assertEquals(0.5, LIMITS.limit("a", 1_000_000));
    assertEquals(0.7, LikenessLimits.of(Map.of("b", Map.of(5, 0.7))).limit("b", 1));
  }

  @Test
  void limit_ofAnUnknownCollection_isReachedByAll() {
    assertTrue(LIMITS.limit("z", 3) <= -1);
  }

  @Test
  void likeness_isTheCosineOverWhatSoShortATextReaches() {
    assertEquals(0.5 * Math.sqrt(2), LikenessLimits.likeness(-0.5, 500), 1e-15);
    assertTrue(LikenessLimits.likeness(-0.5, 100) > LikenessLimits.likeness(-0.5, 1000));
  }

  @Test
  void of_noTextsOrNoLimits_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> LikenessLimits.of(Map.of("a", Map.of())));
    assertThrows(IllegalArgumentException.class, () -> LikenessLimits.of(Map.of("a", Map.of(0, 0.5))));
  }
}
