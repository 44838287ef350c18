package io.github.stylome.count;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.TermSink;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import io.github.stylome.token.Tokenizer;
import java.util.Arrays;

/**
 * Counts terms. Counts are exact, and {@link #merge} is associative and commutative: however the terms are split over
 * counters and in whatever order these are merged, {@link #counts} is the same.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
public final class TermCounter {
  private final TermTable table = new TermTable();
  private final TermSink sink = (buffer, offset, length) -> increment(table.intern(buffer, offset, length), 1);
  private long[] counts = new long[32];
  private long total;

  /** Makes a counter that has counted nothing. */
  public TermCounter() {}

  /** Counts a term once. */
  public void add(CharSequence term) {
    add(term, 1);
  }

  /**
   * Counts a term several times.
   *
   * @throws IllegalArgumentException if the count is less than 1
   * @throws ArithmeticException if the total would not fit in a long
   */
  public void add(CharSequence term, long count) {
    if (count < 1) {
      throw new IllegalArgumentException("a term is counted at least once, not " + count + " times");
    }
    char[] chars = term.toString().toCharArray();
    increment(table.intern(chars, 0, chars.length), count);
  }

  /** Counts every n-gram of a text, which has been normalised before. Returns their number. */
  public long addAll(NGrams ngrams, Tokenizer tokenizer, CharSequence text) {
    return ngrams.forEach(tokenizer, text, sink);
  }

  /**
   * Counts every n-gram of a window over a text, as {@link TokenWindows#forEachNGram} hands them out. Returns their
   * number.
   *
   * @throws IllegalArgumentException if the window is not one of these
   */
  public long addAll(NGrams ngrams, TokenWindows windows, TokenWindow window) {
    return windows.forEachNGram(ngrams, window, sink);
  }

  /** Adds all that another counter has counted, and leaves that one as it is. */
  public void merge(TermCounter other) {
    if (other == this) {
      throw new IllegalArgumentException("a counter cannot be merged into itself");
    }
    int[] ids = table.internAll(other.table);
    for (int id = 0; id < ids.length; id++) {
      increment(ids[id], other.counts[id]);
    }
  }

  /** Returns how many terms have been counted, repetitions included. */
  public long total() {
    return total;
  }

  /** Returns what has been counted so far. O(types × log types). */
  public TermCounts counts() {
    return TermCounts.copyOf(table, counts, total);
  }

  private void increment(int id, long count) {
    if (id >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(id + 1, counts.length * 2));
    }
    total = Math.addExact(total, count);
    counts[id] += count;
  }
}
