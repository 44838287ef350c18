package io.github.stylome.unicode;

/**
 * Takes what a sweep over a text changes, front to back: each edit begins at or behind the end of the one before it, and
 * what lies between two edits is kept. An edit replaces at least one char.
 *
 * <p>Not safe for concurrent use.
 */
public interface EditSink {
  /**
   * Replaces the chars from {@code start} (inclusive) to {@code end} (exclusive). The replacement is read at once, so a
   * caller may reuse it.
   */
  void replace(int start, int end, CharSequence replacement);

  /** Replaces the char at this index by another. */
  void replace(int index, char replacement);

  /** Removes the chars from {@code start} (inclusive) to {@code end} (exclusive). */
  default void remove(int start, int end) {
    replace(start, end, "");
  }
}
