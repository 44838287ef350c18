package io.github.stylome.keyness;

/** What a listed term is, by its length in words. */
public enum TermKind {
  /** One word. */
  WORD,
  /** Two words in a row. */
  BIGRAM,
  /** Three words in a row. */
  TRIGRAM,
  /** Four words or more in a row. */
  PHRASE;

  /**
   * Returns the kind of a term of so many words.
   *
   * @throws IllegalArgumentException if the length is less than 1
   */
  public static TermKind ofLength(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("a term has at least one word, not " + words);
    }
    return values()[Math.min(words, values().length) - 1];
  }
}
