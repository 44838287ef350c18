package io.github.stylome.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HalfFloatTest {
  private static final int INFINITE = 0x7C00;

  @Test
  void everyHalf_isTheFloatThatItMeans() {
    for (int bits = 0; bits < INFINITE; bits++) {
      int exponent = bits >> 10;
      int fraction = bits & 0x3FF;
      // IEEE 754: 2^(e−15) × 1.f, and 2^−14 × 0.f where e is 0.
      double value = exponent == 0 ? Math.scalb(fraction, -24) : Math.scalb(1024 + fraction, exponent - 25);
      assertEquals((float) value, HalfFloat.toFloat((short) bits));
      assertEquals((float) -value, HalfFloat.toFloat((short) (bits | 0x8000)));
    }
  }

  @Test
  void everyHalf_comesBackFromItsFloat() {
    for (int bits = 0; bits < INFINITE; bits++) {
      assertEquals((short) bits, HalfFloat.of(HalfFloat.toFloat((short) bits)));
      assertEquals((short) (bits | 0x8000), HalfFloat.of(HalfFloat.toFloat((short) (bits | 0x8000))));
    }
  }

  @Test
  void betweenTwo_theNearerIsTaken_andInTheMiddleTheEvenOne() {
    for (int bits = 0; bits + 1 < INFINITE; bits++) {
      float middle = (HalfFloat.toFloat((short) bits) + HalfFloat.toFloat((short) (bits + 1))) / 2;
      assertEquals(bits + (bits & 1), HalfFloat.of(middle));
      assertEquals(bits, HalfFloat.of(Math.nextDown(middle)));
      assertEquals(bits + 1, HalfFloat.of(Math.nextUp(middle)));
    }
    assertEquals(INFINITE - 1, HalfFloat.of(Math.nextDown(65_520f)));
    assertEquals(INFINITE, HalfFloat.of(65_520f));
  }

  @Property
  void anyFloat_isWithinHalfAUnit(@ForAll float value) {
    float inRange = Math.abs(value) < 65_520 ? value : Math.signum(value);
    float half = HalfFloat.toFloat(HalfFloat.of(inRange));
    double error = new BigDecimal(inRange).subtract(new BigDecimal(half)).abs().doubleValue();
    assertEquals(0, error, Math.max(Math.abs(inRange) * 0x1p-11, 0x1p-25));
  }

  @Test
  void laterJdks_haveTheSameBits() throws ReflectiveOperationException {
    Method theirs = Arrays.stream(Float.class.getMethods())
        .filter(method -> method.getName().equals("floatToFloat16"))
        .findFirst()
        .orElse(null);
    assumeTrue(theirs != null);
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += 4099) {
      float value = Float.intBitsToFloat((int) bits);
      if (Float.isFinite(value)) {
        assertEquals(theirs.invoke(null, value), HalfFloat.of(value));
      }
    }
  }
}
