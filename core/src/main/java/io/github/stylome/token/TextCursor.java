package io.github.stylome.token;

/**
 * Walks over the tokens of a text of chars.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public interface TextCursor extends TokenCursor {
  /** Starts again before the first token of another text. The text must not change while it is walked over. */
  void reset(CharSequence text);
}
