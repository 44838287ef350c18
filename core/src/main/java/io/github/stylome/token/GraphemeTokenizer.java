package io.github.stylome.token;

/** Cuts a text into the extended grapheme clusters of Unicode Standard Annex #29. */
record GraphemeTokenizer() implements Tokenizer {

  @Override
  public String name() {
    return "graphemes";
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new GraphemeCursor(text, GraphemeCursor.WINDOW);
  }

  /** Returns a cursor before the first cluster of {@code text[from .. to)}. */
  public Utf8Cursor openUtf8(byte[] text, int from, int to) {
    return new Utf8GraphemeCursor(text, from, to);
  }
}
