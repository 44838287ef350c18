package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
  private static final int LABELS = 4;
  private static final int FEATURES = 40;
  private static final int TEXTS = 200;

  private final int[] labelOf = IntStream.range(0, TEXTS).map(i -> i % LABELS).toArray();
  private final int[][] rows = rows(labelOf, 9);

  /** Learns from texts and features that a claim is true of; rows are of unit length as they are. */
  private record Some(IntPredicate texts, IntPredicate features) implements SoftmaxRegression.TrainingSet {
    static Some all() {
      return new Some(text -> true, feature -> true);
    }

    static Some texts(IntPredicate texts) {
      return new Some(texts, feature -> true);
    }

    @Override
    public boolean hasText(int text) {
      return texts.test(text);
    }

    @Override
    public boolean hasFeature(int feature) {
      return features.test(feature);
    }

    @Override
    public float scale(int text) {
      return 1;
    }
  }

  @Test
  void habits_areLearntAndFoundInTextsThatWereNot() {
    LinearModel model = fit(Some.all()).get(0);
    int[][] others = rows(labelOf, 10);
    int right = 0;
    for (int i = 0; i < TEXTS; i++) {
      right += best(model.scores(row(others[i]), 1)) == labelOf[i] ? 1 : 0;
    }
    assertTrue(right > 0.95 * TEXTS, right + " of " + TEXTS);
  }

  @Test
  void differencesOfScores_areLogarithmsOfOdds() {
    // One feature; three texts in four that have it are of the first label.
    int[] labels = IntStream.range(0, 4000).map(i -> i % 4 == 0 ? 1 : 0).toArray();
    LinearModel model = SoftmaxRegression.fit(
        (text, row) -> fill(row, new int[] {0}), labels, List.of(Some.all()), 1, 2).get(0);
    float[] scores = model.scores(row(new int[] {0}), 1);
    assertEquals(Math.log(3), scores[0] - scores[1], 0.25);
  }

  @Test
  void theSameRows_giveTheSameBits() {
    assertEquals(fit(Some.all()), fit(Some.all()));
  }

  @Test
  void aModel_dependsOnNoneOfThoseBesideIt() {
    Some without = Some.texts(text -> text % 3 != 0);
    Some few = new Some(text -> text % 2 == 0, feature -> feature % 5 != 0);
    List<LinearModel> together = fit(without, Some.all(), few);
    assertEquals(List.of(fit(without).get(0), fit(Some.all()).get(0), fit(few).get(0)), together);
  }

  @Test
  void textsThatAreNotLearntFrom_haveNoPart() {
    Some set = Some.texts(text -> text % 5 != 0);
    List<LinearModel> expected = fit(set);
    for (int i = 0; i < TEXTS; i += 5) {
      rows[i] = new int[] {0};
    }
    assertEquals(expected, fit(set));
  }

  @Test
  void featuresThatAreNotLearnt_haveNoWeight_besideAModelThatHasThem() {
    List<LinearModel> models = fit(new Some(text -> true, feature -> feature != 3), Some.all());
    for (int label = 0; label < LABELS; label++) {
      assertEquals(0, models.get(0).weight(3, label));
    }
    assertTrue(models.get(1).unit(3) > 0);
    assertTrue(models.get(0).unit(4) > 0);
  }

  @Test
  void withoutAnyText_nothingIsLearnt() {
    LinearModel model = fit(Some.texts(text -> false)).get(0);
    for (int label = 0; label < LABELS; label++) {
      assertEquals(0, model.bias(label));
      assertEquals(0, model.weight(0, label));
    }
  }

  @Test
  void withoutAnyFeature_scoresAreFinite() {
    LinearModel model =
        SoftmaxRegression.fit((text, row) -> row.clear(), labelOf, List.of(Some.all()), 0, LABELS).get(0);
    for (float score : model.scores(new RowBuffer(), 1)) {
      assertTrue(Math.abs(score) < 1);
    }
  }

  private List<LinearModel> fit(Some... sets) {
    return SoftmaxRegression.fit((text, row) -> fill(row, rows[text]), labelOf, List.of(sets), FEATURES, LABELS);
  }

  private static RowBuffer row(int[] features) {
    RowBuffer row = new RowBuffer();
    fill(row, features);
    return row;
  }

  private static void fill(RowBuffer row, int[] features) {
    row.clear();
    for (int feature : features) {
      row.add(feature, (float) (1 / Math.sqrt(features.length)));
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** Eight features a row, five of them from the tenth of the vocabulary that the label prefers. */
  private static int[][] rows(int[] labelOf, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] rows = new int[labelOf.length][];
    for (int i = 0; i < rows.length; i++) {
      int own = labelOf[i] * (FEATURES / LABELS);
      rows[i] = IntStream.concat(
          random.ints(own, own + FEATURES / LABELS).distinct().limit(5), random.ints(0, FEATURES).limit(3))
          .distinct().toArray();
    }
    return rows;
  }
}
