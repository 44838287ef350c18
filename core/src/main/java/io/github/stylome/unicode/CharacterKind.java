package io.github.stylome.unicode;

/** What a code point is, for the type of a token: its General_Category group, with East Asian scripts told apart. */
public enum CharacterKind {
  /** Unassigned, private use, surrogate, control or format. */
  OTHER,
  /** A letter of any script that is not listed below. */
  LETTER,
  /** A Han ideograph. */
  HAN,
  /** Hiragana or Katakana. */
  KANA,
  /** A Hangul syllable or jamo. */
  HANGUL,
  /** A combining mark. */
  MARK,
  /** A decimal digit, letter number or other number. */
  NUMBER,
  /** Punctuation. */
  PUNCTUATION,
  /** A symbol. */
  SYMBOL,
  /** White space. */
  SPACE
}
