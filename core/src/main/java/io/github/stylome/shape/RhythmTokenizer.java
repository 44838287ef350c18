package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;

/** The lengths of the sentences or paragraphs of a text, or the marks in them, as a stream of named tokens. */
record RhythmTokenizer(Rhythm rhythm) implements Tokenizer {
  @Override
  public String name() {
    return rhythm.label();
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new RhythmCursor(rhythm, text);
  }
}
