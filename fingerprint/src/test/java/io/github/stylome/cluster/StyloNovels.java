package io.github.stylome.cluster;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.FeatureSteps;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 26 novels as stylo 0.7.7 counted them: 1,000 words. */
final class StyloNovels {
  private StyloNovels() {}

  /** Returns the distances over the first words, for several numbers of them, or skips the calling test. */
  static List<LabelDistances> distances(Distance distance, List<Integer> limits) throws IOException {
    List<List<String>> zParams = rows("frequencies/zparams_words_1000.tsv");
    zParams = zParams.subList(1, zParams.size());
    Fingerprinter fingerprinter = Fingerprinter.of(
        FeatureSpec.mostFrequentWords(1000),
        Vocabulary.copyOf(zParams.stream().map(row -> row.get(0)).toList()),
        zParams.stream().mapToDouble(row -> Double.parseDouble(row.get(1)) / 100).toArray(),
        zParams.stream().mapToDouble(row -> Double.parseDouble(row.get(2)) / 100).toArray(),
        26);
    FeatureSteps steps = FeatureSteps.of(fingerprinter, novels(fingerprinter));
    return limits.stream().map(limit -> LabelDistances.from(steps.first(limit, distance, Workers.caller()))).toList();
  }

  private static List<Fingerprint> novels(Fingerprinter fingerprinter) throws IOException {
    List<List<String>> tokens = rows("tokens/token_counts.tsv");
    Map<String, Long> totals = new HashMap<>();
    for (List<String> row : tokens.subList(1, tokens.size())) {
      totals.put(row.get(0), Long.valueOf(row.get(tokens.get(0).indexOf("tokens_English"))));
    }
    List<List<String>> counts = rows("frequencies/counts_words_1000.tsv");
    List<Fingerprint> novels = new ArrayList<>();
    for (int text = 1; text < counts.get(0).size(); text++) {
      int column = text;
      String name = counts.get(0).get(text);
      long[] own = counts.stream().skip(1).mapToLong(row -> Long.parseLong(row.get(column))).toArray();
      novels.add(fingerprinter.fingerprintOf(name, own, totals.get(name)));
    }
    return novels;
  }

  private static List<List<String>> rows(String path) throws IOException {
    return Files.readAllLines(SharedData.require("golden/stylo/" + path)).stream()
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }
}
