package io.github.stylome.count;

import io.github.stylome.text.TextChunks;
import io.github.stylome.token.NGramStream;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.TermSink;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import io.github.stylome.token.Tokenizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

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
   * Counts every n-gram of a text that is read in pieces, across their ends: as many of each as {@link #addAll(NGrams,
   * Tokenizer, CharSequence)} counts in the whole text. Does not close the pieces. Memory for one piece and the terms.
   *
   * @return their number
   * @throws IllegalArgumentException if these n-grams or this tokenizer need the whole text, as {@link NGramStream} says
   * @throws IOException if the text cannot be read to its end; this counter is then as it was before
   */
  public long addAll(NGrams ngrams, Tokenizer tokenizer, TextChunks chunks) throws IOException {
    TermCounter own = new TermCounter();
    NGramStream stream = new NGramStream(ngrams, tokenizer, own.sink);
    for (Optional<CharSequence> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
      stream.add(chunk.get());
    }
    merge(own);
    return own.total;
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

  /**
   * Returns what has been counted as bytes, for another process: {@link #ofBytes} makes an equal counter of them. About
   * the length of the distinct terms, if they are ASCII, and two or three bytes for each. Terms stand in the order of
   * their arrival, so that counters with equal {@link #counts} may have other bytes.
   *
   * @throws ArithmeticException if they would be more than an array holds
   */
  public byte[] toBytes() {
    CountBytes.Writer out = new CountBytes.Writer();
    out.number(table.size());
    for (int id = 0; id < table.size(); id++) {
      out.string(table.term(id));
      out.number(counts[id]);
    }
    return out.toBytes();
  }

  /**
   * Returns a counter that has counted what the one with these bytes had.
   *
   * @throws IllegalArgumentException if they are not those of a counter
   */
  public static TermCounter ofBytes(byte[] bytes) {
    CountBytes.Reader in = new CountBytes.Reader(bytes);
    TermCounter counter = new TermCounter();
    long types = in.number(0, bytes.length);
    try {
      for (long i = 0; i < types; i++) {
        counter.add(in.string(), in.number(1, Long.MAX_VALUE));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the bytes of a counter have more terms than fit in a long", e);
    }
    in.end();
    if (counter.table.size() != types) {
      throw new IllegalArgumentException("the bytes of a counter have a term twice");
    }
    return counter;
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
