package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final int FEATURES = 50;
  private static final int LABELS = 3;

  @Test
  void aModelOfTheStepsAndUnitsOfAnother_isTheSameAndScoresTheSameBits() {
    LinearModel model = LinearModel.rounded(weights(), new float[] {0.1f, -0.3f, 0});
    byte[] steps = new byte[FEATURES * LABELS];
    float[] units = new float[FEATURES];
    float[] biases = new float[LABELS];
    for (int label = 0; label < LABELS; label++) {
      biases[label] = model.bias(label);
      for (int feature = 0; feature < FEATURES; feature++) {
        steps[feature * LABELS + label] = model.step(feature, label);
        units[feature] = model.unit(feature);
      }
    }
    LinearModel again = LinearModel.of(steps, units, biases);
    assertEquals(model, again);
    assertEquals(model.hashCode(), again.hashCode());
    SparseRow row = new SparseRow(new int[] {7, 3, 49, 0, 11}, new float[] {0.5f, 0.25f, 0.7f, 0.1f, 0.3f}, 9, 0);
    assertArrayEquals(model.scores(row), again.scores(row));
  }

  @Test
  void rounded_isOffByHalfAStepAtMost_andTheLargestIsKept() {
    float[] weights = weights();
    LinearModel model = LinearModel.rounded(weights, new float[LABELS]);
    for (int feature = 0; feature < FEATURES; feature++) {
      int most = 0;
      for (int label = 0; label < LABELS; label++) {
        assertEquals(weights[feature * LABELS + label], model.weight(feature, label), 0.5001 * model.unit(feature));
        most = Math.max(most, Math.abs(model.step(feature, label)));
      }
      assertEquals(127, most);
    }
  }

  @Test
  void aFeatureWithoutWeight_hasNoUnit() {
    LinearModel model = LinearModel.rounded(new float[] {0, 0, 0, 1, 0, -1}, new float[LABELS]);
    assertEquals(0, model.unit(0));
    assertEquals(0, model.weight(0, 2));
    assertEquals(-1, model.weight(1, 2), 1e-6);
  }

  @Test
  void scores_ofAnEmptyRow_areTheBiases() {
    float[] biases = {0.1f, -0.3f, 0};
    float[] scores = LinearModel.rounded(weights(), biases).scores(new SparseRow(new int[0], new float[0], 0, 0));
    assertArrayEquals(biases, scores);
  }

  @Test
  void aModelWithoutFeatures_scoresItsBiases() {
    LinearModel model = LinearModel.of(new byte[0], new float[0], new float[] {1, 2});
    assertEquals(0, model.features());
    assertEquals(2, model.labels());
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    assertRefused(new byte[5], new float[2], new float[3]);
    assertRefused(new byte[] {1, -128}, new float[1], new float[2]);
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1, 2e6f}) {
      assertRefused(new byte[2], new float[] {bad}, new float[2]);
    }
    for (float bad : new float[] {Float.NaN, Float.NEGATIVE_INFINITY, -2e6f}) {
      assertRefused(new byte[2], new float[1], new float[] {0, bad});
    }
  }

  @Test
  void ofArraysThatChangeLater_theModelDoesNot() {
    float[] biases = {1, 2};
    LinearModel model = LinearModel.of(new byte[0], new float[0], biases);
    biases[0] = 5;
    assertTrue(model.bias(0) == 1);
  }

  private static void assertRefused(byte[] steps, float[] units, float[] biases) {
    assertThrows(IllegalArgumentException.class, () -> LinearModel.of(steps, units, biases));
  }

  private static float[] weights() {
    SplittableRandom random = new SplittableRandom(4);
    float[] weights = new float[FEATURES * LABELS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) ((random.nextDouble() - 0.5) * StrictMath.exp(i / 30.0));
    }
    return weights;
  }
}
