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
  /** A word of Hangul syllables or jamo. */
  HANGUL,
  /** A web address. */
  URL,
  /** An e-mail address. */
  EMAIL,
  /** A name behind an {@code @}. */
  MENTION,
  /** A word behind a {@code #}. */
  HASHTAG,
  /** A pictographic symbol with its modifiers, or a flag. */
  EMOJI,
  /** One mark of punctuation. */
  PUNCTUATION,
  /** One other symbol. */
  SYMBOL,
  /** A run of line breaks: one for the end of a line, two for the end of a paragraph. */
  LINE_BREAK,
  /** White space or control characters that are no line break, where a tokenizer leaves nothing out. */
  SPACE,
  /** A letter that is written to the word behind or before it and is a word of its own, as Arabic wa-, "and". */
  CLITIC,
  /** A sentence, with the white space behind it. */
  SENTENCE,
  /** An extended grapheme cluster: what a reader takes for one character. */
  GRAPHEME,
  /** A mark of layout, typography or markup, which is counted by its {@linkplain TokenCursor#name name}. */
  LAYOUT;

  /** Returns whether this is punctuation, a symbol or an emoji. */
  boolean isMark() {
    return this == PUNCTUATION || this == SYMBOL || this == EMOJI;
  }
}
