package io.github.stylome.verification;

import com.google.common.collect.ImmutableSet;
import io.github.stylome.language.Language;
import io.github.stylome.language.LanguageGuess;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What calibration texts are like, so that a text of another kind is seen: how many words they have, and in which
 * languages they are.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param shortest the words of the shortest
 * @param longest the words of the longest
 * @param languages those that at least one text in a hundred is in; empty if none can be told
 */
record CalibrationTexts(int shortest, int longest, Set<Language> languages) {
  /** How much shorter than the shortest a text may be. */
  private static final double SHORTER = 0.9;
  /** How much longer than the longest a text may be. */
  private static final int LONGER = 2;
  private static final double RARE = 0.01;
  private static final int LANGUAGE_CHARS = 4000;

  CalibrationTexts {
    languages = ImmutableSet.copyOf(languages);
  }

  static CalibrationTexts of(List<TextPair> pairs, Workers workers) {
    List<Document> texts = pairs.stream()
        .flatMap(pair -> Stream.of(pair.questioned(), pair.known()))
        .distinct()
        .toList();
    List<Integer> words = workers.map(texts, text -> WordSlices.words(text, Integer.MAX_VALUE));
    Map<Language, Integer> counts = new EnumMap<>(Language.class);
    workers.map(texts, CalibrationTexts::language)
        .forEach(language -> language.ifPresent(own -> counts.merge(own, 1, Integer::sum)));
    counts.values().removeIf(count -> count < RARE * texts.size());
    return new CalibrationTexts(
        words.stream().mapToInt(Integer::intValue).min().orElseThrow(),
        words.stream().mapToInt(Integer::intValue).max().orElseThrow(), counts.keySet());
  }

  private static Optional<Language> language(Document text) {
    return LanguageGuess.of(text.text(), LANGUAGE_CHARS).best();
  }

  /** Returns the least number of words of a text that can be verified. */
  int fewestWords() {
    return (int) Math.ceil(SHORTER * shortest);
  }

  /** Returns in what way a text is unlike these, so that a ratio calibrated on them says nothing of it. */
  Optional<String> shift(Document text) {
    Optional<Language> other = languages.isEmpty()
        ? Optional.empty() : language(text).filter(own -> !languages.contains(own));
    if (other.isPresent()) {
      return Optional.of("the text " + text.id() + " seems to be in " + other.get()
          + ", and the calibration texts are in " + languages);
    }
    long most = (long) LONGER * longest;
    return most < Integer.MAX_VALUE && WordSlices.words(text, (int) most + 1) > most
        ? Optional.of("the text " + text.id() + " has more than " + most
            + " words, twice those of the longest calibration text; compare a part of it")
        : Optional.empty();
  }
}
