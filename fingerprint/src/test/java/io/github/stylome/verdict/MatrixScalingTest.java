package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixScalingTest {
  private static final double[][] WEIGHTS = {{0, 0.5, 0}, {0.25, 0, 0}, {0, 0, -1}};

  @Test
  void sums_areAddedLessTheirMean() {
    double[] sums = {5, 2, -1}; // less their mean 3, 0, -3
    MatrixScaling.of(WEIGHTS).addTo(sums);
    assertArrayEquals(new double[] {5, 2 + 0.5 * 3, -1 + 3}, sums, 1e-12);
  }

  @Test
  void aConstantAddedToAllSums_isAddedAndNoMore() {
    double[] sums = {5, 2, -1};
    double[] shifted = {105, 102, 99};
    MatrixScaling.of(WEIGHTS).addTo(sums);
    MatrixScaling.of(WEIGHTS).addTo(shifted);
    assertArrayEquals(new double[] {sums[0] + 100, sums[1] + 100, sums[2] + 100}, shifted, 1e-9);
  }

  @Test
  void weights_areCopied() {
    double[][] weights = {{1, 0}, {0, 1}};
    MatrixScaling scaling = MatrixScaling.of(weights);
    weights[0][0] = 9;
    scaling.weights()[1][1] = 9;
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, scaling.weights());
    assertEquals(MatrixScaling.of(new double[][] {{1, 0}, {0, 1}}), scaling);
    assertNotEquals(MatrixScaling.of(new double[][] {{1, 0}, {0, 2}}), scaling);
  }

  @Test
  void weightsThatDoNotFit_areRefused() {
    int most = MatrixScaling.MOST_LABELS;
    assertEquals(most, MatrixScaling.of(new double[most][most]).labels());
    assertRefused(new double[most + 1][most + 1]);
    assertRefused(new double[][] {{1}});
    assertRefused(new double[][] {{1, 0}, {0}});
    assertRefused(new double[][] {{1, 0}, {0, 1001}});
    assertRefused(new double[][] {{1, 0}, {0, Double.NaN}});
  }

  private static void assertRefused(double[][] weights) {
    assertThrows(IllegalArgumentException.class, () -> MatrixScaling.of(weights));
  }
}
