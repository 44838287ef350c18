package io.github.stylome.token;

/**
 * One of the {@link TokenWindows} over a text: a run of its tokens.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param index which window of the text it is, counted from 0
 * @param firstToken which token of the text is its first, counted from 0
 * @param endToken the token behind its last
 * @param start the offset in chars of its first token
 * @param end the offset in chars behind its last token
 */
public record TokenWindow(int index, int firstToken, int endToken, int start, int end) {
  /** Returns how many tokens it has, at least 1. */
  public int size() {
    return endToken - firstToken;
  }
}
