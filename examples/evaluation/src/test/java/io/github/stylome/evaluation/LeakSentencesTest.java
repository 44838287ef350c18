package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.evaluation.LeakSentences.Score;
import io.github.stylome.leak.LeakScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LeakSentencesTest {
  // Below what was reached when the held-out set was read for the first time.
  private static final double HELD_OUT_PRECISION = 0.80;
  private static final double HELD_OUT_RECALL = 0.70;

  @Test
  void developmentSet_isFoundAsWellAsAskedFor() throws IOException {
    Map<String, Score> scores = LeakSentences.scores(LeakScanner.standard(), LeakSentences.of("development"));
    assertEquals(Set.of("ar", "en", "zh"), scores.keySet());
    scores.forEach((language, score) -> {
      assertTrue(score.sentences() >= 300, language);
      assertTrue(score.precision() >= 0.99, language + ": " + score);
      assertTrue(score.recall() >= 0.96, language + ": " + score);
    });
  }

  @Test
  void heldOutSet_isFoundAsWellAsWhenItWasFirstRead() throws IOException {
    Map<String, Score> scores = LeakSentences.scores(LeakScanner.standard(), LeakSentences.of("held-out"));
    assertEquals(Set.of("ar", "en", "zh"), scores.keySet());
    scores.forEach((language, score) -> {
      assertTrue(score.precision() >= HELD_OUT_PRECISION, language + ": " + score);
      assertTrue(score.recall() >= HELD_OUT_RECALL, language + ": " + score);
    });
  }

  @Test
  void heldOutSet_hasNoSentenceOfTheOther() throws IOException {
    assertTrue(LeakSentences.of("held-out").stream().map(LeakSentences.Sentence::text).noneMatch(developed()::contains));
  }

  private static Set<String> developed() {
    try {
      return LeakSentences.of("development").stream().map(LeakSentences.Sentence::text)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void unknownSet_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> LeakSentences.of("nothing"));
  }

  @Test
  void table_hasARowForEverySetAndLanguage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new LeakQuality(new PrintStream(bytes, true, StandardCharsets.UTF_8)).printSentences();
    assertEquals(1 + 3 * LeakSentences.SETS.size(), bytes.toString(StandardCharsets.UTF_8).lines().count());
  }
}
