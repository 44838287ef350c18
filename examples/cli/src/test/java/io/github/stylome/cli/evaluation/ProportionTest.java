package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProportionTest {
  @Test
  void interval_isWilsons() {
    // z = 1.959964: (0.5 + z^2/20 -+ z * sqrt(0.025 + z^2/400)) / (1 + z^2/10)
    assertEquals(0.2366, new Proportion(5, 10).lower(), 5e-5);
    assertEquals(0.7634, new Proportion(5, 10).upper(), 5e-5);
    // z^2 / (10 + z^2)
    assertEquals(0.2775, new Proportion(0, 10).upper(), 5e-5);
    assertEquals(0, new Proportion(0, 10).lower());
    assertEquals(1, new Proportion(10, 10).upper());
  }

  @Test
  void shareOfNothing_isNotANumber() {
    Proportion none = new Proportion(0, 0);
    assertTrue(Double.isNaN(none.share()));
    assertTrue(Double.isNaN(none.lower()));
    assertTrue(Double.isNaN(none.upper()));
  }

  @Test
  void moreThanAll_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 2));
  }

  @Property
  void share_liesWithinItsInterval_whichMirrorsThatOfTheRest(
      @ForAll @IntRange(min = 1, max = 5000) int of, @ForAll @IntRange(min = 0, max = 5000) int drawn) {
    Proportion proportion = new Proportion(drawn % (of + 1), of);
    assertTrue(0 <= proportion.lower() && proportion.lower() <= proportion.share());
    assertTrue(proportion.share() <= proportion.upper() && proportion.upper() <= 1);
    Proportion rest = new Proportion(of - proportion.count(), of);
    assertEquals(proportion.lower(), 1 - rest.upper(), 1e-12);
  }
}
