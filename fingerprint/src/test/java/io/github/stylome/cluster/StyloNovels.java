package io.github.stylome.cluster;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.fingerprint.FrequencyTable;
import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The 26 novels as stylo 0.7.7 measured them: 1,000 words. */
final class StyloNovels {
  private StyloNovels() {}

  /** Returns the relative frequencies, or skips the calling test. */
  static FrequencyTable table() throws IOException {
    return FrequencyTable.parse(
        Files.readString(SharedData.require("golden/stylo/frequencies/relfreq_words_1000.tsv")));
  }

  /** Returns the distances over the first words, for several numbers of them, or skips the calling test. */
  static List<LabelDistances> distances(Distance distance, List<Integer> limits) throws IOException {
    FrequencyTable table = table();
    return limits.stream()
        .map(limit -> LabelDistances.from(DistanceMatrix.of(distance, table.first(limit).vectors())))
        .toList();
  }
}
