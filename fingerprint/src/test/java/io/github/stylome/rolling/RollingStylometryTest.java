package io.github.stylome.rolling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.classify.Classifier;
import io.github.stylome.classify.LinearSvm;
import io.github.stylome.classify.NearestCentroid;
import io.github.stylome.classify.NearestShrunkenCentroids;
import io.github.stylome.classify.ScalingRows;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollingStylometryTest {
  private static final List<String> WORDS = List.of(
      "the", "of", "and", "to", "in", "a", "is", "that", "it", "was", "for", "on", "as", "with", "his", "he");
  private static final RollingSettings SETTINGS = RollingSettings.of(FeatureSpec.mostFrequentWords(20))
      .withWindows(200, 50).withReferences(ReferenceForm.SLICES);

  /** Returns so many words by a hand that likes some of them; another hand likes others. */
  private static String text(int hand, int tokens, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      int half = random.nextInt(10) < 7 ? hand : 1 - hand;
      text.append(WORDS.get(half * 8 + random.nextInt(8))).append(i % 11 == 10 ? ". " : " ");
    }
    return text.toString();
  }

  private static RollingStylometry fitted() {
    return RollingStylometry.fit(SETTINGS, Corpus.of(
        Document.of("a1", "ann", text(0, 2000, 1)), Document.of("a2", "ann", text(0, 2000, 2)),
        Document.of("b1", "bob", text(1, 2000, 3)), Document.of("b2", "bob", text(1, 2000, 4))), Workers.caller());
  }

  static Stream<Classifier> classifiers() {
    return Stream.of(NearestCentroid.of(Distances.cosineDelta()).scaledOver(ScalingRows.TRAINING),
        LinearSvm.oneAgainstRest(), NearestShrunkenCentroids.of(1));
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void passageByAnotherHand_isFoundWithItsEnds(Classifier classifier) {
    String text = text(0, 1500, 5) + text(1, 1000, 6) + text(0, 1500, 7);
    RollingAnswer answer = fitted().roll(classifier, Document.of("x", text));
    assertEquals(4000, answer.tokens());
    assertEquals(77, answer.windows().size());
    assertEquals(List.of("ann", "bob", "ann"),
        answer.segments().stream().map(segment -> segment.best().orElse("")).toList());
    for (int i = 0; i < 2; i++) {
      StyleChange change = answer.changes().get(i);
      int truth = i == 0 ? 1500 : 2500;
      assertTrue(change.interval().first() <= truth && truth <= change.interval().end(), change.toString());
      assertTrue(Math.abs(change.token() - truth) <= 100, change.toString());
      assertTrue(change.p() <= 0.05, change.toString());
    }
    assertTrue(answer.cannotTell().isEmpty());
    assertEquals(answer, fitted().roll(classifier, Document.of("x", text)));
  }

  @Test
  void textsByOneHand_seldomHaveAChange() {
    int found = 0;
    RollingStylometry rolling = fitted();
    for (int seed = 100; seed < 120; seed++) {
      found += rolling.roll(LinearSvm.oneAgainstRest(), Document.of("x", text(0, 3000, seed))).changes().size();
    }
    assertTrue(found <= 3, found + " changes in 20 texts without");
  }

  @Test
  void segments_coverTheText() {
    RollingAnswer answer = fitted().roll(
        LinearSvm.oneAgainstRest(), Document.of("x", text(0, 2030, 8) + text(1, 2011, 9)));
    int next = 0;
    for (RollingSegment segment : answer.segments()) {
      assertEquals(next, segment.tokens().first());
      next = segment.tokens().end();
      assertTrue(segment.agreeing() <= segment.windows());
    }
    assertEquals(4041, next);
    assertEquals(answer.changes().size() + 1, answer.segments().size());
  }

  @Test
  void textOfFewWindows_saysThatNoChangeCanBeTold() {
    RollingAnswer answer = fitted().roll(LinearSvm.oneAgainstRest(), Document.of("x", text(0, 700, 5)));
    assertTrue(answer.cannotTell().orElseThrow().contains("fewer than 1600"));
    assertEquals(List.of(new TokenRange(0, 700)), answer.segments().stream().map(RollingSegment::tokens).toList());
  }

  @Test
  void textShorterThanAWindow_isRefusedWithItsLength() {
    assertTrue(assertThrows(IllegalArgumentException.class,
        () -> fitted().roll(LinearSvm.oneAgainstRest(), Document.of("x", "the and of"))).getMessage()
        .contains("\"x\" has 3 tokens, fewer than the 200 of a window"));
  }

  @Test
  void windowsWithoutAnyFeature_haveNoPrediction() {
    RollingAnswer answer = fitted().roll(
        LinearSvm.oneAgainstRest(), Document.of("x", "zzz ".repeat(2000) + text(0, 400, 1)));
    assertTrue(answer.windows().get(0).best().isEmpty());
    assertTrue(answer.windows().get(answer.windows().size() - 1).best().isPresent());
  }

  @Test
  void settingsAndReferencesOutOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> SETTINGS.withWindows(100, 101));
    assertThrows(IllegalArgumentException.class, () -> SETTINGS.withWindows(0, 1));
    assertThrows(IllegalArgumentException.class, () -> RollingStylometry.fit(SETTINGS,
        Corpus.of(Document.of("a", "ann", text(0, 500, 1)), Document.of("b", "ann", text(0, 500, 2))),
        Workers.caller()));
  }
}
