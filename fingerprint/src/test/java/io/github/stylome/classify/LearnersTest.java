package io.github.stylome.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.Distances;
import io.github.stylome.fingerprint.FrequencyTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnersTest {
  private static final List<Classifier> ALL = List.of(
      NearestNeighbors.of(Distances.burrowsDelta()), NearestNeighbors.of(Distances.cosineDelta()).withNeighbors(3),
      NearestCentroid.of(Distances.burrowsDelta()), NaiveBayes.gaussian(), NaiveBayes.stylo(),
      LinearSvm.oneAgainstRest(), LinearSvm.stylo(), NearestShrunkenCentroids.of(0.5), NearestNeighbors.byEntropy());

  @Test
  void textsFarApart_areGivenToTheirLabelsByAll() {
    FeatureTable training = Tables.random(1, 8, 24, 6);
    FeatureTable test = Tables.random(2, 8, 24, 6);
    for (Classifier classifier : ALL) {
      List<Prediction> predictions = classifier.predict(training, test);
      for (int i = 0; i < test.size(); i++) {
        assertEquals(Optional.of(test.row(i).label()), predictions.get(i).best(), classifier.toString());
      }
    }
  }

  @Test
  void orderOfTrainingTexts_changesNoPrediction() {
    FeatureTable training = Tables.random(3, 6, 12, 1);
    FeatureTable turned = training.rowsAt(IntStream.range(0, 18).map(i -> 17 - i));
    FeatureTable test = Tables.random(4, 6, 12, 1);
    for (Classifier classifier : ALL) {
      assertEquals(
          classifier.predict(training, test).stream().map(Prediction::best).toList(),
          classifier.predict(turned, test).stream().map(Prediction::best).toList(),
          classifier.toString());
    }
  }

  @Test
  void tablesOfOtherFeatures_areRefusedByAll() {
    for (Classifier classifier : ALL) {
      assertThrows(IllegalArgumentException.class,
          () -> classifier.predict(Tables.random(1, 3, 4, 1), Tables.random(1, 3, 5, 1)), classifier.toString());
    }
  }

  @Test
  void threeNeighbors_areOutvotedByNone() {
    FeatureTable training = Tables.of("a 0.10 0.1", "b 0.13 0.1", "b 0.14 0.1", "c 0.9 0.1");
    FeatureTable test = Tables.of("? 0.11 0.1");
    NearestNeighbors nearest = NearestNeighbors.of(Distances.manhattan());
    assertEquals(Optional.of("a"), nearest.predict(training, test).get(0).best());
    Prediction byThree = nearest.withNeighbors(3).predict(training, test).get(0);
    assertEquals(Optional.of("b"), byThree.best());
    assertEquals(2 / 3.0, byThree.score("b"), 1e-12);
  }

  @Test
  void tiedVotes_goToTheNearer() {
    FeatureTable training = Tables.of("a 0.10 0.1", "b 0.13 0.1", "c 0.9 0.1");
    Prediction prediction = NearestNeighbors.of(Distances.manhattan()).withNeighbors(2)
        .predict(training, Tables.of("? 0.125 0.1")).get(0);
    assertEquals(Optional.of("b"), prediction.best());
  }

  @Test
  void equallyNearTexts_areATie() {
    FeatureTable training = Tables.of("a 0.25", "b 0.5");
    assertEquals(Optional.empty(), NearestNeighbors.of(Distances.manhattan())
        .predict(training, Tables.of("? 0.375")).get(0).best());
  }

  /** Two features, two labels; logarithms of the densities computed by hand. */
  @Test
  void naiveBayes_hasTheLogDensitiesOfTheTextbook() {
    FeatureTable training = Tables.of("a 0.1 0.2", "a 0.3 0.2", "b 0.5 0.6", "b 0.9 0.2", "b 0.7 0.4");
    Prediction prediction = NaiveBayes.gaussian().fit(training).predict(Tables.of("? 0.6 0.3").row(0));
    // b: prior 3/5, means 0.7 and 0.4, variances 0.04 and 0.04
    double b = Math.log(0.6) - 2 * Math.log(0.2) - Math.log(2 * Math.PI) - 0.5 * (0.01 / 0.04) - 0.5 * (0.01 / 0.04);
    assertEquals(b, prediction.score("b"), 1e-6);
    assertEquals(Optional.of("b"), prediction.best());
    assertTrue(prediction.score("a") < -1e6, "the second feature of a has next to no variance of its own");
  }

  @Test
  void naiveBayesOfStylo_rewardsWhatIsFarOut() {
    FeatureTable training = Tables.of("a 0.1", "a 0.1", "b 0.5", "b 0.7");
    Model textbook = NaiveBayes.gaussian().fit(training);
    Model stylo = NaiveBayes.stylo().fit(training);
    TableRow text = Tables.of("? 0.2").row(0);
    assertEquals(Optional.of("b"), textbook.predict(text).best());
    assertEquals(Math.log(0.5) + Math.log(0.001), stylo.predict(text).score("a"), 1e-12);
  }

  /**
   * Two labels of two texts, one feature: means 0.2 and 0.6, overall 0.4; s² = (4 · 0.01) / (4 − 2), s₀ = s; m = √(1/2
   * − 1/4) = 0.5. A threshold of t moves each mean by 0.5 · 2s · t = s t towards 0.4.
   */
  @Test
  void shrunkenCentroids_areThoseOfThePaper() {
    FeatureTable training = Tables.of("a 0.1", "a 0.3", "b 0.5", "b 0.7");
    double s = Math.sqrt(0.02);
    for (double threshold : new double[] {0, 0.5, 1, 3}) {
      double moved = Math.min(0.2, s * threshold);
      Prediction prediction =
          NearestShrunkenCentroids.of(threshold).fit(training).predict(Tables.of("? 0.3").row(0));
      double distance = (0.3 - (0.2 + moved)) / (2 * s);
      assertEquals(2 * Math.log(0.5) - distance * distance, prediction.score("a"), 1e-12);
    }
    assertEquals(List.of("f0"), NearestShrunkenCentroids.of(1).survivors(training));
    assertEquals(List.of(), NearestShrunkenCentroids.of(3).survivors(training));
  }

  @Test
  void tableOfFrequencies_isTakenWithItsLabels() {
    FrequencyTable frequencies = FrequencyTable.of(
        List.of("a_1", "b_1"), List.of("x", "y"), new double[][] {{0.1, 0.2}, {0.3, 0.4}});
    FeatureTable table = FeatureTable.of(frequencies, List.of("a", "b"));
    assertEquals(TableRow.of("b_1", "b", new double[] {0.3, 0.4}), table.row(1));
    assertEquals(List.of("x", "y"), table.features());
    assertThrows(IllegalArgumentException.class, () -> FeatureTable.of(frequencies, List.of("a")));
  }

  @Test
  void costOfAWrongSide_changesTheScores_andMustBePositive() {
    FeatureTable training = Tables.random(3, 6, 12, 1);
    FeatureTable test = Tables.random(4, 6, 12, 1);
    assertNotEquals(LinearSvm.oneAgainstRest().predict(training, test),
        LinearSvm.oneAgainstRest().withCost(0.001).predict(training, test));
    assertThrows(IllegalArgumentException.class, () -> LinearSvm.oneAgainstRest().withCost(0));
  }

  @Test
  void methodsWithoutEnoughTexts_sayWhatIsMissing() {
    FeatureTable single = Tables.of("a 0.1", "a 0.2");
    assertTrue(assertThrows(IllegalArgumentException.class, () -> LinearSvm.oneAgainstRest().fit(single))
        .getMessage().contains("two labels"));
    assertThrows(IllegalArgumentException.class, () -> NaiveBayes.gaussian().fit(Tables.of("a 0.1", "b 0.2")));
    assertThrows(IllegalArgumentException.class, () -> NearestShrunkenCentroids.of(1).fit(Tables.of("a 0.1", "b 0.2")));
    assertThrows(IllegalArgumentException.class, () -> NearestShrunkenCentroids.of(-1));
    assertThrows(IllegalArgumentException.class, () -> TableRow.of("x", "a", new double[] {Double.NaN}));
  }
}
