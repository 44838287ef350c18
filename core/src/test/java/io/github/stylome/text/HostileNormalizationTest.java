package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Half a million chars of the worst that comes to mind, through every rule. A quadratic rule would need minutes. */
@Tag("once") // says the same on any JDK
class HostileNormalizationTest {
  private static final int SIZE = 500_000;
  /** One char becomes eighteen at most, by a compatibility decomposition. */
  private static final int MOST = 18;
  private static final Map<String, String> HOSTILE = new TreeMap<>(Map.ofEntries(
      Map.entry("letters", "a".repeat(SIZE)),
      Map.entry("capitals that grow", "\u0390".repeat(SIZE)),
      Map.entry("a phrase in a char", "\uFDFA".repeat(SIZE / 4)),
      Map.entry("line feeds", "\n".repeat(SIZE)),
      Map.entry("carriage returns", "\r".repeat(SIZE)),
      Map.entry("spaces", " ".repeat(SIZE)),
      Map.entry("short lines", "word\n".repeat(SIZE / 5)),
      Map.entry("marks", "\u0301".repeat(SIZE)),
      Map.entry("marks out of order", "\u0301\u0323".repeat(SIZE / 2)),
      Map.entry("marks in order", "\u064E".repeat(SIZE) + "\u0301"),
      Map.entry("vowels without consonants", "\u1161\u09BE".repeat(SIZE / 2)),
      Map.entry("ampersands", "&".repeat(SIZE)),
      Map.entry("half entities", "&#1".repeat(SIZE / 3)),
      Map.entry("an entity of digits", "&#" + "1".repeat(SIZE)),
      Map.entry("soft hyphens", "\u00AD".repeat(SIZE)),
      Map.entry("joiners", "\u200D\u200B".repeat(SIZE / 2)),
      Map.entry("hyphens at line ends", "a-\n".repeat(SIZE / 3)),
      Map.entry("one word of look-alikes", "a\u0430o".repeat(SIZE / 3)),
      Map.entry("frames", "*** START OF THE PROJECT GUTENBERG\n".repeat(SIZE / 35)),
      Map.entry("asterisks", "*".repeat(SIZE)),
      Map.entry("directions", "\u202E".repeat(SIZE)),
      Map.entry("separators of digits", "1\u066C".repeat(SIZE / 2)),
      Map.entry("half pairs", "\uDC00\uD800".repeat(SIZE / 2)),
      Map.entry("nothing", "\0".repeat(SIZE))));

  @ParameterizedTest
  @EnumSource
  void normalize_ofHostileText_endsInTime(NormalizationRule rule) {
    Normalizer normalizer = Normalizer.of(rule);
    HOSTILE.forEach((name, text) -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      CharSequence normalized = normalizer.normalize(text);
      assertTrue(normalized.length() <= MOST * text.length());
      assertEquals(rule.apply(text).toString(), normalized.toString());
    }, rule + " of " + name));
  }

  @Test
  void trace_ofHostileText_endsInTime() {
    for (Normalizer normalizer : new Normalizer[] {Normalizers.standard(), Normalizers.arabic(), Normalizers.book()}) {
      HOSTILE.forEach((name, text) -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
        NormalizedText traced = normalizer.trace(text);
        assertEquals(normalizer.normalize(text).toString(), traced.text());
        assertTrue(traced.toOriginal(0, traced.text().length()).end() <= text.length());
      }, normalizer + " of " + name));
    }
  }

  @Test
  void loneSurrogates_stay() {
    String text = "a\uD83D b\uDE00 \uDE00\uD83D";
    for (NormalizationRule rule : NormalizationRule.values()) {
      assertEquals(text, Normalizer.of(rule).normalize(text).toString(), rule::toString);
    }
  }
}
