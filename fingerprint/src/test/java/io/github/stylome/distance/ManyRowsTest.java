package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.kernel.DoubleKernels;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ManyRowsTest {
  @Test
  void vectorInstructions_areTestedHere() {
    assertTrue(DoubleKernels.vector().isPresent(), "run with --add-modules jdk.incubator.vector");
  }

  @Property(tries = 300)
  void manyRows_haveTheBitsOfOneAfterTheOther(
      @ForAll Measure measure, @ForAll @IntRange(max = 1030) int features, @ForAll @IntRange(max = 9) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[count + 1][features];
    for (double[] row : rows) {
      Arrays.setAll(row, i -> random.nextInt(4) == 0 ? 0 : random.nextDouble());
    }
    double[] expected = new double[count];
    for (int i = 0; i < count; i++) {
      expected[i] = measure.betweenRows(rows[count], rows[i]);
    }
    double[] found = new double[count];
    measure.betweenRows(rows[count], rows, count, found);
    assertArrayEquals(expected, found);
  }

  @Test
  void rowsOfOtherLength_areRefused() {
    double[][] rows = {{1, 2}, {1, 2, 3}};
    assertThrows(IllegalArgumentException.class, () ->
        Measure.MANHATTAN.betweenRows(new double[2], rows, 2, new double[2]));
  }
}
