package io.github.stylome.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.FittedFingerprints;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StyleVectorsTest {
  private static final FeatureSpec WORDS = FeatureSpec.mostFrequentWords(100);

  private static FittedFingerprints fitted(List<Document> texts) {
    return Fingerprinter.fitToMeasurable(WORDS, Corpus.copyOf(texts), Workers.caller());
  }

  private static List<Document> fourAuthors() {
    return List.of(
        Document.of("a", "one", "Tom Tom Tom Tom Tom the the the of of and"),
        Document.of("b", "two", "Tom Tom Tom the the the of and and"),
        Document.of("c", "three", "the the of of of and"),
        Document.of("d", "four", "the the the of and"));
  }

  @Test
  void words_rankByTheirUseInTheAuthorWhoUsesThemThirdMost() {
    List<Document> texts = fourAuthors();
    FittedFingerprints fitted = fitted(texts);
    List<String> terms = fitted.fingerprinter().vocabulary().terms();
    int[] shared = FeatureUse.of(texts, fitted).shared(100);
    assertEquals("the", terms.get(0));
    assertEquals("tom", terms.get(1));
    // Third most: the 3/9, of 1/5, and 1/6; two authors know Tom.
    assertEquals(List.of("the", "of", "and"), IntStream.of(shared).mapToObj(terms::get).toList());
    assertEquals(List.of("the"),
        IntStream.of(FeatureUse.of(texts, fitted).shared(1)).mapToObj(terms::get).toList());
  }

  @Test
  void textsOfOneAuthor_countAsOne() {
    List<Document> texts = fourAuthors().stream().map(text -> text.withLabel("one")).toList();
    FittedFingerprints fitted = fitted(texts);
    assertEquals(4, FeatureUse.of(texts, fitted).shared(100).length);
  }

  /** Returns texts of 30 words that each author uses as often, always, and 30 rare ones that come by chance. */
  private static List<Document> reliableAndChance() {
    List<Document> texts = new ArrayList<>();
    for (int author = 0; author < 5; author++) {
      for (int text = 0; text < 6; text++) {
        SplittableRandom random = new SplittableRandom(author * 31L + text);
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 30; word++) {
          words.append(("often" + (char) ('a' + word) + ' ').repeat(20 + (author * 7 + word) % 11));
        }
        for (int i = 0; i < 60; i++) {
          words.append("chance").append((char) ('a' + random.nextInt(30))).append(' ');
        }
        texts.add(Document.of(author + "-" + text, "author " + author, words.toString()));
      }
    }
    return texts;
  }

  @Test
  void featuresThatTellAuthors_weighMore_thanChance() {
    List<Document> texts = reliableAndChance();
    FittedFingerprints fitted = fitted(texts);
    FeatureUse use = FeatureUse.of(texts, fitted);
    int[] shared = use.shared(100);
    double[] weights = use.weights(shared);
    assertTrue(weights.length > 40, weights.length + " features");
    assertTrue(weights[5] > 0.95 && weights[5] <= 1, "often " + weights[5]);
    double last = weights[weights.length - 1];
    assertTrue(last < 0.5 && last > 0, "chance " + last);
  }

  @Test
  void withoutTwoTextsOfAnAuthor_allFeaturesWeighAlike() {
    List<Document> texts = fourAuthors();
    FeatureUse use = FeatureUse.of(texts, fitted(texts));
    assertArrayEquals(new double[] {1, 1, 1}, use.weights(use.shared(3)));
  }

  @Test
  void linesAndSpaces_changeNothing() {
    StyleVectors vectors = StyleVectors.fit(Corpus.copyOf(reliableAndChance()), Workers.caller());
    String text = "oftena often b, chancea oftenc oftend. Oftena oftenb";
    assertArrayEquals(vectors.vector(Document.of("x", text)),
        vectors.vector(Document.of("x", text.replace(" ", " \r\n\u2003"))));
  }

  @Test
  void commonWordsStay_andOthersAreMasked() {
    CommonWords common = new CommonWords(Set.of("the", "was"));
    assertEquals("the  x  was: \"the  x \"",
        common.masked(Document.of("x", "The cat was: \"the Cat\"")).text());
  }

  @Test
  void textWithTooFewWordsForAFamily_isMeasuredByTheOthers() {
    StyleVectors vectors = StyleVectors.fit(Corpus.copyOf(reliableAndChance()), Workers.caller());
    float[] vector = vectors.vector(Document.of("x", "oftena"));
    double length = StyleVectors.product(vector, vector);
    assertTrue(length > 0.5 && length < 0.7, "three families of five: " + length);
    assertThrows(IllegalArgumentException.class, () -> vectors.vector(Document.of("x", "\u4e00")));
  }

  @Test
  void features_areOfNoMoreThanTheLimit() {
    StyleFamily family = StyleFamily.fit(
        FeatureSpec.builder(), MostFrequent.words(7), Corpus.copyOf(reliableAndChance()), Workers.caller());
    assertEquals(7, family.size());
    double[] values = family.values(Document.of("x", "oftena")).orElseThrow();
    for (double value : values) {
      assertTrue(Math.abs(value) <= 2, "a z-score of " + value);
    }
    assertTrue(family.values(Document.of("y", "unheard")).isEmpty());
  }
}
