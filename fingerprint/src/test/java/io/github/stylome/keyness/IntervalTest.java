package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IntervalTest {
  /** Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I: 81 of 263, 0 of 20. */
  @Test
  void wilson_ofPublishedCounts_isThePublishedInterval() {
    Interval some = Interval.wilson(81 / 263.0, 263);
    assertEquals(0.2553, some.lower(), 5e-5);
    assertEquals(0.3662, some.upper(), 5e-5);
    Interval none = Interval.wilson(0, 20);
    assertEquals(0, none.lower());
    assertEquals(0.1611, none.upper(), 5e-5);
    assertEquals(1, Interval.wilson(1, 20).upper());
  }

  @Test
  void wilson_ofNothing_isEverything() {
    assertEquals(new Interval(0, 1), Interval.wilson(0, 0));
  }

  @Test
  void endsInTheWrongOrder_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
  }
}
