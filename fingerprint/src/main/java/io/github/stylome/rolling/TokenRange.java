package io.github.stylome.rolling;

import com.google.common.base.Preconditions;

/**
 * A run of tokens.
 *
 * @param first which token of the text is its first, counted from 0
 * @param end the token behind its last
 */
public record TokenRange(int first, int end) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the first is negative or behind the end
   */
  public TokenRange {
    Preconditions.checkArgument(first >= 0 && first <= end, "no tokens from %s to %s", first, end);
  }

  /** Returns how many tokens it has. */
  public int size() {
    return end - first;
  }

  /** Returns the token in the middle, where the point of a window is drawn. */
  public int middle() {
    return first + (end - first) / 2;
  }
}
