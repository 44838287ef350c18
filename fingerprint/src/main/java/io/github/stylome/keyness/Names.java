package io.github.stylome.keyness;

import java.util.Optional;

/**
 * Tells names from other words by their capitals: a name has one within sentences nearly always. What is all capitals
 * is an abbreviation, and one letter is no name.
 *
 * <p>Immutable while no text is read. Safe to share between threads then.
 */
final class Names {
  /** How much of a word's occurrences within sentences must begin with a capital and go on without. */
  private static final double CAPITAL = 0.9;

  /** How often a word must stand within a sentence. */
  private static final int LEAST = 3;

  /** With more capitals than this among the words within sentences, they say nothing: so it is in German. */
  private static final double TOO_MANY = 0.2;

  /** With fewer, the script has none. */
  private static final double TOO_FEW = 0.001;

  private final Lexicon lexicon;
  private final Optional<String> unknown;

  Names(Lexicon lexicon) {
    this.lexicon = lexicon;
    long small = 0;
    long capital = 0;
    for (int id = 0; id < lexicon.size(); id++) {
      small += lexicon.small(id);
      capital += lexicon.capital(id) + lexicon.upper(id);
    }
    double share = (double) capital / Math.max(1, small + capital);
    unknown = share < TOO_FEW
        ? Optional.of("names are not told from other words: the texts have no capitals")
        : share > TOO_MANY
            ? Optional.of("names are not told from other words: too many words have capitals, as nouns in German do")
            : Optional.empty();
  }

  /** Returns why names cannot be told, empty if they can. */
  Optional<String> unknown() {
    return unknown;
  }

  /** Returns whether one of the words is a name. */
  boolean anyIn(int[] term) {
    if (unknown.isEmpty()) {
      for (int id : term) {
        if (isName(id)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isName(int id) {
    int capital = lexicon.capital(id);
    int all = capital + lexicon.small(id) + lexicon.upper(id);
    String word = lexicon.word(id);
    int first = Character.charCount(word.codePointAt(0));
    boolean oneLetter = word.length() == first || word.charAt(first) == '\''; // "I" and "I'm"
    return !oneLetter && all >= LEAST && capital >= CAPITAL * all;
  }
}
