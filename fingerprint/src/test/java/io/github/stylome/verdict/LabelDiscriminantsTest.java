package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LabelDiscriminantsTest {
  private static final double[] WEIGHTS = {2, 0.5};
  private static final double[][] APART = {{1, 0, 0, 0, 0, 4}, {0, 1, 0, 0, 0, 0}};
  private static final double[][] JOINED = {{1, 0, -1}};
  private static final double[][] MEANS = {{0, 0}, {3, 0}, {0, 4}};
  private static final double[][] SCORES = {{3, 0, 0}, {0, 0, -6}};

  @Test
  void coordinates_areOfCentredAndWeightedScores() {
    // Less their means the scores are 2, -1, -1 and 2, 2, -4; times the weights 4, -2, -2 and 1, 1, -2.
    assertArrayEquals(new double[] {4 + 4 * -2, -2},
        LabelDiscriminants.of(WEIGHTS, APART, MEANS, 0).coordinates(SCORES), 1e-12);
  }

  @Test
  void coordinatesOfJoinedChannels_areOfTheirSum() {
    double[][] means = {{0}, {1}, {2}};
    assertArrayEquals(new double[] {4 + 1 - (-2 - 2)},
        LabelDiscriminants.of(WEIGHTS, JOINED, means, 0).coordinates(SCORES), 1e-12);
  }

  @Test
  void logDensities_fallWithTheSquareOfTheDistance() {
    LabelDiscriminants discriminants = LabelDiscriminants.of(WEIGHTS, APART, MEANS, 0);
    assertArrayEquals(new double[] {0, -4.5, -8}, discriminants.logDensities(new double[] {0, 0}), 1e-12);
  }

  @Test
  void densities_countByTheirShare() {
    double[] sums = {1, 2, 3};
    LabelDiscriminants none = LabelDiscriminants.of(WEIGHTS, APART, MEANS, 0);
    none.addTo(sums, new double[] {0, 0});
    assertArrayEquals(new double[] {1, 2, 3}, sums);
    none.withShare(0.5).addTo(sums, new double[] {0, 0});
    assertArrayEquals(new double[] {1, 2 - 2.25, 3 - 4}, sums);
  }

  @Test
  void sumsWithDensities_areScaled() {
    double[] sums = {1, 2, 3};
    MatrixScaling scaling = MatrixScaling.of(new double[][] {{0, 0, 0}, {0, 0, 0}, {1, 0, 0}});
    LabelDiscriminants.of(WEIGHTS, APART, MEANS, 0.5).withScaling(scaling).addTo(sums, new double[] {0, 0});
    double[] shared = {1, 2 - 2.25, 3 - 4};
    double mean = (shared[0] + shared[1] + shared[2]) / 3;
    assertArrayEquals(new double[] {shared[0] + shared[2] - mean, shared[1], shared[2]}, sums, 1e-12);
  }

  @Test
  void anotherShare_keepsTheScaling() {
    MatrixScaling scaling = MatrixScaling.of(new double[3][3]);
    LabelDiscriminants scaled = LabelDiscriminants.of(WEIGHTS, APART, MEANS, 0).withScaling(scaling);
    assertEquals(scaling, scaled.withShare(0.5).scaling().orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> scaled.withScaling(MatrixScaling.of(new double[2][2])));
  }

  @Test
  void parts_areCopied() {
    double[] weights = WEIGHTS.clone();
    LabelDiscriminants discriminants = LabelDiscriminants.of(weights, APART, MEANS, 0);
    weights[0] = 9;
    discriminants.weights()[1] = 9;
    discriminants.axes()[0][0] = 9;
    discriminants.means()[0][0] = 9;
    assertArrayEquals(WEIGHTS, discriminants.weights());
    assertArrayEquals(APART, discriminants.axes());
    assertArrayEquals(MEANS, discriminants.means());
    assertEquals(3, discriminants.labels());
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    assertRefused(new double[0], APART, MEANS, 0);
    assertRefused(new double[3], APART, MEANS, 0); // axes of two parts for three channels
    assertRefused(new double[] {1, -1}, APART, MEANS, 0);
    assertRefused(new double[] {1, Double.NaN}, APART, MEANS, 0);
    assertRefused(WEIGHTS, new double[0][0], new double[3][0], 0);
    assertRefused(WEIGHTS, new double[3][6], new double[3][3], 0); // as many axes as labels
    assertRefused(WEIGHTS, new double[][] {{1, 0, 0, 0, 0, 4}, {0, 1}}, MEANS, 0);
    assertRefused(WEIGHTS, new double[][] {{1, 0, 0, 0, 0, Double.NaN}, {0, 1, 0, 0, 0, 0}}, MEANS, 0);
    assertRefused(WEIGHTS, APART, new double[][] {{0, 0}, {3}, {0, 4}}, 0);
    assertRefused(WEIGHTS, APART, new double[][] {{0, 0}, {3, 1e5}, {0, 4}}, 0);
    assertRefused(WEIGHTS, APART, MEANS, -0.1);
    assertRefused(WEIGHTS, APART, MEANS, 1.1);
    assertRefused(WEIGHTS, APART, MEANS, Double.NaN);
  }

  private static void assertRefused(double[] weights, double[][] axes, double[][] means, double share) {
    assertThrows(IllegalArgumentException.class, () -> LabelDiscriminants.of(weights, axes, means, share));
  }
}
