package io.github.stylome.readability;

import io.github.stylome.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a readability formula says of a text. Either {@code score} or {@code gap} is present.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param formula which it is
 * @param score by the formula, in its unit
 * @param gap why there is none
 */
public record Readability(ReadabilityFormula formula, OptionalDouble score, Optional<ReadabilityGap> gap) {
  /** Returns what every formula says of a text in a language, in the order of {@link ReadabilityFormula}. */
  public static List<Readability> of(ProseCounts counts, Language language) {
    return all(counts, language);
  }

  /** Returns the same for a text of which it is not known what language it is in: a reason for every formula. */
  public static List<Readability> ofUnknownLanguage(ProseCounts counts) {
    return all(counts, null);
  }

  private static List<Readability> all(ProseCounts counts, @Nullable Language language) {
    return Arrays.stream(ReadabilityFormula.values()).map(formula -> of(formula, counts, language)).toList();
  }

  private static Readability of(ReadabilityFormula formula, ProseCounts counts, @Nullable Language language) {
    Optional<ReadabilityGap> gap = gap(formula, counts, language);
    return new Readability(
        formula, gap.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(formula.score(counts)), gap);
  }

  private static Optional<ReadabilityGap> gap(
      ReadabilityFormula formula, ProseCounts counts, @Nullable Language language) {
    if (counts.words() == 0) {
      return Optional.of(ReadabilityGap.NO_WORDS);
    } else if (language == null || !formula.languages().contains(language)) {
      return Optional.of(ReadabilityGap.OTHER_LANGUAGE);
    }
    boolean enough = counts.words() >= formula.minimumWords() && counts.sentences() >= formula.minimumSentences();
    return enough ? Optional.empty() : Optional.of(ReadabilityGap.TOO_SHORT);
  }
}
