package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class AreaUnderCurveTest {
  @Test
  void area_isTheShareOfPairsInOrder() {
    assertEquals(1, AreaUnderCurve.of(new double[] {3, 4}, new double[] {1, 2}));
    assertEquals(0, AreaUnderCurve.of(new double[] {1}, new double[] {2, 3}));
    assertEquals(0.75, AreaUnderCurve.of(new double[] {4, 2}, new double[] {1, 3}));
    assertEquals(0.5, AreaUnderCurve.of(new double[] {1, 1}, new double[] {1, 1, 1}));
  }

  @Test
  void areaOfOneSide_isNotANumber() {
    assertTrue(Double.isNaN(AreaUnderCurve.of(new double[0], new double[] {1})));
    assertTrue(Double.isNaN(AreaUnderCurve.of(new double[] {1}, new double[0])));
    assertTrue(Double.isNaN(AreaUnderCurve.of(new double[] {1}, new double[] {Double.NaN})));
    assertTrue(Double.isNaN(AreaUnderCurve.of(new double[] {Double.NaN}, new double[] {1})));
  }

  @Property
  void area_isThatOfEveryPairComparedByItself(
      @ForAll @NotEmpty List<@IntRange(min = 0, max = 9) Integer> positives,
      @ForAll @NotEmpty List<@IntRange(min = 0, max = 9) Integer> negatives) {
    double won = 0;
    for (int positive : positives) {
      for (int negative : negatives) {
        won += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    assertEquals(won / (positives.size() * (double) negatives.size()), AreaUnderCurve.of(
        positives.stream().mapToDouble(i -> i).toArray(), negatives.stream().mapToDouble(i -> i).toArray()), 1e-12);
  }
}
