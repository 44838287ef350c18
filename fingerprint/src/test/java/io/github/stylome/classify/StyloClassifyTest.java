package io.github.stylome.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.Distances;
import io.github.stylome.testing.SharedData;
import io.github.stylome.testing.StyloNovels;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recorded split into training and test texts: features, distances, scores and predictions of stylo 0.7.7. */
class StyloClassifyTest {
  private static final Map<String, List<FeatureTable>> TABLES = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "whole_texts, words, 100", "whole_texts, words, 500", "whole_texts, words, 1000", "whole_texts, char3, 1000",
    "whole_texts, char4, 1000", "slices5000, words, 100", "slices5000, words, 500"
  })
  void featuresAndPredictions_areThoseOfClassify(String split, String unit, int features) throws IOException {
    List<FeatureTable> tables = tables(split, unit, features);
    assertEquals(
        StyloNovels.read("attribution/classify_features_" + name(split, unit, features) + ".tsv").stream()
            .map(row -> row.get(1).replace('_', ' ')).toList(),
        tables.get(0).features());
    List<String> different = new ArrayList<>();
    Map<List<String>, Map<String, Prediction>> predictions = new HashMap<>();
    for (List<String> row : StyloNovels.read("attribution/classify_predictions.tsv")) {
      boolean brokenAtRandom = row.get(3).equals("knn3");
      if (row.subList(0, 3).equals(List.of(split, unit, Integer.toString(features))) && !brokenAtRandom) {
        Prediction prediction = predictions
            .computeIfAbsent(row.subList(3, 5), key ->
                byId(StyloMethods.classify(key.get(0), key.get(1)).predict(tables.get(0), tables.get(1))))
            .get(row.get(5));
        if (!prediction.best().orElse("").equals(row.get(7)) && !isTied(prediction, row.get(7))) {
          different.add(row + " but " + prediction.ranking().subList(0, 2));
        }
      }
    }
    assertEquals(List.of(), different);
    assertEquals(split.equals("slices5000") ? 5 : 15, predictions.size());
    compareScores("attribution/classify_svm_scores_" + name(split, unit, features) + ".tsv",
        predictions.get(List.of("svm", "NA")));
  }

  /**
   * Slices have 5,000 tokens each, so that squared distances are whole numbers but for a factor, and some are equal;
   * which text is then nearest is up to rounding.
   */
  private static boolean isTied(Prediction prediction, String label) {
    double first = prediction.ranking().get(0).score();
    return Math.abs(first - prediction.score(label)) < 1e-14 * Math.abs(first);
  }

  private static void compareScores(String path, Map<String, Prediction> predictions) throws IOException {
    List<String> header = List.of(
        Files.readAllLines(SharedData.require("golden/stylo/" + path)).get(0).split("\t", -1));
    for (List<String> row : StyloNovels.read(path)) {
      for (int column = 3; column < row.size(); column++) {
        assertEquals(Double.parseDouble(row.get(column)), predictions.get(row.get(0)).score(header.get(column)), 1e-2);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"words, 100", "words, 500", "words, 1000", "char3, 1000", "char4, 1000"})
  void distancesToTrainingTexts_areThoseOfClassify(String unit, int features) throws IOException {
    List<FeatureTable> tables = tables("whole_texts", unit, features);
    Map<String, Map<String, Map<String, Double>>> distances = new LinkedHashMap<>();
    int compared = 0;
    for (List<String> row : StyloNovels.read("attribution/classify_delta_distances.tsv")) {
      if (row.get(0).equals(unit) && row.get(1).equals(Integer.toString(features))) {
        double actual = distances
            .computeIfAbsent(row.get(2) + " " + row.get(3), key -> distances(row.get(2), row.get(3), tables))
            .get(row.get(4)).get(row.get(5));
        double expected = Double.parseDouble(row.get(6));
        assertEquals(expected, actual, 1e-9 * expected, row.toString());
        compared++;
      }
    }
    assertTrue(compared >= 11 * 9 * 17, compared + " compared");
  }

  private static Map<String, Map<String, Double>> distances(String method, String distance, List<FeatureTable> tables) {
    NearestNeighbors nearest = (NearestNeighbors) StyloMethods.classify(method, distance);
    List<List<Neighbor>> neighbors = nearest.neighbors(tables.get(0), tables.get(1));
    Map<String, Map<String, Double>> distances = new HashMap<>();
    for (int i = 0; i < neighbors.size(); i++) {
      Map<String, Double> row = new HashMap<>();
      neighbors.get(i).forEach(neighbor -> row.put(neighbor.text().id(), neighbor.distance()));
      distances.put(tables.get(1).row(i).id(), row);
    }
    return distances;
  }

  /** stylo's best on these slices is 358 of 386. */
  @Test
  void defaultMethodsOnSlices_beatTheBestOfStylo() throws IOException {
    List<FeatureTable> tables = tables("slices5000", "words", 1000);
    for (Classifier classifier : List.of(
        LinearSvm.oneAgainstRest(),
        NearestCentroid.of(Distances.cosineDelta()))) {
      List<Prediction> predictions = classifier.predict(tables.get(0), tables.get(1));
      int correct = 0;
      for (int i = 0; i < predictions.size(); i++) {
        correct += predictions.get(i).best().orElse("").equals(tables.get(1).row(i).label()) ? 1 : 0;
      }
      assertEquals(386, predictions.size());
      assertTrue(correct >= 378, classifier + " " + correct);
    }
  }

  /** Returns tables of the training and of the test texts, counted once for all tests of this class. */
  private static List<FeatureTable> tables(String split, String unit, int features) throws IOException {
    String name = name(split, unit, features);
    List<FeatureTable> tables = TABLES.get(name);
    if (tables == null) {
      Corpus training = StyloNovels.split(true);
      Corpus test = StyloNovels.split(false);
      tables = split.equals("slices5000")
          ? StyloNovels.tables(StyloNovels.spec(unit, features), StyloNovels.slices(training), StyloNovels.slices(test))
          : StyloNovels.tables(StyloNovels.spec(unit, features), training, test);
      TABLES.put(name, tables);
    }
    return tables;
  }

  private static Map<String, Prediction> byId(List<Prediction> predictions) {
    Map<String, Prediction> byId = new HashMap<>();
    predictions.forEach(prediction -> byId.put(prediction.id(), prediction));
    return byId;
  }

  private static String name(String split, String unit, int features) {
    return String.format(Locale.ROOT, "%s_%s_%04d", split, unit, features);
  }
}
