package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
  private static final int LABELS = 4;
  private static final int FEATURES = 40;
  private static final int TEXTS = 200;

  private final int[] labelOf = IntStream.range(0, TEXTS).map(i -> i % LABELS).toArray();
  private final SparseRow[] rows = rows(labelOf, 9);

  @Test
  void habits_areLearntAndFoundInTextsThatWereNot() {
    LinearModel model = fit(all());
    SparseRow[] others = rows(labelOf, 10);
    int right = 0;
    for (int i = 0; i < TEXTS; i++) {
      right += best(model.scores(others[i])) == labelOf[i] ? 1 : 0;
    }
    assertTrue(right > 0.95 * TEXTS, right + " of " + TEXTS);
  }

  @Test
  void differencesOfScores_areLogarithmsOfOdds() {
    // One feature; three texts in four that have it are of the first label.
    SparseRow row = new SparseRow(new int[] {0}, new float[] {1}, 1, 0);
    SparseRow[] same = new SparseRow[4000];
    Arrays.fill(same, row);
    int[] labels = IntStream.range(0, same.length).map(i -> i % 4 == 0 ? 1 : 0).toArray();
    float[] scores = SoftmaxRegression.fit(i -> same[i], labels, IntStream.range(0, same.length).toArray(), 1, 2).scores(row);
    assertEquals(Math.log(3), scores[0] - scores[1], 0.25);
  }

  @Test
  void theSameRows_giveTheSameBits() {
    assertEquals(fit(all()), fit(all()));
  }

  @Test
  void rowsThatAreNotChosen_haveNoPart() {
    int[] chosen = IntStream.range(0, TEXTS).filter(i -> i % 5 != 0).toArray();
    LinearModel expected = fit(chosen);
    for (int i = 0; i < TEXTS; i += 5) {
      rows[i] = new SparseRow(new int[] {0}, new float[] {100}, 1, 0);
    }
    assertEquals(expected, fit(chosen));
  }

  @Test
  void chosen_isLeftAsItWas() {
    int[] chosen = all();
    fit(chosen);
    assertArrayEquals(all(), chosen);
  }

  @Test
  void withoutAnyText_nothingIsLearnt() {
    LinearModel model = fit(new int[0]);
    for (int label = 0; label < LABELS; label++) {
      assertEquals(0, model.bias(label));
      assertEquals(0, model.weight(0, label));
    }
  }

  @Test
  void withoutAnyFeature_scoresAreFinite() {
    SparseRow empty = new SparseRow(new int[0], new float[0], 1, 0);
    Arrays.fill(rows, empty);
    float[] scores = SoftmaxRegression.fit(i -> rows[i], labelOf, all(), 0, LABELS).scores(empty);
    for (float score : scores) {
      assertTrue(Math.abs(score) < 1);
    }
  }

  private LinearModel fit(int[] chosen) {
    return SoftmaxRegression.fit(i -> rows[i], labelOf, chosen, FEATURES, LABELS);
  }

  private static int[] all() {
    return IntStream.range(0, TEXTS).toArray();
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** Eight features a row, five of them from the tenth of the vocabulary that the label prefers. */
  private static SparseRow[] rows(int[] labelOf, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SparseRow[] rows = new SparseRow[labelOf.length];
    for (int i = 0; i < rows.length; i++) {
      int own = labelOf[i] * (FEATURES / LABELS);
      int[] features = IntStream.concat(
          random.ints(own, own + FEATURES / LABELS).distinct().limit(5), random.ints(0, FEATURES).limit(3))
          .distinct().toArray();
      float[] values = new float[features.length];
      Arrays.fill(values, (float) (1 / Math.sqrt(values.length)));
      rows[i] = new SparseRow(features, values, features.length, 0);
    }
    return rows;
  }
}
