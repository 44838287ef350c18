package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;

/** The moves of a text that reasons, as a stream of named tokens. */
record MoveTokenizer(String name) implements Tokenizer {
  @Override
  public TextCursor open(CharSequence text) {
    return new MoveCursor(MovePhrases.bundled(), text);
  }
}
