package io.github.stylome.readability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.language.Language;
import io.github.stylome.testing.RandomTexts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTest {
  /** 8 words, 2 sentences, 36 letters, 13 syllables; "Yesterday" and "banana" have three; two words of more than 6. */
  private static final String SENTENCES = "Yesterday we ate a yellow banana. Nobody complained. ";

  private static Readability score(String text, Language language, ReadabilityFormula formula) {
    return Readability.of(ProseCounts.of(text), language).get(formula.ordinal());
  }

  @Test
  void counts_areThoseOfAHandCount() {
    ProseCounts counts = ProseCounts.of(SENTENCES);
    assertEquals(8, counts.words());
    assertEquals(2, counts.sentences());
    assertEquals(9 + 2 + 3 + 1 + 6 + 6 + 6 + 10, counts.letters());
    assertEquals(3 + 1 + 1 + 1 + 2 + 3 + 3 + 2, counts.syllables());
    assertEquals(3, counts.polysyllables());
    assertEquals(2, counts.wordsLongerThan(6));
    assertEquals(Map.of(2, 1, 6, 1), counts.sentenceLengths().histogram());
    assertEquals(Map.of(".", 2), counts.punctuation().counts());
    assertEquals(250, counts.punctuation().perThousandWords("."));
    assertEquals(0, counts.punctuation().perThousandWords(","));
  }

  /**
   * 20 times those sentences: by word 4 words, 43/8 letters and 2 syllables; 3/8 of the words are of three syllables.
   */
  @ParameterizedTest
  @CsvSource({
    "flesch-reading-ease, 33.575", // 206.835 - 1.015 * 4 - 84.6 * 2
    "flesch-kincaid, 9.57", // 0.39 * 4 + 11.8 * 2 - 15.59
    "gunning-fog, 16.6", // 0.4 * (4 + 37.5)
    "smog, 10.1257567", // 1.0430 * sqrt(30 * 60 / 40) + 3.1291
    "coleman-liau, 8.405", // 5.88 * 43 / 8 - 29.6 / 4 - 15.8
    "ari, 5.88625", // 4.71 * 43 / 8 + 0.5 * 4 - 21.43
    "lix, 29" // 4 + 25
  })
  void score_isThatOfTheFormula(String label, double expected) {
    Readability score = score(SENTENCES.repeat(20), Language.ENGLISH, ReadabilityFormula.named(label));
    assertEquals(expected, score.score().orElseThrow(), 1e-7);
  }

  @Test
  void formula_isRefusedForOtherLanguages() {
    String text = SENTENCES.repeat(20);
    for (Readability score : Readability.of(ProseCounts.of(text), Language.CHINESE)) {
      assertEquals(Optional.of(ReadabilityGap.OTHER_LANGUAGE), score.gap());
      assertTrue(score.score().isEmpty());
    }
    for (Readability score : Readability.ofUnknownLanguage(ProseCounts.of(text))) {
      assertEquals(Optional.of(ReadabilityGap.OTHER_LANGUAGE), score.gap());
    }
    assertTrue(score(text, Language.SWEDISH, ReadabilityFormula.LIX).score().isPresent());
    assertTrue(score(text, Language.SWEDISH, ReadabilityFormula.SMOG).score().isEmpty());
  }

  @Test
  void arabic_isMeasuredByLettersWithoutVowelSigns() {
    String plain = "\u0630\u0647\u0628 \u0627\u0644\u0645\u0639\u0644\u0645\u0648\u0646 \u0627\u0644\u0649 \u0627\u0644\u0628\u064A\u062A. "; // the teachers went home
    String vocalised = "\u0630\u064E\u0647\u064E\u0628\u064E \u0627\u0644\u0645\u0639\u0644\u0645\u0648\u0646 \u0627\u0644\u0649 \u0627\u0644\u0628\u064A\u062A. ";
    double score = score(plain.repeat(30), Language.ARABIC, ReadabilityFormula.LIX_ARABIC).score().orElseThrow();
    assertEquals(4 + 25, score); // 4 words a sentence, one of them of more than five letters
    assertEquals(score,
        score(vocalised.repeat(30), Language.ARABIC, ReadabilityFormula.LIX_ARABIC).score().orElseThrow());
  }

  @Test
  void shortOrEmptyText_isRefused() {
    assertEquals(Optional.of(ReadabilityGap.NO_WORDS),
        score(" ...", Language.ENGLISH, ReadabilityFormula.LIX).gap());
    assertEquals(Optional.of(ReadabilityGap.TOO_SHORT),
        score(SENTENCES.repeat(12), Language.ENGLISH, ReadabilityFormula.LIX).gap()); // 96 words
    String longSentences = "word ".repeat(20) + ". ";
    assertEquals(Optional.of(ReadabilityGap.TOO_SHORT),
        score((longSentences + "\n").repeat(29), Language.ENGLISH, ReadabilityFormula.SMOG).gap());
    assertTrue(score((longSentences + "\n").repeat(30), Language.ENGLISH, ReadabilityFormula.SMOG).score().isPresent());
  }

  @Test
  void unknownName_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> ReadabilityFormula.named("osman"));
  }

  @Test
  void distribution_isThatOfR() {
    // R: x <- c(1, 2, 2, 3, 10); quantile(x, 0.9) is 7.2; sd(x) is 3.646917
    ProseCounts counts = ProseCounts.of("a bb cc ddd eeeeeeeeee");
    LengthDistribution lengths = counts.wordLengths();
    assertEquals(3.6, lengths.mean(), 1e-12);
    assertEquals(2, lengths.median());
    assertEquals(7.2, lengths.quantile(0.9), 1e-12);
    assertEquals(1, lengths.quantile(0));
    assertEquals(10, lengths.quantile(1));
    assertEquals(3.646917, lengths.standardDeviation(), 1e-6);
    assertThrows(IllegalArgumentException.class, () -> lengths.quantile(1.1));
    assertThrows(UnsupportedOperationException.class, () -> lengths.histogram().clear());
  }

  @Test
  void emptyDistribution_isNotANumber() {
    LengthDistribution lengths = ProseCounts.of("").wordLengths();
    assertTrue(Double.isNaN(lengths.mean()) && Double.isNaN(lengths.median()));
    assertTrue(Double.isNaN(lengths.standardDeviation()));
    assertTrue(Double.isNaN(ProseCounts.of("!").punctuation().perThousandWords()));
  }

  @Test
  void marksWithinWords_areNoPunctuation_andThoseOfOtherScriptsAre() {
    assertEquals(Map.of("\u060C", 1, "\u3002", 1, "\u2014", 1, ",", 1),
        ProseCounts.of("don't 3.14, \u0643\u062A\u0628\u060C \u4E2D\u3002 \u2014 a").punctuation().counts());
  }

  @Property(tries = 300)
  void histograms_addUp(@ForAll("texts") String text) {
    ProseCounts counts = ProseCounts.of(text);
    long inSentences = counts.sentenceLengths().histogram().entrySet().stream()
        .mapToLong(bar -> (long) bar.getKey() * bar.getValue()).sum();
    assertEquals(counts.words(), inSentences);
    assertTrue(counts.syllables() >= counts.words());
    assertTrue(counts.sentences() <= counts.words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "e", "y ", "\uD800", "a.", "\n", "\u0301", "!", "le "})
  void hostileText_takesLinearTime(String unit) {
    String text = unit.repeat(3_000_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ProseCounts.of(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(100);
  }
}
