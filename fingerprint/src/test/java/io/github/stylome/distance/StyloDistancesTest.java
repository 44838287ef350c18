package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All 325 distances of 26 novels, each by ten measures, against those of stylo 0.7.7. Counts and totals are stylo's
 * too, so that how a text is cut into words does not matter.
 */
class StyloDistancesTest {
  /** Relative; absolute for what is subtracted from 1. */
  private static final double TOLERANCE = 1e-13;

  private static final Map<String, Distance> COLUMNS = Map.of(
      "delta", Distances.burrowsDelta(), "wurzburg", Distances.cosineDelta(), "argamon", Distances.quadraticDelta(),
      "eder", Distances.ederDelta(), "simple", Distances.ederSimple(), "cosine", Distances.cosine(),
      "minmax", Distances.minMax(), "manhattan", Distances.manhattan(), "euclidean", Distances.euclidean(),
      "canberra", Distances.canberra());

  @ParameterizedTest
  @CsvSource({"words, 0100, tokens_English", "words, 0500, tokens_English", "words, 1000, tokens_English",
      "char3, 1000, char3grams", "char4, 1000, char4grams"})
  void distances_areThoseOfStylo(String unit, String features, String totalColumn) throws IOException {
    Map<String, Fingerprint> prints = prints(unit, Integer.parseInt(features), totalColumn);
    List<List<String>> rows = StyloTables.read("distances/" + unit + "_" + features + ".tsv");
    for (List<String> row : rows.subList(1, rows.size())) {
      Fingerprint a = prints.get(row.get(0));
      Fingerprint b = prints.get(row.get(1));
      COLUMNS.forEach((column, distance) -> {
        double expected = Double.parseDouble(row.get(rows.get(0).indexOf(column)));
        boolean fromOne = column.equals("cosine") || column.equals("wurzburg") || column.equals("minmax");
        assertEquals(expected, distance.between(a, b), TOLERANCE * (fromOne ? 1 : expected), column + " of " + row);
      });
    }
    assertEquals(326, rows.size());
  }

  private static Map<String, Fingerprint> prints(String unit, int features, String totalColumn) throws IOException {
    List<List<String>> zParams = StyloTables.read("frequencies/zparams_" + unit + "_1000.tsv").subList(1, features + 1);
    Fingerprinter prints = Fingerprinter.of(
        FeatureSpec.mostFrequentWords(features),
        Vocabulary.copyOf(zParams.stream().map(row -> row.get(0)).toList()),
        zParams.stream().mapToDouble(row -> Double.parseDouble(row.get(1)) / 100).toArray(),
        zParams.stream().mapToDouble(row -> Double.parseDouble(row.get(2)) / 100).toArray(),
        26);
    List<List<String>> tokens = StyloTables.read("tokens/token_counts.tsv");
    Map<String, Long> totals = new HashMap<>();
    for (List<String> row : tokens.subList(1, tokens.size())) {
      totals.put(row.get(0), Long.valueOf(row.get(tokens.get(0).indexOf(totalColumn))));
    }
    List<List<String>> table = StyloTables.read("frequencies/counts_" + unit + "_1000.tsv");
    Map<String, Fingerprint> byText = new HashMap<>();
    for (int text = 1; text < table.get(0).size(); text++) {
      int column = text;
      String name = table.get(0).get(text);
      long[] counts =
          table.subList(1, features + 1).stream().mapToLong(row -> Long.parseLong(row.get(column))).toArray();
      byText.put(name, prints.fingerprintOf(name, counts, totals.get(name)));
    }
    return byText;
  }
}
