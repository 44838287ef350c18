package io.github.stylome.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.testing.StyloNovels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leave-one-out on the 26 novels: every prediction of every classifier of stylo 0.7.7's {@code crossv}. */
class StyloCrossValidationTest {
  @ParameterizedTest
  @CsvSource({"words, 100", "words, 500", "words, 1000", "char3, 1000", "char4, 1000"})
  void everyPrediction_isThatOfCrossv(String unit, int features) throws IOException {
    FeatureTable novels = StyloNovels.frequencies(unit, features);
    Map<List<String>, CrossValidationResult> results = new LinkedHashMap<>();
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (List<String> row : StyloNovels.read("attribution/crossv_loo_predictions.tsv")) {
      if (!row.get(0).equals(unit) || !row.get(1).equals(Integer.toString(features))) {
        continue;
      }
      CrossValidationResult result = results.computeIfAbsent(row.subList(2, 4), key ->
          CrossValidation.leaveOneGroupOut().run(StyloMethods.crossv(key.get(0), key.get(1)), novels));
      TriedText tried = result.texts().get(place(novels, row.get(4)));
      if (!tried.prediction().best().orElse("").equals(row.get(6))) {
        different.add(row + " but " + tried.prediction().ranking().subList(0, 2));
      }
      compared++;
    }
    assertEquals(List.of(), different);
    assertEquals(14 * 26, compared);
  }

  @Test
  void nearestByDeltaAtDefaults_findsAll24ThatCanBeFound() throws IOException {
    for (String distance : List.of("delta", "wurzburg")) {
      CrossValidationResult result = CrossValidation.leaveOneGroupOut()
          .run(StyloMethods.nearest(distance), StyloNovels.frequencies("words", 1000));
      assertEquals(24, result.possible());
      assertEquals(24, result.correct(), distance);
    }
  }

  /** The nearest other text under z-scores over all 26, and the distance to it. */
  @ParameterizedTest
  @CsvSource({"words, 100", "words, 500", "words, 1000", "char3, 1000", "char4, 1000"})
  void nearestOtherText_isThatOfTheWholeTable(String unit, int features) throws IOException {
    FeatureTable novels = StyloNovels.frequencies(unit, features);
    Map<String, List<List<Neighbor>>> neighbors = new LinkedHashMap<>();
    int compared = 0;
    for (List<String> row : StyloNovels.read("attribution/loo_nearest.tsv")) {
      if (row.get(0).equals(unit) && row.get(1).equals(Integer.toString(features))) {
        Neighbor other = neighbors
            .computeIfAbsent(row.get(2), distance ->
                StyloMethods.nearest(distance).scaledOver(ScalingRows.TRAINING).neighbors(novels, novels))
            .get(place(novels, row.get(3))).stream()
            .filter(neighbor -> !neighbor.text().id().equals(row.get(3)))
            .findFirst().orElseThrow();
        double expected = Double.parseDouble(row.get(5));
        assertEquals(row.get(4), other.text().id(), row.toString());
        assertEquals(expected, other.distance(), 1e-9 * expected, row.toString());
        compared++;
      }
    }
    assertEquals(11 * 26, compared);
  }

  private static int place(FeatureTable table, String id) {
    return table.rows().stream().map(TableRow::id).toList().indexOf(id);
  }
}
