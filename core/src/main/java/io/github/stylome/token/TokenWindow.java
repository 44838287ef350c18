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
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative, or the window has no token or no char
   */
  public TokenWindow {
    if (index < 0 || firstToken < 0 || endToken <= firstToken || start < 0 || end <= start) {
      throw new IllegalArgumentException("no window " + index + " has the tokens from " + firstToken + " to " + endToken
          + " and the chars from " + start + " to " + end);
    }
  }

  /** Returns how many tokens it has, at least 1. */
  public int size() {
    return endToken - firstToken;
  }
}
