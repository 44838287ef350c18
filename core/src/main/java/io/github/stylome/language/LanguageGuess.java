package io.github.stylome.language;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What language a text seems to be in, from its scripts, its function words and the letters that few languages have.
 * Meant for choosing defaults and for warnings, not for sorting short messages.
 *
 * <p>Text is judged in pieces of 40 words. In each, a language gains for each word on its list of function words, the
 * more the more frequent and the longer the word is, and for letters of its own; it loses for other words and for
 * letters that it does not have; and it competes with the rest of its script and with "none of them". The score is the mean over the pieces, times the share of the text that is in the script. Chinese,
 * Japanese, Korean, Greek and Hebrew are told by script alone.
 *
 * <p>"Cannot tell" is an answer: {@link #best} is empty for a text that is too short, in several languages, or in none
 * of those that are known. A language without a list may be taken for a near relative that has one, as Bulgarian
 * for Russian.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LanguageGuess {
  /** The least score of a {@linkplain #best best} language: more than half, so that it is one only. */
  public static final double MIN_SCORE = 0.6;

  private static final double LEAST_LISTED = 0.01;

  private final List<Candidate> ranking;
  private final ScriptShares scripts;

  private LanguageGuess(Map<Language, Double> scores, ScriptShares scripts) {
    ranking = scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_LISTED)
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::language))
        .toList();
    this.scripts = scripts;
  }

  /**
   * A language that the text may be in.
   *
   * @param language the language
   * @param score how much speaks for it, in [0, 1]; the scores of a guess add up to 1 at most
   */
  public record Candidate(Language language, double score) {}

  /** Returns the guess from all of a text. O(length). */
  public static LanguageGuess of(CharSequence text) {
    ScriptShares scripts = ScriptShares.of(text);
    Map<Language, Double> scores = new EnumMap<>(Language.class);
    WritingSystem.scores(scripts, new WordEvidence(text), scores);
    return new LanguageGuess(scores, scripts);
  }

  /**
   * Returns the guess from the beginning of a text.
   *
   * @param maxChars how many chars are read at most
   * @throws IllegalArgumentException if {@code maxChars} is less than 1
   */
  public static LanguageGuess of(CharSequence text, int maxChars) {
    if (maxChars < 1) {
      throw new IllegalArgumentException("a guess needs at least 1 char, not " + maxChars);
    }
    return of(text.length() <= maxChars ? text : text.subSequence(0, maxChars));
  }

  /** Returns the candidates, highest score first, equal ones in the order of {@link Language}; unmodifiable. */
  public List<Candidate> ranking() {
    return ranking;
  }

  /** Returns the first of the ranking if its score is at least {@value #MIN_SCORE}, else nothing: cannot tell. */
  public Optional<Language> best() {
    return ranking.stream().findFirst().filter(first -> first.score() >= MIN_SCORE).map(Candidate::language);
  }

  /** Returns the scripts of the text that was read. */
  public ScriptShares scripts() {
    return scripts;
  }

  /** Returns the best language and the ranking, for people. */
  @Override
  public String toString() {
    return best().map(Language::toString).orElse("cannot tell") + " " + ranking;
  }
}
