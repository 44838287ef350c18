package io.github.stylome.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.keyness.Interval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  @Test
  void interval_leavesOutTwoAndAHalfInAHundredOnEitherSide() {
    double[] values = IntStream.range(0, 200).mapToDouble(i -> i).toArray();
    assertEquals(new Interval(5, 194), Resampling.of(values).orElseThrow());
    assertTrue(Resampling.of(new double[] {Double.NaN}).isEmpty());
  }

  @Test
  void p_countsTheValueItself() {
    assertEquals(0.5, Resampling.p(2, new double[] {1, 2, 3}) - 0.25, 1e-12);
    assertEquals(0.25, Resampling.p(4, new double[] {1, 2, 3}));
  }
}
