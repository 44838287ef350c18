package io.github.stylome.reasoning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.linear.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelRidgeTest {
  private static final int SIZE = 12;

  private static double[][] cosines(long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[SIZE][6];
    for (double[] row : rows) {
      double squares = 0;
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextGaussian();
        squares += row[i] * row[i];
      }
      for (int i = 0; i < row.length; i++) {
        row[i] /= Math.sqrt(squares);
      }
    }
    double[][] cosines = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        for (int k = 0; k < 6; k++) {
          cosines[i][j] += rows[i][k] * rows[j][k];
        }
      }
    }
    return cosines;
  }

  /** By the definition: a model of the rest is learnt anew, of the same centred cosines. */
  @Test
  void scoresOfAFold_areThoseOfAModelThatNeverSawIt() {
    double[][] cosines = cosines(1);
    double[] labels = IntStream.range(0, SIZE).mapToDouble(i -> i % 2 == 0 ? 1 : -1).toArray();
    int[] fold = {0, 3, 7};
    KernelRidge ridge = new KernelRidge(cosines);
    double[] scores = ridge.without(fold).scores(labels, ridge.residuals(labels));

    double[][] centred = centred(cosines);
    double trace = IntStream.range(0, SIZE).mapToDouble(i -> centred[i][i]).sum() / SIZE;
    int[] rest = IntStream.range(0, SIZE).filter(i -> Arrays.stream(fold).noneMatch(f -> f == i)).toArray();
    double[][] learnt = new double[rest.length][rest.length];
    double[] weights = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        learnt[i][j] = centred[rest[i]][rest[j]] + (i == j ? 0.1 * trace : 0);
      }
      weights[i] = labels[rest[i]];
    }
    Cholesky.of(learnt).solve(weights);
    double[] expected = Arrays.stream(fold)
        .mapToDouble(f -> IntStream.range(0, rest.length).mapToDouble(i -> weights[i] * centred[f][rest[i]]).sum())
        .toArray();
    double mean = Arrays.stream(expected).average().orElseThrow();
    assertArrayEquals(Arrays.stream(expected).map(each -> each - mean).toArray(), scores, 1e-9);
  }

  private static double[][] centred(double[][] cosines) {
    double[] means = Arrays.stream(cosines).mapToDouble(row -> Arrays.stream(row).average().orElseThrow()).toArray();
    double mean = Arrays.stream(means).average().orElseThrow();
    double[][] centred = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        centred[i][j] = cosines[i][j] - means[i] - means[j] + mean;
      }
    }
    return centred;
  }

  @Test
  void inverse_timesTheMatrix_isTheIdentity() {
    double[][] matrix = cosines(2);
    for (int i = 0; i < SIZE; i++) {
      matrix[i][i] += 1;
    }
    double[][] inverse = Cholesky.of(matrix).inverse();
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        double sum = 0;
        for (int k = 0; k < SIZE; k++) {
          sum += inverse[i][k] * matrix[k][j];
        }
        assertEquals(i == j ? 1 : 0, sum, 1e-9);
      }
    }
  }

  @Test
  void areaOfLabelsThatMeanNothing_isOneHalfOnAverage() {
    int[] promptOf = IntStream.range(0, SIZE).map(i -> i / 2).toArray();
    Trial trial = Trial.whole(List.<double[][]>of(cosines(3)), promptOf, 5);
    double sum = 0;
    int count = 0;
    for (int swap = 0; swap < 1 << (SIZE / 2); swap++) {
      int bits = swap;
      sum += trial.area(IntStream.range(0, SIZE)
          .mapToDouble(i -> i % 2 == (bits >> (i / 2) & 1) ? 1 : -1).toArray());
      count++;
    }
    assertEquals(0.5, sum / count, 1e-9); // over all ways to swap the two of each prompt
  }
}
