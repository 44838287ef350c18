package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void of_isThatOfTheLibrary() {
    for (double x = -699.9; x <= 0; x += 0.00937) {
      assertEquals(1, Exponential.of(x) / StrictMath.exp(x), 1e-11);
    }
    for (double x = -1; x <= 0; x += 0.0001) {
      assertEquals(1, Exponential.of(x) / StrictMath.exp(x), 1e-11);
    }
  }

  @Test
  void of_theExtremes() {
    assertEquals(1, Exponential.of(0));
    assertEquals(1, Exponential.of(-0.0));
    assertEquals(1, Exponential.of(-Double.MIN_VALUE));
    assertEquals(0, Exponential.of(-701));
    assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(0, Exponential.of(Double.NaN));
  }
}
