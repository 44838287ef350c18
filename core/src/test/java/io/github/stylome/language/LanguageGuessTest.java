package io.github.stylome.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
  private static final int SIZE = 1_000_000;

  static List<String> sentences() throws IOException {
    try (InputStream in = LanguageGuessTest.class.getResourceAsStream("sentences.txt")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).toList();
    }
  }

  private static Optional<Language> expected(String line) {
    return line.startsWith("--") ? Optional.empty() : Optional.of(Language.ofCode(line.substring(0, 2)));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  @Tag("locale")
  void best_ofASentence_isItsLanguage(String line) {
    assertEquals(expected(line), LanguageGuess.of(line.substring(3)).best());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void best_ofHalfASentence_isItsLanguageOrNothing(String line) {
    String text = line.substring(3, 3 + (line.length() - 3) / 2);
    Optional<Language> best = LanguageGuess.of(text).best();
    assertTrue(best.isEmpty() || best.equals(expected(line)), () -> LanguageGuess.of(text).toString());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void best_isTheSameDecomposedAndInCapitals(String line) {
    String text = line.substring(3);
    assertEquals(expected(line), LanguageGuess.of(Normalizer.normalize(text, Normalizer.Form.NFD)).best());
    if (!line.startsWith("tr")) { // capitals of Turkish are not those of the root locale
      assertEquals(expected(line), LanguageGuess.of(text.toUpperCase(Locale.ROOT)).best());
    }
  }

  @Test
  void everyLanguage_hasASentence() throws IOException {
    Set<Language> seen = EnumSet.noneOf(Language.class);
    sentences().forEach(line -> expected(line).ifPresent(seen::add));
    assertEquals(EnumSet.allOf(Language.class), seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12:30", "Hm.", "Stylome", "xyzzy plugh", "\uD83D\uDE00", "\uD800", "\0", "de la"})
  void best_ofTooLittle_isEmpty(String text) {
    assertEquals(Optional.empty(), LanguageGuess.of(text).best());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jeg er ikke sikker p\u00E5 det.", "Jeg kan ikke komme, men han har det.",
      "Vi skal til byen og k\u00F8be en gave til dem."})
  void best_ofDanishOrNorwegian_isNeverSwedish(String text) {
    LanguageGuess guess = LanguageGuess.of(text);
    Set<Language> either = EnumSet.of(Language.DANISH, Language.NORWEGIAN);
    assertTrue(either.contains(guess.ranking().get(0).language()), guess::toString);
    assertTrue(guess.best().map(either::contains).orElse(true), guess::toString);
  }

  @Test
  void best_ofTwoLanguages_isEmpty_andBothAreCandidates() {
    String english = "We walked along the river until it was too dark to see where we were going. ".repeat(8);
    String german = "Wir haben lange dar\u00FCber gesprochen, aber es ist noch nicht klar, wer es ist. ".repeat(8);
    LanguageGuess guess = LanguageGuess.of(english + german);
    assertEquals(Optional.empty(), guess.best());
    assertEquals(EnumSet.of(Language.ENGLISH, Language.GERMAN), EnumSet.copyOf(
        guess.ranking().stream().filter(c -> c.score() > 0.3).map(LanguageGuess.Candidate::language).toList()));
    assertEquals(Optional.of(Language.ENGLISH), LanguageGuess.of(english).best());
    assertEquals(Optional.of(Language.ENGLISH), LanguageGuess.of(english + german, english.length()).best());
  }

  @Test
  void best_ofChineseWithForeignNames_isChinese() {
    String text = "我们用 Python 和 Java 写了这个程序，然后发给他们看。".repeat(3);
    assertEquals(Optional.of(Language.CHINESE), LanguageGuess.of(text).best());
  }

  @Test
  void scripts_areThoseOfWhatWasRead() {
    assertEquals(2, LanguageGuess.of("ab\u0627\u0628", 2).scripts().counted());
    assertThrows(IllegalArgumentException.class, () -> LanguageGuess.of("a", 0));
  }

  @Property(tries = 500)
  void scores_areInOrder_inRange_andAddUpToOneAtMost(@ForAll("texts") String text) {
    double before = 1;
    double sum = 0;
    for (LanguageGuess.Candidate candidate : LanguageGuess.of(text).ranking()) {
      assertTrue(candidate.score() > 0 && candidate.score() <= before, candidate::toString);
      before = candidate.score();
      sum += before;
    }
    assertTrue(sum <= 1 + 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u0301", "'", "a'", "\u0648", "\u4E2D", "\uD800", "a ",
      "\u00E9", "\uD83D\uDE00\u200D", "\0"})
  void guess_ofHostileText_endsInTime(String unit) {
    String text = unit.repeat(SIZE / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LanguageGuess.of(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(80);
  }
}
