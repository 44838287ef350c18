package io.github.stylome.token;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of a text, first to last. Tokens do not overlap and are never empty:
 * {@code 0 <= start() < end() <= length of the text}, and no start lies before the end of the token before it.
 *
 * <p>Offsets count chars in a {@link TextCursor} and bytes in a {@link Utf8Cursor}.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public interface TokenCursor {
  /** Moves to the next token; returns false, for ever, when there is none. */
  boolean next();

  /** Returns the offset of the first unit of the token. Undefined before the first and after the last token. */
  int start();

  /** Returns the offset behind the last unit of the token. Undefined before the first and after the last token. */
  int end();

  /** Returns what the token is made of. Undefined before the first and after the last token. */
  TokenType type();

  /**
   * Returns the name by which the token is counted where that is not its text, as {@code heading-2} for a line that
   * begins with two number signs; null where the text itself is counted, as it is for nearly all words. Undefined before
   * the first and after the last token.
   */
  default @Nullable String name() {
    return null;
  }
}
