package io.github.stylome.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small tables. */
final class Tables {
  private Tables() {}

  /** Returns a table of rows {@code "label value value ..."}, with ids from 0 and no groups. */
  static FeatureTable of(String... lines) {
    List<TableRow> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ", -1);
      double[] values = IntStream.range(1, cells.length).mapToDouble(i -> Double.parseDouble(cells[i])).toArray();
      rows.add(TableRow.of(Integer.toString(rows.size()), cells[0], values));
    }
    return FeatureTable.of(features(rows.get(0).features()), rows);
  }

  /** Returns labels a, b, c whose means lie apart by some deviations in half of the features. */
  static FeatureTable random(long seed, int perLabel, int features, double apart) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TableRow> rows = new ArrayList<>();
    for (int label = 0; label < 3; label++) {
      for (int i = 0; i < perLabel; i++) {
        double[] row = new double[features];
        for (int j = 0; j < features; j++) {
          double noise = random.nextDouble() + random.nextDouble() - 1;
          row[j] = 0.1 + 0.01 * (noise + (j % 6 == label ? 0.4 * apart : 0));
        }
        rows.add(TableRow.of("t" + label + "-" + i, String.valueOf((char) ('a' + label)), row));
      }
    }
    return FeatureTable.of(features(features), rows);
  }

  private static List<String> features(int count) {
    return IntStream.range(0, count).mapToObj(i -> "f" + i).toList();
  }
}
