package io.github.stylome.token;

/** Cuts a text into the default sentences of Unicode Standard Annex #29. */
record SentenceTokenizer() implements Tokenizer {

  @Override
  public String name() {
    return "sentences";
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new TextSentenceCursor(text, TextSentenceCursor.WINDOW);
  }

  /** Returns a cursor before the first sentence of {@code text[from .. to)}. */
  public Utf8Cursor openUtf8(byte[] text, int from, int to) {
    return new Utf8SentenceCursor(text, from, to, Utf8SentenceCursor.WINDOW);
  }
}
