package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;

/** The typography of a text as a stream of named tokens. */
record TypographyTokenizer(String name) implements Tokenizer {
  @Override
  public TextCursor open(CharSequence text) {
    return new TypographyCursor(text);
  }
}
