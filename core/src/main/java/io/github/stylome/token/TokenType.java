package io.github.stylome.token;

/** What a token is made of. */
public enum TokenType {
  /** A word with at least one letter of an alphabet or syllabary, Hangul included. */
  WORD,
  /** A run that holds numbers and no letter. */
  NUMBER,
  /** One Han ideograph: without a dictionary, Chinese text is cut character by character. */
  IDEOGRAPH,
  /** A run of Hiragana and Katakana, or a single Hiragana. */
  KANA,
  /** A pictographic symbol with its modifiers, or a flag. */
  EMOJI,
  /** One mark of punctuation. */
  PUNCTUATION,
  /** One other symbol. */
  SYMBOL,
  /** A run of line breaks: one for the end of a line, two for the end of a paragraph. */
  LINE_BREAK
}
