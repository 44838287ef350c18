package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CentroidTest {
  private static final Corpus REFERENCE = SmallTexts.corpus(8, "ann", "bob");
  private static final Fingerprinter PRINTS = Fingerprinter.fit(
      FeatureSpec.builder().features(MostFrequent.words(10)).clip(2).build(), REFERENCE);
  private static final List<Fingerprint> ALL = REFERENCE.stream().map(PRINTS::fingerprint).toList();

  @Test
  void centroid_isTheMeanOfTheTexts() {
    Centroid centroid = accumulate(ALL).centroid("all");
    assertEquals(ALL.size(), centroid.texts());
    for (int i = 0; i < 10; i++) {
      int feature = i;
      assertEquals(ALL.stream().mapToDouble(p -> p.zScores()[feature]).average().orElseThrow(),
          centroid.zScores()[i], 1e-14);
      assertEquals(ALL.stream().mapToDouble(p -> p.relativeFrequencies()[feature]).average().orElseThrow(),
          centroid.relativeFrequencies()[i], 1e-16);
    }
  }

  @Test
  void centroid_doesNotDependOnOrderNorOnSplit() {
    Centroid expected = accumulate(ALL).centroid("all");
    for (int seed = 0; seed < 20; seed++) {
      List<Fingerprint> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      Centroid.Accumulator one = accumulate(shuffled.subList(0, seed % 16));
      one.merge(accumulate(shuffled.subList(seed % 16, 16)));
      assertEquals(expected, one.centroid("all"));
    }
  }

  @Test
  void subtract_undoesMergeToTheBit() {
    Centroid.Accumulator sums = accumulate(ALL);
    sums.subtract(accumulate(ALL.subList(3, 9)));
    List<Fingerprint> rest = new ArrayList<>(ALL.subList(0, 3));
    rest.addAll(ALL.subList(9, 16));
    assertEquals(accumulate(rest).centroid("rest"), sums.centroid("rest"));
  }

  @Test
  void subtract_ofMoreTextsThanThereAre_isRefused() {
    Centroid.Accumulator sums = accumulate(ALL.subList(0, 2));
    assertThrows(IllegalArgumentException.class, () -> sums.subtract(accumulate(ALL)));
  }

  @Test
  void centroid_ofNoText_isRefused() {
    assertThrows(IllegalStateException.class, () -> PRINTS.newCentroid().centroid("none"));
  }

  @Test
  void sums_ofTwoFingerprinters_areNeverMixed() {
    Fingerprinter other = Fingerprinter.fit(FeatureSpec.mostFrequentWords(10), REFERENCE);
    Centroid.Accumulator sums = accumulate(ALL);
    Centroid.Accumulator theirs = other.newCentroid();
    theirs.add(other.fingerprint(REFERENCE.documents().get(0)));
    assertThrows(IllegalArgumentException.class, () -> sums.add(other.fingerprint(REFERENCE.documents().get(0))));
    assertThrows(IllegalArgumentException.class, () -> sums.merge(theirs));
    assertThrows(IllegalArgumentException.class, () -> sums.subtract(theirs));
  }

  @Test
  void centroidOf_partsThatAreKept_isTheSame() {
    Centroid centroid = accumulate(ALL).centroid("all");
    assertEquals(centroid, PRINTS.centroidOf("all", 16, centroid.relativeFrequencies(), centroid.zScores()));
    double[] nan = centroid.zScores();
    nan[3] = Double.NaN;
    assertThrows(IllegalArgumentException.class,
        () -> PRINTS.centroidOf("all", 16, centroid.relativeFrequencies(), nan));
    assertThrows(IllegalArgumentException.class,
        () -> PRINTS.centroidOf("all", 0, centroid.relativeFrequencies(), centroid.zScores()));
    assertThrows(IllegalArgumentException.class,
        () -> PRINTS.centroidOf("all", 16, new double[9], centroid.zScores()));
  }

  private static Centroid.Accumulator accumulate(List<Fingerprint> prints) {
    Centroid.Accumulator accumulator = PRINTS.newCentroid();
    prints.forEach(accumulator::add);
    return accumulator;
  }
}
