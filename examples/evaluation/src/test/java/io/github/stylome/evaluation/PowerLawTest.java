package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PowerLawTest {
  private static final double[] SIZES = {1, 10, 100, 1000};

  @Test
  void slope_isThePower_andPointsOnALineLeaveNoError() {
    for (double power : new double[] {0, 0.5, 1, 2}) {
      PowerLaw law = PowerLaw.fit(SIZES, Arrays.stream(SIZES).map(size -> 3 * Math.pow(size, power)).toArray());
      assertEquals(power, law.slope(), 1e-12);
      assertEquals(0, law.error(), 1e-6);
    }
  }

  @Test
  void points_besideTheLine_leaveAnError() {
    PowerLaw law = PowerLaw.fit(SIZES, new double[] {1, 12, 90, 1100});
    assertEquals(1, law.slope(), 0.05);
    assertTrue(law.error() > 0.01);
    // By hand: logarithms to base 10 of y are 0, 1.0792, 1.9542, 3.0414, and x is 0 to 3.
    assertEquals((1.5 * 3.0414 + 0.5 * (1.9542 - 1.0792)) / 5, law.slope(), 1e-4);
  }
}
