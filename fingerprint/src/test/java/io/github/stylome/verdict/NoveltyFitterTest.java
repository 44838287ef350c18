package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class NoveltyFitterTest {
  private static final int LABELS = 6;
  private static final int FOLDS = 4;
  private static final double[] NONE = new double[LABELS]; // sums of channels: not looked at
  private static final Texts TEXTS = new Texts(40, 1);
  private static final NoveltyFitter.Fitted FITTED = TEXTS.fit(Workers.caller());
  private static final NoveltyModel MODEL = FITTED.model().orElseThrow();
  private static final LabelDiscriminants DISCRIMINANTS = MODEL.discriminants().orElseThrow();

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
  void channelsThatDisagree_makeATextMoreProbablyUnknown() {
    double[][] agreed = {scores(2, new SplittableRandom(5)), scores(2, new SplittableRandom(6))};
    double[][] disagreed = {agreed[0], scores(4, new SplittableRandom(6))};
    assertTrue(probability(disagreed, 1) > probability(agreed, 1) + 0.1);
  }

  @Test
  void aConstantAddedToAllScoresOfAChannel_changesNothing() {
    double[][] scores = TEXTS.scores(3);
    double[][] shifted = {scores[0], Arrays.stream(scores[1]).map(score -> score + 64).toArray()};
    assertEquals(probability(scores, 1), probability(shifted, 1), 1e-9);
  }

  @Test
  void alongTheAxes_textsScatterByAboutOne() {
    double squares = 0;
    for (int text = 0; text < TEXTS.size(); text++) {
      squares += SymmetricMatrix.squaredDistance(
          DISCRIMINANTS.coordinates(TEXTS.scores(text)), DISCRIMINANTS.means()[TEXTS.labelOf[text]]);
    }
    assertEquals(1, squares / TEXTS.size() / DISCRIMINANTS.axes().length, 0.3);
  }

  @Test
  void sumsOfHeldOutTexts_haveDensitiesByTheirShare() {
    double share = DISCRIMINANTS.share();
    assertTrue(share > 0, "densities tell something of these texts");
    double[] before = TEXTS.stacking().sums()[5];
    double[] after = FITTED.sums()[5];
    double[] logs = DISCRIMINANTS.logDensities(DISCRIMINANTS.coordinates(TEXTS.scores(5)));
    for (int l = 1; l < LABELS; l++) { // of discriminants without its fold: not quite the same
      assertEquals(share * (logs[l] - logs[0]), after[l] - before[l] - after[0] + before[0], share * 6);
    }
  }

  @Test
  void anyNumberOfThreads_givesTheSameBits() {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      NoveltyFitter.Fitted other = TEXTS.fit(Workers.of(executor, 3));
      NoveltyModel model = other.model().orElseThrow();
      assertArrayEquals(DISCRIMINANTS.axes(), discriminants(model).axes());
      assertArrayEquals(DISCRIMINANTS.means(), discriminants(model).means());
      assertEquals(DISCRIMINANTS.share(), discriminants(model).share());
      assertEquals(MODEL.single(), model.single());
      assertEquals(MODEL.group(), model.group());
      assertArrayEquals(FITTED.sums(), other.sums());
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void aModelOfTheParts_answersWithTheSameBits() {
    LabelDiscriminants own = DISCRIMINANTS;
    NoveltyModel again = DiscriminantNovelty.of(
        LabelDiscriminants.of(own.weights(), own.axes(), own.means(), own.share()), MODEL.single(), MODEL.group());
    for (int text = 0; text < 20; text++) {
      double[] coordinates = own.coordinates(TEXTS.scores(text));
      for (int size : new int[] {1, 2, 5, 40}) {
        assertEquals(MODEL.probability(NONE, coordinates, size), again.probability(NONE, coordinates, size));
      }
    }
  }

  @Test
  void probabilities_staySoForScoresFarOff() {
    for (double far : new double[] {0, 1e3, -1e6, 1e12}) {
      double[][] scores = new double[2][LABELS];
      scores[0][2] = far;
      double probability = probability(scores, 3);
      assertTrue(probability >= 0 && probability <= 1, far + ": " + probability);
    }
  }

  @Test
  void withTooFewTextsOrLabels_thereIsNoModelAndSumsStay() {
    Texts few = new Texts(8, 1);
    Stacking stacking = few.stacking();
    NoveltyFitter.Fitted fitted =
        NoveltyFitter.fit(few.channels, few.labelOf, stacking, few.foldOf, FOLDS, true, Workers.caller());
    assertTrue(fitted.model().isEmpty());
    assertSame(stacking.sums(), fitted.sums());
    double[][] sums = new double[100][2];
    int[] none = new int[100];
    Stacking ofTwoLabels = new Stacking(LabelWeights.common(new double[] {1}, 2), sums);
    assertTrue(NoveltyFitter.fit(List.<float[][]>of(new float[100][2]), none, ofTwoLabels, none, FOLDS, true,
        Workers.caller()).model().isEmpty());
  }

  @Test
  void withoutDensities_sumsStay_andTheUnknownIsToldAllTheSame() {
    Stacking stacking = TEXTS.stacking();
    NoveltyFitter.Fitted fitted = NoveltyFitter.fit(
        TEXTS.channels, TEXTS.labelOf, stacking, TEXTS.foldOf, FOLDS, false, Workers.caller());
    assertTrue(fitted.model().isPresent());
    assertArrayEquals(stacking.sums(), fitted.sums());
  }

  @Test
  void scoresThatNeverDifferWithinALabel_giveNoModel() {
    assertTrue(changed((label, score) -> 3).isEmpty());
    assertTrue(changed((label, score) -> label).isEmpty());
    assertTrue(TEXTS.fit(TEXTS.labelOf, new double[] {0, 0}).model().isEmpty(), "no channel counts");
  }

  @Test
  void scoresOfAnySize_giveAModelOrNone() {
    for (double factor : new double[] {1e-40, 1e-9, 1e9, 1e37}) {
      changed((label, score) -> score * factor).ifPresent(model -> {
        double probability =
            model.probability(NONE, discriminants(model).coordinates(new double[2][LABELS]), 1);
        assertTrue(probability >= 0 && probability <= 1, factor + ": " + probability);
      });
    }
  }

  @Test
  void aLabelWithoutHeldOutText_doesNoHarm() {
    int[] labelOf = Arrays.stream(TEXTS.labelOf).map(label -> label == 2 ? 3 : label).toArray();
    NoveltyModel model = TEXTS.fit(labelOf, new double[] {0.5, 0.5}).model().orElseThrow();
    double probability = model.probability(NONE, discriminants(model).coordinates(TEXTS.scores(0)), 1);
    assertTrue(probability >= 0 && probability <= 1, "" + probability);
  }

  private static LabelDiscriminants discriminants(NoveltyModel model) {
    return model.discriminants().orElseThrow();
  }

  private interface Change {
    double of(int label, double score);
  }

  private static Optional<NoveltyModel> changed(Change change) {
    Texts texts = new Texts(40, 1);
    for (float[][] channel : texts.channels) {
      for (int text = 0; text < channel.length; text++) {
        for (int l = 0; l < LABELS; l++) {
          channel[text][l] = (float) change.of(texts.labelOf[text] == l ? 1 : 0, channel[text][l]);
        }
      }
    }
    return texts.fit(Workers.caller()).model().map(NoveltyModel.class::cast);
  }

  private static double probability(double[][] scores, int size) {
    return MODEL.probability(NONE, DISCRIMINANTS.coordinates(scores), size);
  }

  private static double meanProbability(int size, boolean unknown) {
    SplittableRandom random = new SplittableRandom(99);
    double sum = 0;
    int groups = 300;
    for (int g = 0; g < groups; g++) {
      double[][] mean = new double[2][LABELS];
      for (int t = 0; t < size; t++) {
        for (double[] channel : mean) {
          double[] scores = scores(unknown ? -1 : g % LABELS, random);
          for (int i = 0; i < LABELS; i++) {
            channel[i] += scores[i] / size;
          }
        }
      }
      sum += probability(mean, size);
    }
    return sum / groups;
  }

  /** Texts of all labels, in two channels. */
  private static final class Texts {
    final int[] labelOf;
    final int[] foldOf;
    final List<float[][]> channels = new ArrayList<>();

    Texts(int ofLabel, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      labelOf = new int[ofLabel * LABELS];
      foldOf = new int[labelOf.length];
      for (int i = 0; i < labelOf.length; i++) {
        labelOf[i] = i % LABELS;
        foldOf[i] = i / LABELS % FOLDS;
      }
      for (int c = 0; c < 2; c++) {
        float[][] scores = new float[labelOf.length][LABELS];
        for (int i = 0; i < scores.length; i++) {
          double[] own = NoveltyFitterTest.scores(labelOf[i], random);
          for (int l = 0; l < LABELS; l++) {
            scores[i][l] = (float) own[l];
          }
        }
        channels.add(scores);
      }
    }

    int size() {
      return labelOf.length;
    }

    double[][] scores(int text) {
      double[][] scores = new double[channels.size()][LABELS];
      for (int c = 0; c < scores.length; c++) {
        for (int l = 0; l < LABELS; l++) {
          scores[c][l] = channels.get(c)[text][l];
        }
      }
      return scores;
    }

    Stacking stacking() {
      return stacking(new double[] {0.5, 0.5});
    }

    private Stacking stacking(double[] common) {
      LabelWeights weights = LabelWeights.common(common, LABELS);
      double[][] sums = new double[size()][];
      for (int text = 0; text < sums.length; text++) {
        sums[text] = weights.sums(channels, text);
      }
      return new Stacking(weights, sums);
    }

    NoveltyFitter.Fitted fit(Workers workers) {
      return NoveltyFitter.fit(channels, labelOf, stacking(), foldOf, FOLDS, true, workers);
    }

    NoveltyFitter.Fitted fit(int[] labelsOf, double[] common) {
      return NoveltyFitter.fit(channels, labelsOf, stacking(common), foldOf, FOLDS, true, Workers.caller());
    }
  }

  /** Scores of a text: its own label's are higher, and that of another a little; a text by nobody leans to two. */
  private static double[] scores(int label, SplittableRandom random) {
    DoubleUnaryOperator lean = l -> l == label || (label < 0 && l < 2) ? 2 : l == (label + 3) % LABELS ? 0.5 : 0;
    double[] scores = new double[LABELS];
    for (int i = 0; i < LABELS; i++) {
      scores[i] = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5 + lean.applyAsDouble(i);
    }
    return scores;
  }
}
