package io.github.stylome.token;

/**
 * Walks over the tokens of a text, first to last. Tokens do not overlap and are never empty:
 * {@code 0 <= start() < end() <= text.length()}, and no start lies before the end of the token before it.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public interface TokenCursor {
  /** Moves to the next token; returns false, for ever, when there is none. */
  boolean next();

  /** Returns the offset of the first char of the token. Undefined before the first and after the last token. */
  int start();

  /** Returns the offset behind the last char of the token. Undefined before the first and after the last token. */
  int end();

  /** Returns what the token is made of. Undefined before the first and after the last token. */
  TokenType type();

  /** Starts again before the first token of another text. */
  void reset(CharSequence text);
}
