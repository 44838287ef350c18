package io.github.stylome.token;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Windows over a text, each of {@code size} tokens, the next {@code step} tokens further on. With a step as long as the
 * window they are slices: consecutive, without overlap. What is left at the end is dropped, as the R package stylo drops
 * it, unless {@linkplain #withRest asked for}; so N tokens have {@code floor((N - size) / step) + 1} windows, none if N
 * is less than the size. Rolling stylometry measures one after the other: Eder, "Rolling stylometry", DSH 31(3), 2016.
 *
 * <p>The text is cut once and not copied; making a window costs O(1), and all its n-grams cost what those of a text of
 * its tokens cost. N-grams do not reach beyond their window. stylo takes n-grams first and windows of them after: a
 * window of s of its n-grams is one of {@code s + n - 1} tokens here, at the same step.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TokenWindows implements Iterable<TokenWindow> {
  private final TokenList tokens;
  private final int size;
  private final int step;
  private final boolean rest;
  private final int count;

  private TokenWindows(TokenList tokens, int size, int step, boolean rest) {
    if (size < 1 || step < 1) {
      throw new IllegalArgumentException(
          "windows of " + size + " tokens every " + step + " tokens: both must be at least 1");
    }
    this.tokens = tokens;
    this.size = size;
    this.step = step;
    this.rest = rest;
    count = count(tokens.size());
  }

  private int count(int all) {
    int full = all < size ? 0 : (all - size) / step + 1;
    if (!rest) {
      return full;
    }
    long next = (long) full * step; // where the first window that is not full would begin
    long covered = full == 0 ? 0 : next - step + size;
    return covered < all && next < all ? full + 1 : full;
  }

  /**
   * Returns the windows over a text. O(length).
   *
   * @param text the normalised text
   * @param size how many tokens a window has
   * @param step how many tokens further on the next begins; there is a gap between two windows if it is more than the
   *     size
   * @throws IllegalArgumentException if size or step is less than 1
   */
  public static TokenWindows of(Tokenizer tokenizer, CharSequence text, int size, int step) {
    return new TokenWindows(new TokenList(tokenizer, text), size, step, false);
  }

  /**
   * Returns windows one behind the other. O(length).
   *
   * @param text the normalised text
   * @throws IllegalArgumentException if the size is less than 1
   */
  public static TokenWindows slices(Tokenizer tokenizer, CharSequence text, int size) {
    return of(tokenizer, text, size, size);
  }

  /** Returns windows of another size and step over the same text, without cutting it again. */
  public TokenWindows resized(int size, int step) {
    return new TokenWindows(tokens, size, step, rest);
  }

  /**
   * Returns the same windows and, where tokens are left behind the last, one more: it begins a step further on, ends
   * with the text and is shorter than the others. A text shorter than a window is one such window; an empty text has
   * none, nor has a rest that lies in the gap behind a window.
   */
  public TokenWindows withRest() {
    return new TokenWindows(tokens, size, step, true);
  }

  /** Returns how many tokens the text has. */
  public int tokens() {
    return tokens.size();
  }

  /** Returns how many windows there are. */
  public int count() {
    return count;
  }

  /**
   * Returns a window, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public TokenWindow window(int index) {
    Objects.checkIndex(index, count);
    int first = index * step; // less than the number of tokens
    int end = (int) Math.min(tokens.size(), (long) first + size);
    return new TokenWindow(index, first, end, tokens.start(first), tokens.end(end - 1));
  }

  /** Returns an iterator over the windows, first to last. */
  @Override
  public Iterator<TokenWindow> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < count;
      }

      @Override
      public TokenWindow next() {
        if (next == count) {
          throw new NoSuchElementException("there are " + count + " windows");
        }
        return window(next++);
      }
    };
  }

  /**
   * Hands every n-gram of the tokens of a window to the sink, as {@link NGrams#forEach} does with those of a text.
   *
   * @return the number of n-grams
   * @throws IllegalArgumentException if the window is not one of these
   */
  public long forEachNGram(NGrams ngrams, TokenWindow window, TermSink sink) {
    if (window.index() < 0 || window.index() >= count || !window.equals(window(window.index()))) {
      throw new IllegalArgumentException(window + " is not one of these " + count + " windows");
    }
    return tokens.forEach(ngrams, window.firstToken(), window.endToken(), sink);
  }
}
