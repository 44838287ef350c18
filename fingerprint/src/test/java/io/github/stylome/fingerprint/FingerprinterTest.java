package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.UnmeasurableTextException.Reason;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
  private static final Corpus REFERENCE = SmallTexts.corpus(7, "ann", "bob", "cy");
  private static final FeatureSpec SPEC = FeatureSpec.mostFrequentWords(20);
  private static final Fingerprinter PRINTS = Fingerprinter.fit(SPEC, REFERENCE);

  @Test
  void fit_doesNotDependOnTheOrderOfTheTexts() {
    for (int seed = 0; seed < 20; seed++) {
      List<Document> shuffled = new ArrayList<>(REFERENCE.documents());
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(PRINTS.digest(), Fingerprinter.fit(SPEC, Corpus.copyOf(shuffled)).digest());
    }
  }

  @Test
  void fit_doesNotDependOnTheNumberOfWorkers() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (int workers : new int[] {1, 2, 5, 100}) {
        FittedFingerprints fitted = Fingerprinter.fitToMeasurable(SPEC, REFERENCE, Workers.of(pool, workers));
        assertEquals(PRINTS, fitted.fingerprinter());
        for (int i = 0; i < REFERENCE.size(); i++) {
          assertEquals(PRINTS.fingerprint(REFERENCE.documents().get(i)), fitted.fingerprints().get(i).orElseThrow());
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void meansAndDeviations_areThoseOfTwoPasses() {
    List<Fingerprint> prints = REFERENCE.stream().map(PRINTS::fingerprint).toList();
    for (int feature = 0; feature < PRINTS.vocabulary().size(); feature++) {
      int current = feature;
      double[] values = prints.stream().mapToDouble(p -> p.relativeFrequencies()[current]).toArray();
      double mean = 0;
      for (double value : values) {
        mean += value / values.length;
      }
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      double deviation = Math.sqrt(squares / (values.length - 1));
      assertEquals(mean, PRINTS.mean(feature), 1e-14 * mean);
      assertEquals(deviation, PRINTS.deviation(feature), 1e-12 * deviation);
    }
  }

  @Test
  void zScores_haveMeanZeroAndDeviationOneOverTheReferenceCorpus() {
    List<double[]> zScores = REFERENCE.stream().map(d -> PRINTS.fingerprint(d).zScores()).toList();
    for (int feature = 0; feature < PRINTS.vocabulary().size(); feature++) {
      int current = feature;
      assertEquals(0, zScores.stream().mapToDouble(z -> z[current]).sum(), 1e-11);
      assertEquals(zScores.size() - 1, zScores.stream().mapToDouble(z -> z[current] * z[current]).sum(), 1e-10);
    }
  }

  @Test
  void deviation_ofTextsThatHardlyDiffer_isThatOfTwoPasses() {
    // One word in a million: the sum of squares and the squared mean agree in their first ten digits.
    Fingerprinter prints = Fingerprinter.of(FeatureSpec.mostFrequentWords(1), Vocabulary.copyOf(List.of("a")),
        new double[] {0.5}, new double[] {0.1}, 2);
    Moments moments = new Moments(1);
    moments.add(prints.fingerprintOf("1", new long[] {500_000}, 1_000_000).sparseCounts());
    moments.add(prints.fingerprintOf("2", new long[] {500_001}, 1_000_000).sparseCounts());
    double expected = 1e-6 / Math.sqrt(2);
    assertEquals(expected, moments.deviation(0), 1e-3 * expected);
  }

  @Test
  void aConstantFeature_hasNoDeviationAndIsListed() {
    Corpus corpus = Corpus.of(Document.of("1", "a b b"), Document.of("2", "a c c"), Document.of("3", "a d b"));
    Fingerprinter prints = Fingerprinter.fit(FeatureSpec.mostFrequentWords(10), corpus);
    assertEquals(List.of("a"), prints.unscaledFeatures());
    assertEquals(0, prints.deviation(prints.vocabulary().idOf("a")));
    assertEquals(1.0 / 3, prints.mean(prints.vocabulary().idOf("a")));
    Fingerprint print = prints.fingerprint(Document.of("x", "a a a b"));
    assertEquals(0, print.zScores()[prints.vocabulary().idOf("a")]);
    assertEquals(3, print.scaledFeatures());
  }

  @Test
  void vocabulary_isRankedByCountAndCodePoint() {
    Corpus corpus = Corpus.of(Document.of("1", "b a c b"), Document.of("2", "b a d e"));
    assertEquals(List.of("b", "a", "c"),
        Fingerprinter.fit(FeatureSpec.mostFrequentWords(3), corpus).vocabulary().terms());
  }

  @Test
  void fit_withCulling_keepsWhatEnoughTextsHave() {
    Corpus corpus = Corpus.of(Document.of("1", "x x x x a b"), Document.of("2", "a b c"), Document.of("3", "c a"));
    FeatureSpec spec = FeatureSpec.builder().features(MostFrequent.words(9).culledAt(2.0 / 3)).build();
    assertEquals(List.of("a", "b", "c"), Fingerprinter.fit(spec, corpus).vocabulary().terms());
  }

  @Test
  void fit_ofTextsThatShareNothing_underFullCulling_isRefused() {
    FeatureSpec spec = FeatureSpec.builder().features(MostFrequent.words(9).culledAt(1)).build();
    Exception e = assertThrows(IllegalArgumentException.class,
        () -> Fingerprinter.fit(spec, Corpus.of(Document.of("1", "a"), Document.of("2", "b"))));
    assertTrue(e.getMessage().contains("culling=1.0"), e.getMessage());
  }

  @Test
  void zScores_areClippedOnBothSides() {
    FeatureSpec spec = FeatureSpec.builder().features(MostFrequent.words(20)).clip(0.5).build();
    Fingerprinter clipped = Fingerprinter.fit(spec, REFERENCE);
    double[] free = PRINTS.fingerprint(REFERENCE.documents().get(0)).zScores();
    double[] held = clipped.fingerprint(REFERENCE.documents().get(0)).zScores();
    for (int i = 0; i < free.length; i++) {
      assertEquals(Math.max(-0.5, Math.min(0.5, free[i])), held[i]);
    }
    assertNotEquals(PRINTS.digest(), clipped.digest());
  }

  @Test
  void fit_ofAnEmptyText_namesIt() {
    for (String empty : new String[] {"", " \n\t ", "...!"}) {
      UnmeasurableTextException e = assertThrows(UnmeasurableTextException.class, () -> Fingerprinter.fit(
          SPEC, Corpus.of(Document.of("1", "a b"), Document.of("blank", empty), Document.of("3", "a"))));
      assertEquals(Reason.EMPTY, e.reason());
      assertTrue(e.getMessage().contains("\"blank\""), e.getMessage());
    }
  }

  @Test
  void fit_ofSeveralEmptyTexts_namesTheFirstOnAnyNumberOfWorkers() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(Document.of("text " + i, i >= 13 ? "" : "a b"));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 50; round++) {
        Exception e = assertThrows(UnmeasurableTextException.class,
            () -> Fingerprinter.fit(SPEC, Corpus.copyOf(documents), Workers.of(pool, 4)));
        assertTrue(e.getMessage().contains("\"text 13\""), e.getMessage());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void fitToMeasurable_leavesOutEmptyTextsAndLearnsTheSame() {
    List<Document> documents = new ArrayList<>(REFERENCE.documents());
    documents.add(0, Document.of("blank", " "));
    documents.add(9, Document.of("empty", ""));
    FittedFingerprints fitted = Fingerprinter.fitToMeasurable(SPEC, Corpus.copyOf(documents), Workers.caller());
    assertEquals(PRINTS, fitted.fingerprinter());
    assertTrue(fitted.fingerprints().get(0).isEmpty() && fitted.fingerprints().get(9).isEmpty());
    assertEquals(21, fitted.fingerprints().stream().filter(java.util.Optional::isPresent).count());
    assertThrows(IllegalArgumentException.class, () -> Fingerprinter.fitToMeasurable(
        SPEC, Corpus.of(Document.of("1", "a"), Document.of("2", "")), Workers.caller()));
  }

  @Test
  void fit_ofFewerThanTwoTexts_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Fingerprinter.fit(SPEC, Corpus.of()));
    Exception e = assertThrows(
        IllegalArgumentException.class, () -> Fingerprinter.fit(SPEC, Corpus.of(Document.of("1", "a"))));
    assertTrue(e.getMessage().contains("not 1"), e.getMessage());
  }

  @Test
  void fingerprint_ofATextThatSharesNothing_namesIt() {
    UnmeasurableTextException e = assertThrows(
        UnmeasurableTextException.class,
        () -> PRINTS.fingerprint(Document.of("greek", "\u03BB\u03CC\u03B3\u03BF\u03C2")));
    assertEquals(Reason.NOTHING_SHARED, e.reason());
    assertTrue(e.getMessage().contains("\"greek\""), e.getMessage());
  }

  @Test
  void of_partsThatDoNotFit_isRefused() {
    Vocabulary words = Vocabulary.copyOf(List.of("a", "b"));
    double[] good = {0.1, 0.2};
    assertThrows(IllegalArgumentException.class, () -> Fingerprinter.of(SPEC, words, new double[1], good, 2));
    assertThrows(IllegalArgumentException.class, () -> Fingerprinter.of(SPEC, words, good, new double[3], 2));
    assertThrows(IllegalArgumentException.class, () -> Fingerprinter.of(SPEC, words, good, good, 1));
    for (double bad : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] wrong = {0.1, bad};
      assertThrows(IllegalArgumentException.class, () -> Fingerprinter.of(SPEC, words, wrong, good, 2));
      assertThrows(IllegalArgumentException.class, () -> Fingerprinter.of(SPEC, words, good, wrong, 2));
    }
  }

  @Test
  void of_copiesItsArrays() {
    double[] means = {0.1};
    Fingerprinter prints = Fingerprinter.of(SPEC, Vocabulary.copyOf(List.of("a")), means, new double[] {0.1}, 2);
    means[0] = 0.7;
    assertEquals(0.1, prints.mean(0));
  }

  @Test
  void digest_seesEveryPart() {
    Vocabulary words = Vocabulary.copyOf(List.of("a", "b"));
    double[] m = {0.1, 0.2};
    double[] d = {0.3, 0.4};
    String digest = Fingerprinter.of(SPEC, words, m, d, 2).digest();
    assertEquals(64, digest.length());
    assertNotEquals(digest, Fingerprinter.of(FeatureSpec.mostFrequentWords(21), words, m, d, 2).digest());
    assertNotEquals(digest, Fingerprinter.of(SPEC, Vocabulary.copyOf(List.of("ab", "")), m, d, 2).digest());
    assertNotEquals(digest, Fingerprinter.of(SPEC, words, d, d, 2).digest());
    assertNotEquals(digest, Fingerprinter.of(SPEC, words, m, new double[] {0.3, Math.nextUp(0.4)}, 2).digest());
  }

  @Test
  void fingerprintOf_countsThatAreKept_isTheSameFingerprint() {
    Fingerprint print = PRINTS.fingerprint(REFERENCE.documents().get(3));
    assertEquals(print, PRINTS.fingerprintOf(print.id(), print.counts(), print.total()));
    assertArrayEquals(print.zScores(), PRINTS.fingerprintOf("x", print.counts(), print.total()).zScores());
  }

  @Test
  void fingerprintOf_whatCannotBeCounts_isRefused() {
    long[] counts = new long[20];
    assertThrows(IllegalArgumentException.class, () -> PRINTS.fingerprintOf("x", counts, 5));
    assertThrows(IllegalArgumentException.class, () -> PRINTS.fingerprintOf("x", new long[19], 5));
    counts[2] = 6;
    assertThrows(IllegalArgumentException.class, () -> PRINTS.fingerprintOf("x", counts, 5));
    counts[3] = -1;
    assertThrows(IllegalArgumentException.class, () -> PRINTS.fingerprintOf("x", counts, 50));
  }
}
