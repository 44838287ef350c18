package io.github.stylome.token;

/**
 * Walks over the tokens of a text of chars.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public interface TextCursor extends TokenCursor {
  /** Starts again before the first token of another text. The text must not change while it is walked over. */
  void reset(CharSequence text);

  /**
   * Moves to the next token that does not start before an offset; returns false, for ever, when there is none. The same
   * as to call {@link #next} until it has, but a cursor that knows better need not read what lies between.
   */
  default boolean nextFrom(int offset) {
    boolean found = next();
    while (found && start() < offset) {
      found = next();
    }
    return found;
  }
}
