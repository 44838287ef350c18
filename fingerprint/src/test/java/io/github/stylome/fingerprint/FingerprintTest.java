package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final Corpus REFERENCE = Corpus.of(
      Document.of("1", "a a b c"), Document.of("2", "b c c"), Document.of("3", "a c d d e"));
  private static final Fingerprinter PRINTS = Fingerprinter.fit(FeatureSpec.mostFrequentWords(3), REFERENCE);

  @Test
  void counts_areOfFeaturesAndTheTotalIsOfAllWords() {
    Fingerprint print = PRINTS.fingerprint(Document.of("x", "A c, zebra! a"));
    assertEquals("[c, a, b]", PRINTS.vocabulary().terms().toString());
    assertArrayEquals(new long[] {1, 2, 0}, print.counts());
    assertEquals(4, print.total());
    assertEquals(2, print.distinctFeatures());
    assertEquals(2, print.count(1));
    assertEquals(0, print.count(2));
    assertArrayEquals(new double[] {0.25, 0.5, 0}, print.relativeFrequencies());
    assertThrows(IndexOutOfBoundsException.class, () -> print.count(3));
    assertThrows(IndexOutOfBoundsException.class, () -> print.count(-1));
  }

  @Test
  void arrays_areCopies() {
    Fingerprint print = PRINTS.fingerprint(Document.of("x", "a c"));
    print.counts()[0] = 9;
    print.zScores()[0] = 9;
    print.relativeFrequencies()[0] = 9;
    assertEquals(1, print.counts()[0]);
    assertEquals(0.5, print.relativeFrequencies()[0]);
    assertArrayEquals(PRINTS.fingerprint(Document.of("y", "a c")).zScores(), print.zScores());
  }

  @Test
  void merge_isTheFingerprintOfTheJointText() {
    Fingerprint one = PRINTS.fingerprint(Document.of("1", "a b q"));
    Fingerprint two = PRINTS.fingerprint(Document.of("2", "c a"));
    assertEquals(PRINTS.fingerprint(Document.of("both", "a b q c a")), one.merge("both", two));
    assertEquals(two.merge("both", one), one.merge("both", two));
  }

  @Test
  void merge_ofPrintsByTwoFingerprinters_showsBothDigests() {
    Fingerprinter other = Fingerprinter.fit(FeatureSpec.mostFrequentWords(2), REFERENCE);
    Fingerprint one = PRINTS.fingerprint(Document.of("mine", "a"));
    Fingerprint two = other.fingerprint(Document.of("yours", "a"));
    Exception e = assertThrows(IllegalArgumentException.class, () -> one.merge("both", two));
    for (String part : new String[] {"mine", "yours", PRINTS.digest().substring(0, 8), other.digest().substring(0, 8),
        "3 features", "2 features"}) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
  }

  @Test
  void fingerprint_onManyThreads_isTheSame() {
    Document document = Document.of("x", "a c b a zebra");
    Fingerprint alone = PRINTS.fingerprint(document);
    IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> PRINTS.fingerprint(document))).toList()
        .forEach(print -> assertEquals(alone, print.join()));
  }
}
