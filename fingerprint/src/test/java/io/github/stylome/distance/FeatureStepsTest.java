package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureStepsTest {
  private static final Corpus TEXTS = Corpus.copyOf(List.of(
      Document.of("one", "a a a b b c"), Document.of("two", "a a b c c d"), Document.of("three", "a b b c d d")));

  @Test
  void distancesOverTheFirst_areThoseOfAFitToSoMany() {
    Fingerprinter all = Fingerprinter.fit(FeatureSpec.mostFrequentWords(4), TEXTS);
    FeatureSteps steps = FeatureSteps.of(all, TEXTS.documents().stream().map(all::fingerprint).toList());
    for (Distance distance : List.of(Distances.burrowsDelta(), Distances.ederDelta(), Distances.minMax())) {
      for (int limit = 2; limit <= 4; limit++) {
        Fingerprinter fitted = Fingerprinter.fit(FeatureSpec.mostFrequentWords(limit), TEXTS);
        List<Fingerprint> prints = TEXTS.documents().stream().map(fitted::fingerprint).toList();
        DistanceMatrix expected = DistanceMatrix.of(distance, prints);
        DistanceMatrix own = steps.first(limit, distance, Workers.caller());
        assertEquals(expected.ids(), own.ids());
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            assertEquals(expected.between(i, j), own.between(i, j));
          }
        }
      }
    }
  }

  @Test
  void stepOutOfRange_andTextWithoutTheFirst_areRefused() {
    Corpus texts = Corpus.copyOf(List.of(Document.of("one", "a a a b"), Document.of("two", "a b"), Document.of("three", "b")));
    Fingerprinter all = Fingerprinter.fit(FeatureSpec.mostFrequentWords(2), texts);
    FeatureSteps steps = FeatureSteps.of(all, texts.documents().stream().map(all::fingerprint).toList());
    assertThrows(IllegalArgumentException.class, () -> steps.first(0, Distances.cosine(), Workers.caller()));
    assertThrows(IllegalArgumentException.class, () -> steps.first(3, Distances.cosine(), Workers.caller()));
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> steps.first(1, Distances.cosine(), Workers.caller()));
    assertEquals("\"three\" has none of the first 1 features", refused.getMessage());
  }
}
