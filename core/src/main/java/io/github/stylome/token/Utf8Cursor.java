package io.github.stylome.token;

/**
 * Walks over the tokens of a text in UTF-8. Offsets count bytes from the start of the array.
 *
 * <p>Ill-formed bytes count as U+FFFD, one for each maximal subpart of an ill-formed sequence and one for the three
 * bytes of a surrogate, as {@code new String(bytes, UTF_8)} decodes them: the tokens are those of the decoded text, and
 * no bytes make a cursor fail. Whether a text is well formed is for its reader to say.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public interface Utf8Cursor extends TokenCursor {
  /**
   * Starts again before the first token of {@code text[from .. to)}. The bytes must not change while they are walked
   * over.
   *
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   */
  void reset(byte[] text, int from, int to);
}
