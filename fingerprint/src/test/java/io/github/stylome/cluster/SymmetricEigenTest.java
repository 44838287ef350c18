package io.github.stylome.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
  @Test
  void smallMatrices_haveTheValuesOfTheHand() {
    assertEquals(7, new SymmetricEigen(new double[][] {{7}}).value(0));
    SymmetricEigen two = new SymmetricEigen(new double[][] {{2, 0}, {1, 2}}); // the part above the diagonal is not read
    assertEquals(3, two.value(0), 1e-15);
    assertEquals(1, two.value(1), 1e-15);
    assertEquals(Math.sqrt(0.5), Math.abs(two.vector(0)[0]), 1e-15);
    assertEquals(two.vector(0)[0], two.vector(0)[1], 1e-15);
    // The second difference matrix: 2 - 2 cos(k pi / 5).
    SymmetricEigen chain = new SymmetricEigen(
        new double[][] {{2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}});
    for (int k = 1; k <= 4; k++) {
      assertEquals(2 - 2 * Math.cos(k * Math.PI / 5), chain.value(4 - k), 1e-14);
    }
  }

  @Test
  void zerosAndEqualValues_areNoTrouble() {
    SymmetricEigen zero = new SymmetricEigen(new double[5][5]);
    SymmetricEigen ones = new SymmetricEigen(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
    assertEquals(0, zero.value(0));
    assertArrayEquals(new double[] {3, 0, 0}, new double[] {ones.value(0), ones.value(1), ones.value(2)}, 1e-15);
  }

  /** Rows times the matrix are values times rows; rows are at right angles and of length 1. */
  @Property(tries = 150)
  void vectors_areThoseOfTheMatrix(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 1, max = 40) int rank,
      @ForAll @IntRange(min = -600, max = 600) int exponent) {
    double[][] matrix = new double[size][size];
    for (int term = 0; term < rank; term++) {
      double[] own = random.doubles(size, -1, 1).toArray();
      double sign = random.nextInt(4) == 0 ? -1 : 1;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          matrix[i][j] += sign * Math.scalb(own[i] * own[j], exponent);
        }
      }
    }
    SymmetricEigen eigen = new SymmetricEigen(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new));
    double scale = Math.scalb(1.0, exponent) * rank * size;
    for (int k = 0; k < size; k++) {
      assertTrue(k == 0 || eigen.value(k) <= eigen.value(k - 1));
      for (int i = 0; i < size; i++) {
        double image = 0;
        for (int j = 0; j < size; j++) {
          image += matrix[i][j] * eigen.vector(k)[j];
        }
        assertEquals(eigen.value(k) * eigen.vector(k)[i], image, 1e-14 * scale);
      }
      for (int l = 0; l <= k; l++) {
        double product = 0;
        for (int i = 0; i < size; i++) {
          product += eigen.vector(k)[i] * eigen.vector(l)[i];
        }
        assertEquals(k == l ? 1 : 0, product, 1e-13);
      }
    }
  }
}
