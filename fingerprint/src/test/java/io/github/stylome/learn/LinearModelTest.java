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
    LinearModel model = LinearModel.rounded(weights(), 0, new float[] {0.1f, -0.3f, 0});
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
    RowBuffer row = new RowBuffer();
    for (int feature : new int[] {7, 3, 49, 0, 11}) {
      row.add(feature, 0.25f + feature);
    }
    assertArrayEquals(model.scores(row, 0.3f), again.scores(row, 0.3f));
  }

  @Test
  void rounded_isOffByHalfAStepAtMost_andTheLargestIsKept() {
    float[][] weights = weights();
    LinearModel model = LinearModel.rounded(weights, 0, new float[LABELS]);
    for (int feature = 0; feature < FEATURES; feature++) {
      int most = 0;
      for (int label = 0; label < LABELS; label++) {
        assertEquals(weights[feature][label], model.weight(feature, label), 0.5001 * model.unit(feature));
        most = Math.max(most, Math.abs(model.step(feature, label)));
      }
      assertEquals(127, most);
    }
  }

  @Test
  void rounded_takesTheLabelsFromAPlaceOn() {
    LinearModel model = LinearModel.rounded(new float[][] {{9, 1, 2, 8}}, 1, new float[2]);
    assertEquals(1, model.weight(0, 0), 0.01);
    assertEquals(2, model.weight(0, 1), 1e-6);
  }

  @Test
  void scores_areBiasesAndTheScaledSumsOfValuesByWeights() {
    LinearModel model = LinearModel.rounded(new float[][] {{127, -127}, {0, 64}}, 0, new float[] {1, 2});
    RowBuffer row = new RowBuffer();
    row.add(1, 2);
    row.add(0, 3);
    assertArrayEquals(new float[] {1 + 381 / 2f, 2 + (128 - 381) / 2f}, model.scores(row, 0.5f), 1e-3f);
  }

  @Test
  void aFeatureWithoutWeight_hasNoUnit() {
    LinearModel model = LinearModel.rounded(new float[][] {{0, 0, 0}, {1, 0, -1}}, 0, new float[LABELS]);
    assertEquals(0, model.unit(0));
    assertEquals(0, model.weight(0, 2));
    assertEquals(-1, model.weight(1, 2), 1e-6);
  }

  @Test
  void scores_ofAnEmptyRow_areTheBiases() {
    float[] biases = {0.1f, -0.3f, 0};
    float[] scores = LinearModel.rounded(weights(), 0, biases).scores(new RowBuffer(), 1);
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

  private static float[][] weights() {
    SplittableRandom random = new SplittableRandom(4);
    float[][] weights = new float[FEATURES][LABELS];
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int label = 0; label < LABELS; label++) {
        weights[feature][label] = (float) ((random.nextDouble() - 0.5) * StrictMath.exp(feature / 10.0));
      }
    }
    return weights;
  }
}
