package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KernelsTest {
  private static final int VOCABULARY = 12;

  @Test
  void addWeights_isTheNaiveSum() {
    forAllSizes((random, weights, features, values, labels) -> {
      float[] sums = randomFloats(random, labels);
      float[] before = sums.clone();
      Kernels.addWeights(weights, features, values, features.length, sums);
      for (int label = 0; label < labels; label++) {
        double expected = before[label];
        for (int i = 0; i < features.length; i++) {
          expected += (double) values[i] * weights[features[i]][label];
        }
        assertEquals(expected, sums[label], 1e-5, features.length + " features, " + labels + " labels");
      }
    });
  }

  @Test
  void move_movesTheWeightsOfTheFeaturesAndNoOthers() {
    forAllSizes((random, weights, features, values, labels) -> {
      float[] moves = randomFloats(random, labels);
      float[][] expected = Arrays.stream(weights).map(float[]::clone).toArray(float[][]::new);
      for (int i = 0; i < features.length; i++) {
        for (int label = 0; label < labels; label++) {
          expected[features[i]][label] += values[i] * moves[label];
        }
      }
      Kernels.move(weights, features, values, features.length, moves);
      assertArrayEquals(expected, weights, features.length + " features, " + labels + " labels");
    });
  }

  private interface Claim {
    void check(SplittableRandom random, float[][] weights, int[] features, float[] values, int labels);
  }

  /** From no feature to more than two runs of four, and around every width that a loop may be unrolled to. */
  private static void forAllSizes(Claim claim) {
    SplittableRandom random = new SplittableRandom(8);
    for (int size = 0; size <= 9; size++) {
      for (int labels = 1; labels <= 40; labels++) {
        int[] features = random.ints(0, VOCABULARY).distinct().limit(size).toArray();
        float[][] weights = new float[VOCABULARY][];
        for (int i = 0; i < VOCABULARY; i++) {
          weights[i] = randomFloats(random, labels);
        }
        claim.check(random, weights, features, randomFloats(random, size), labels);
      }
    }
  }

  private static float[] randomFloats(SplittableRandom random, int size) {
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = (float) random.nextDouble() * 2 - 1;
    }
    return floats;
  }
}
