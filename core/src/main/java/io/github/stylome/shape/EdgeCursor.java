package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizers;

/** Walks over the first or last words of the parts of a text. */
abstract class EdgeCursor implements TextCursor {
  final TextCursor words = Tokenizers.words().open("");
  final PartEnds parts;
  String text = "";
  int start;
  int end;
  TokenType type = TokenType.WORD;

  EdgeCursor(TextPart part) {
    parts = new PartEnds(part);
  }

  /** Goes before the first part, once the words and parts have been reset. */
  abstract void restart();

  /** Goes behind the end of the text; returns false. */
  final boolean finish() {
    start = text.length();
    end = start;
    return false;
  }

  @Override
  public final void reset(CharSequence next) {
    text = next.toString();
    words.reset(text);
    parts.reset(text);
    start = 0;
    end = 0;
    restart();
  }

  @Override
  public final int start() {
    return start;
  }

  @Override
  public final int end() {
    return end;
  }

  @Override
  public final TokenType type() {
    return type;
  }
}
