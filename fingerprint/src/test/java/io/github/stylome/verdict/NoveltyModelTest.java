package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoveltyModelTest {
  private static final int LABELS = 6;
  private static final List<HeldOutScores> TEXTS = texts(40, 1);
  private static final NoveltyModel MODEL = NoveltyModel.fit(TEXTS).orElseThrow();

  @Test
  void textsByNobody_areMoreProbablyUnknown() {
    assertTrue(meanProbability(1, true) > meanProbability(1, false) + 0.2,
        meanProbability(1, true) + ", " + meanProbability(1, false));
  }

  @Test
  void groups_areToldApartMoreSharplyThanSingleTexts() {
    double one = meanProbability(1, true) - meanProbability(1, false);
    double five = meanProbability(5, true) - meanProbability(5, false);
    assertTrue(five > one, five + " and " + one);
  }

  @Test
  void aConstantAddedToAllScores_changesNothing() {
    double[] scores = TEXTS.get(3).scores();
    double[] shifted = scores.clone();
    for (int i = 0; i < LABELS; i++) {
      shifted[i] += 64;
    }
    assertEquals(MODEL.probability(scores, 1), MODEL.probability(shifted, 1), 1e-9);
  }

  @Test
  void theOrderOfTheTexts_changesNoBit() {
    List<HeldOutScores> shuffled = new ArrayList<>(TEXTS);
    Collections.shuffle(shuffled, new Random(2));
    NoveltyModel other = NoveltyModel.fit(shuffled).orElseThrow();
    assertArrayEquals(MODEL.means(), other.means());
    assertArrayEquals(MODEL.within(), other.within());
    assertEquals(MODEL.single(), other.single());
    assertEquals(MODEL.group(), other.group());
  }

  @Test
  void aModelOfTheParts_answersWithTheSameBits() {
    NoveltyModel again =
        NoveltyModel.of(MODEL.means(), MODEL.within(), MODEL.between(), MODEL.single(), MODEL.group());
    for (HeldOutScores text : TEXTS.subList(0, 20)) {
      for (int size : new int[] {1, 2, 5, 40}) {
        assertEquals(MODEL.probability(text.scores(), size), again.probability(text.scores(), size));
      }
    }
  }

  @Test
  void probabilities_staySoForScoresFarOff() {
    for (double far : new double[] {0, 1e3, -1e6, 1e12}) {
      double[] scores = new double[LABELS];
      scores[2] = far;
      double probability = MODEL.probability(scores, 3);
      assertTrue(probability >= 0 && probability <= 1, far + ": " + probability);
    }
  }

  @Test
  void tooFewTextsOrLabels_giveNoModel() {
    assertEquals(Optional.empty(), NoveltyModel.fit(List.of()));
    assertEquals(Optional.empty(), NoveltyModel.fit(TEXTS.subList(0, 49)));
    List<HeldOutScores> two = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      two.add(new HeldOutScores("t" + i, i % 2, 100, new double[] {i % 2, i % 3}));
    }
    assertEquals(Optional.empty(), NoveltyModel.fit(two));
  }

  @Test
  void scoresThatNeverDiffer_giveNoModel() {
    List<HeldOutScores> same = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      same.add(new HeldOutScores("t" + i, i % 4, 100, new double[] {3, 3, 3, 3}));
    }
    assertEquals(Optional.empty(), NoveltyModel.fit(same));
  }

  @Test
  void scoresThatDifferByLabelOnly_giveNoModel() {
    List<HeldOutScores> same = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double[] scores = new double[4];
      scores[i % 4] = 1;
      same.add(new HeldOutScores("t" + i, i % 4, 100, scores));
    }
    assertEquals(Optional.empty(), NoveltyModel.fit(same));
  }

  @Test
  void aLabelWhoseScoresAreConstant_doesNoHarm() {
    List<HeldOutScores> texts = new ArrayList<>();
    for (HeldOutScores text : TEXTS) {
      double[] scores = text.scores().clone();
      scores[1] = -2;
      texts.add(new HeldOutScores(text.id(), text.label(), text.tokens(), scores));
    }
    NoveltyModel.fit(texts).ifPresent(model -> {
      double probability = model.probability(texts.get(0).scores(), 1);
      assertTrue(probability >= 0 && probability <= 1, "" + probability);
    });
  }

  @Test
  void aLabelWithoutHeldOutText_doesNoHarm() {
    List<HeldOutScores> texts = TEXTS.stream().filter(text -> text.label() != 2).toList();
    double probability = NoveltyModel.fit(texts).orElseThrow().probability(texts.get(0).scores(), 1);
    assertTrue(probability >= 0 && probability <= 1, "" + probability);
  }

  @Test
  void scoresOfAnySize_giveAModelOrNone() {
    for (double factor : new double[] {1e-200, 1e-9, 1e9, 1e100, 1e160}) {
      List<HeldOutScores> texts = new ArrayList<>();
      for (HeldOutScores text : TEXTS) {
        double[] scores = text.scores().clone();
        for (int i = 0; i < LABELS; i++) {
          scores[i] *= factor;
        }
        texts.add(new HeldOutScores(text.id(), text.label(), text.tokens(), scores));
      }
      NoveltyModel.fit(texts).ifPresent(model -> {
        double probability = model.probability(texts.get(0).scores(), 1);
        assertTrue(probability >= 0 && probability <= 1, factor + ": " + probability);
      });
    }
  }

  @Test
  void partsThatDoNotFit_areRefused() {
    NoveltyModel.Logistic none = new NoveltyModel.Logistic(0, 0);
    double[][] unit = new double[LABELS][LABELS];
    for (int i = 0; i < LABELS; i++) {
      unit[i][i] = 1;
    }
    double[][] nan = MODEL.means();
    nan[1][2] = Double.NaN;
    double[][] huge = MODEL.means();
    huge[1][2] = 1e300;
    assertRefused(nan, unit, unit);
    assertRefused(huge, unit, unit);
    assertRefused(unit, new double[LABELS][LABELS], unit); // not positive definite
    double[][] negative = MODEL.between();
    negative[0][0] = -0.5; // only of many texts is the sum not positive definite
    assertRefused(unit, unit, negative);
    assertRefused(unit, new double[2][LABELS], unit);
    assertRefused(unit, unit, new double[LABELS][2]);
    assertRefused(new double[1][1], new double[1][1], new double[1][1]);
    assertThrows(IllegalArgumentException.class, () -> new NoveltyModel.Logistic(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new NoveltyModel.Logistic(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new NoveltyModel.Logistic(1, Double.POSITIVE_INFINITY));
    NoveltyModel.of(unit, unit, unit, none, none);
  }

  private static void assertRefused(double[][] means, double[][] within, double[][] between) {
    NoveltyModel.Logistic none = new NoveltyModel.Logistic(0, 0);
    assertThrows(IllegalArgumentException.class, () -> NoveltyModel.of(means, within, between, none, none));
  }

  private static double meanProbability(int size, boolean unknown) {
    SplittableRandom random = new SplittableRandom(99);
    double sum = 0;
    int groups = 300;
    for (int g = 0; g < groups; g++) {
      double[] mean = new double[LABELS];
      for (int t = 0; t < size; t++) {
        double[] scores = scores(unknown ? -1 : g % LABELS, random);
        for (int i = 0; i < LABELS; i++) {
          mean[i] += scores[i] / size;
        }
      }
      sum += MODEL.probability(mean, size);
    }
    return sum / groups;
  }

  private static List<HeldOutScores> texts(int textsPerLabel, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<HeldOutScores> texts = new ArrayList<>();
    for (int i = 0; i < textsPerLabel * LABELS; i++) {
      texts.add(new HeldOutScores("t" + i, i % LABELS, 100, scores(i % LABELS, random)));
    }
    return texts;
  }

  /** Scores of a text: its own label's are higher; a text by nobody leans to two. */
  private static double[] scores(int label, SplittableRandom random) {
    double[] scores = new double[LABELS];
    for (int i = 0; i < LABELS; i++) {
      scores[i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5 + (i == label || (label < 0 && i < 2) ? 2.5 : 0);
    }
    return scores;
  }
}
