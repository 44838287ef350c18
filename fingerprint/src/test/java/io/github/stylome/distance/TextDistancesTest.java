package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Document;
import org.apache.commons.text.similarity.EditDistanceFrom;
import org.junit.jupiter.api.Test;

class TextDistancesTest {
  private static final Fingerprinter PRINTS =
      Fingerprinter.fit(FeatureSpec.mostFrequentWords(15), SmallTexts.corpus(4, "ann", "bob"));

  @Test
  void editDistance_isTheDistanceOfTheFingerprints() {
    String left = SmallTexts.text(0, 77, 40);
    String right = SmallTexts.text(1, 78, 40);
    double expected = Distances.burrowsDelta().between(
        PRINTS.fingerprint(Document.of("l", left)), PRINTS.fingerprint(Document.of("r", right)));
    assertEquals(expected, TextDistances.editDistance(PRINTS, Distances.burrowsDelta()).apply(left, right));
    assertEquals(expected,
        new EditDistanceFrom<>(TextDistances.editDistance(PRINTS, Distances.burrowsDelta()), left).apply(right));
    assertEquals(1 / (1 + expected),
        TextDistances.similarityScore(PRINTS, Distances.burrowsDelta()).apply(left, new StringBuilder(right)));
  }

  @Test
  void editDistance_ofAnEmptyText_isRefused() {
    assertThrows(UnmeasurableTextException.class,
        () -> TextDistances.editDistance(PRINTS, Distances.burrowsDelta()).apply("the rain", ""));
  }
}
