package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A megabyte of the worst that comes to mind, through every rule. A quadratic rule would need minutes. */
class HostileNormalizationTest {
  private static final int SIZE = 1_000_000;
  private static final Map<String, String> HOSTILE = Map.of(
      "letters", "a".repeat(SIZE),
      "capitals that grow", "\u0390".repeat(SIZE),
      "line feeds", "\n".repeat(SIZE),
      "carriage returns", "\r".repeat(SIZE),
      "spaces", " ".repeat(SIZE),
      "short lines", "word\n".repeat(SIZE / 5),
      "marks out of order", "\u0301\u0323".repeat(SIZE / 2),
      "ampersands", "&".repeat(SIZE),
      "half entities", "&#1".repeat(SIZE / 3),
      "an entity of digits", "&#" + "1".repeat(SIZE));

  @ParameterizedTest
  @EnumSource
  void apply_toHostileText_endsInTime(NormalizationRule rule) {
    HOSTILE.forEach((name, text) -> assertTimeoutPreemptively(Duration.ofSeconds(10),
        () -> assertTrue(rule.apply(text).length() <= 3 * SIZE), rule + " of " + name));
  }
}
