package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackingTest {
  private static final int TEXTS = 1200;
  private static final int LABELS = 4;
  private static final int FOLDS = 4;
  private static final int[] LABEL_OF = IntStream.range(0, TEXTS).map(i -> i % LABELS).toArray();
  private static final int[] FOLD_OF = IntStream.range(0, TEXTS).map(i -> i / LABELS % FOLDS).toArray();

  @Test
  void whereChannelsTellOtherLabels_weightsDifferByLabel() {
    Stacking stacking = fit(List.of(tells(1, true), tells(2, false)));
    LabelWeights weights = stacking.weights();
    assertTrue(weights.weight(0, 0) > 1.5 * weights.weight(0, 3), weights.toString());
    assertTrue(weights.weight(1, 3) > 1.5 * weights.weight(1, 0), weights.toString());
  }

  @Test
  void whereAllLabelsAreAlike_weightsAreCommon() {
    Stacking stacking = fit(List.of(scores(1), scores(2)));
    LabelWeights weights = stacking.weights();
    assertEquals(weights.weight(0, 0), weights.weight(0, 3), 0.15 * weights.weight(0, 0));
  }

  @Test
  void heldOutSums_areOfWeightsThatDidNotSeeTheText() {
    List<float[][]> scores = List.of(scores(1), scores(2));
    double[][] before = fit(scores).sums();
    int[] mislabelled = LABEL_OF.clone();
    for (int i = 0; i < LABELS; i++) { // few, so that the ridge stays what it was
      mislabelled[i] = (LABEL_OF[i] + 1) % LABELS;
    }
    double[][] after = Stacking.fit(scores, mislabelled, LABELS, FOLD_OF, FOLDS, Workers.caller()).sums();
    assertArrayEquals(before[0], after[0], 1e-6, "labels of fold 0 changed: what the others say of it did not");
    assertFalse(Arrays.equals(before[LABELS], after[LABELS]), "what fold 0 says of the others did");
  }

  private static Stacking fit(List<float[][]> scores) {
    return Stacking.fit(scores, LABEL_OF, LABELS, FOLD_OF, FOLDS, Workers.caller());
  }

  /** A channel that tells the first two labels, or the last two. */
  private static float[][] tells(long seed, boolean first) {
    float[][] scores = scores(seed);
    SplittableRandom random = new SplittableRandom(seed + 100);
    for (float[] own : scores) {
      for (int label = 0; label < LABELS; label++) {
        if (label < 2 != first) {
          own[label] = (float) (3 * random.nextDouble() - 1.5);
        }
      }
    }
    return scores;
  }

  private static float[][] scores(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] scores = new float[TEXTS][LABELS];
    for (int i = 0; i < TEXTS; i++) {
      for (int label = 0; label < LABELS; label++) {
        double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        scores[i][label] = (float) (2 * noise + (label == LABEL_OF[i] ? 2 : 0));
      }
    }
    return scores;
  }
}
