package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitedMemoryBfgsTest {
  /** Steep along one axis and flat along another. */
  private static LimitedMemoryBfgs.Point bowl(double[] x) {
    double a = x[0] - 3;
    double b = x[1] + 2;
    return new LimitedMemoryBfgs.Point(x, 1 + 500 * a * a + b * b / 2 + a * b, new double[] {1000 * a + b, b + a});
  }

  /** Nearly straight far away: the gradient says little of how far it is to the minimum, at 2. */
  private static LimitedMemoryBfgs.Point valley(double[] x) {
    double a = x[0] - 2;
    double root = Math.sqrt(1 + a * a);
    return new LimitedMemoryBfgs.Point(x, root, new double[] {a / root});
  }

  @Test
  void minimumOfABowl_isFoundInFewSteps() {
    AtomicInteger asked = new AtomicInteger();
    LimitedMemoryBfgs.Point found = LimitedMemoryBfgs.minimum(x -> {
      asked.incrementAndGet();
      return bowl(x);
    }, new double[] {-40, 70});
    assertArrayEquals(new double[] {3, -2}, found.x(), 1e-2);
    assertEquals(1, found.value(), 1e-4);
    assertTrue(asked.get() < 30, asked + " points");
  }

  @Test
  void stepsThatLeadTooFar_areHalved() {
    assertEquals(2, LimitedMemoryBfgs.minimum(LimitedMemoryBfgsTest::valley, new double[] {-50}).x()[0], 1e-2);
  }

  @Test
  void atTheMinimum_itStays() {
    double[] start = {3, -2};
    assertSame(start, LimitedMemoryBfgs.minimum(LimitedMemoryBfgsTest::bowl, start).x());
  }
}
