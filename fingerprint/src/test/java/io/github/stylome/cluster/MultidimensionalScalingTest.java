package io.github.stylome.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.LabelDistances;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MultidimensionalScalingTest {
  private static LabelDistances distances(double[][] points) {
    double[][] distances = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        double sum = 0;
        for (int k = 0; k < points[i].length; k++) {
          sum += (points[i][k] - points[j][k]) * (points[i][k] - points[j][k]);
        }
        distances[i][j] = Math.sqrt(sum);
      }
    }
    return LabelDistances.of(IntStream.range(0, points.length).mapToObj(i -> "t" + i).toList(), distances);
  }

  /** A rectangle of 6 by 2 about its middle. */
  @Test
  void rectangle_isFoundAgain() {
    MultidimensionalScaling own =
        MultidimensionalScaling.of(distances(new double[][] {{0, 0}, {6, 0}, {6, 2}, {0, 2}}), 5);
    assertEquals(2, own.size());
    double[][] expected = {{3, 1}, {-3, 1}, {-3, -1}, {3, -1}}; // signs: that of the first label is positive
    for (int i = 0; i < 4; i++) {
      assertEquals(expected[i][0], own.coordinate(i, 0), 1e-12);
      assertEquals(expected[i][1], own.coordinate(i, 1), 1e-12);
    }
    assertEquals(36, own.eigenvalues()[0], 1e-12);
    assertEquals(1, own.fit(), 1e-12);
  }

  @Property(tries = 60)
  void euclideanDistances_areKept(@ForAll Random random, @ForAll @IntRange(min = 2, max = 15) int size) {
    double[][] points =
        IntStream.range(0, size).mapToObj(i -> random.doubles(3, -1, 1).toArray()).toArray(double[][]::new);
    LabelDistances given = distances(points);
    MultidimensionalScaling own = MultidimensionalScaling.of(given, 3);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k < own.size(); k++) {
          sum += Math.pow(own.coordinate(i, k) - own.coordinate(j, k), 2);
        }
        assertEquals(given.between(i, j), Math.sqrt(sum), 1e-7);
      }
    }
  }

  @Test
  void distancesThatAreNotEuclidean_haveNegativeEigenvalues() {
    LabelDistances star = LabelDistances.of(List.of("a", "b", "c", "d"), new double[][] {
      {0, 1, 1, 1}, {1, 0, 2, 2}, {1, 2, 0, 2}, {1, 2, 2, 0}});
    MultidimensionalScaling own = MultidimensionalScaling.of(star, 2);
    assertTrue(own.eigenvalues()[3] < -0.1);
    assertTrue(own.fit() < 1);
  }

  @Test
  void fewerThanTwoPlaces_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> MultidimensionalScaling.of(distances(new double[][] {{1}}), 2));
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> MultidimensionalScaling.of(distances(new double[][] {{1}, {1}}), 2));
    assertTrue(String.valueOf(refused.getMessage()).contains("no two of 2 labels are apart"), refused.getMessage());
    assertEquals(1, MultidimensionalScaling.of(distances(new double[][] {{1}, {4}}), 2).size());
  }
}
