package io.github.stylome.token;

/**
 * Cuts a text at the default word boundaries of Unicode Standard Annex #29 and keeps the words, and what else is wanted.
 */
record UnicodeTokenizer(String name, Kept kept) implements Tokenizer {

  /** Which segments become tokens. */
  enum Kept {
    /** Words and numbers, in all scripts. */
    WORDS,
    /** All but white space; a run of line breaks is one token. */
    WORDS_AND_MARKS,
    /** All; a line break is one token. */
    ALL;

    boolean keeps(TokenType type) {
      return switch (type) {
        case SPACE -> this == ALL;
        case LINE_BREAK, PUNCTUATION, SYMBOL, EMOJI -> this != WORDS;
        default -> true;
      };
    }
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new TextWordCursor(kept, text);
  }

  @Override
  public Utf8Cursor openUtf8(byte[] text, int from, int to) {
    return new Utf8WordCursor(kept, text, from, to);
  }
}
