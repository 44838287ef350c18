package io.github.stylome.token;

/**
 * Walks over the tokens of a text of UTF-8 bytes. Offsets are bytes from the start of the array.
 *
 * <p>Ill-formed bytes count as U+FFFD, one for each maximal subpart, as {@code new String(bytes, UTF_8)} decodes them,
 * so the tokens are those of the decoded string.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public interface Utf8Cursor extends TokenCursor {
  /**
   * Starts again before the first token of {@code text[from .. to)}. The bytes are not copied and must not change while
   * they are walked over.
   *
   * @throws IllegalArgumentException if the range is not in the array
   */
  void reset(byte[] text, int from, int to);
}
