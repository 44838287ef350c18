package io.github.stylome.text;

/**
 * A stretch of a text, in chars.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param start the index of its first char
 * @param end the index behind its last char; the same as {@code start} if the span is empty
 */
public record TextSpan(int start, int end) {
  /**
   * Makes a span.
   *
   * @throws IllegalArgumentException if it begins before 0 or ends before it begins
   */
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span goes from " + start + " to " + end);
    }
  }

  /** Returns the number of chars. */
  public int length() {
    return end - start;
  }
}
