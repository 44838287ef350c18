package io.github.stylome.text;

/**
 * A range of chars of a text: {@code [start, end)}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param start the offset of the first char
 * @param end the offset behind the last char, not less than the start
 */
public record TextSpan(int start, int end) {
  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if the start is negative or the end lies before it
   */
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span runs from 0 or more to no less, not from " + start + " to " + end);
    }
  }

  /** Returns the number of chars. */
  public int length() {
    return end - start;
  }

  /**
   * Returns these chars of a text.
   *
   * @throws IndexOutOfBoundsException if the text is shorter
   */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
