package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;

/** How rich the words of a text are, as a few named tokens at its end. */
record RichnessTokenizer(String name) implements Tokenizer {
  @Override
  public TextCursor open(CharSequence text) {
    return new RichnessCursor(text);
  }
}
