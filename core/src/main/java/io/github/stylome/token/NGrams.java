package io.github.stylome.token;

import java.util.Arrays;

/**
 * The terms of a text: its overlapping n-grams of tokens or of characters.
 *
 * <p>A word n-gram is n tokens joined by single spaces. A character n-gram is n code points of the text that arises
 * when all tokens are joined by single spaces, with none at the ends; it can span words. A text of k units has
 * {@code max(0, k - n + 1)} n-grams.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param unit what is counted off
 * @param n how many units make a term, at least 1
 */
public record NGrams(Unit unit, int n) {

  /** The largest n that is accepted. */
  public static final int MAX_N = 32;

  private static final int PIECE = 1 << 14;

  /** What an n-gram is made of. */
  public enum Unit {
    /** Tokens. */
    WORD,
    /** Code points. */
    CHARACTER
  }

  /**
   * Checks n.
   *
   * @throws IllegalArgumentException if n is not in [1, {@value #MAX_N}]
   */
  public NGrams {
    if (n < 1 || n > MAX_N) {
      throw new IllegalArgumentException("n-grams need an n from 1 to " + MAX_N + ", not " + n);
    }
  }

  /** Returns n-grams of tokens. */
  public static NGrams ofWords(int n) {
    return new NGrams(Unit.WORD, n);
  }

  /** Returns n-grams of code points. */
  public static NGrams ofCharacters(int n) {
    return new NGrams(Unit.CHARACTER, n);
  }

  /**
   * Hands every n-gram of the text to the sink, first to last, repetitions included. O(length × n) time; memory for one
   * copy of the text.
   *
   * @param text the normalised text
   * @return the number of n-grams
   */
  public long forEach(Tokenizer tokenizer, CharSequence text, TermSink sink) {
    if (unit == Unit.WORD && n == 1) {
      return forEachToken(tokenizer, text, sink);
    }
    String string = text.toString(); // copies runs of chars faster than any other sequence
    Joined joined = new Joined(string.length());
    TokenCursor cursor = tokenizer.open(string);
    while (cursor.next()) {
      String name = cursor.name();
      if (name == null) {
        joined.add(string, cursor.start(), cursor.end());
      } else {
        joined.add(name, 0, name.length());
      }
    }
    return unit == Unit.WORD ? joined.words(n, sink) : joined.characters(n, sink);
  }

  /** Single tokens need not be joined: they are handed over out of a piece of the text. */
  private static long forEachToken(Tokenizer tokenizer, CharSequence text, TermSink sink) {
    String string = text.toString();
    char[] piece = new char[Math.min(string.length(), PIECE)];
    int from = 0;
    int to = 0;
    TextCursor cursor = tokenizer.open(string);
    long count = 0;
    while (cursor.next()) {
      int start = cursor.start();
      int length = cursor.end() - start;
      String name = cursor.name();
      if (name != null) {
        sink.accept(name.toCharArray(), 0, name.length());
      } else {
        if (start + length > to) {
          piece = length > piece.length ? new char[length] : piece;
          from = start;
          to = start + Math.min(piece.length, string.length() - start);
          string.getChars(from, to, piece, 0);
        }
        sink.accept(piece, start - from, length);
      }
      count++;
    }
    return count;
  }

  /** Returns whether a text, which has been normalised, has at least one n-gram. Reads no further than the first. */
  public boolean anyIn(Tokenizer tokenizer, CharSequence text) {
    TokenCursor cursor = tokenizer.open(text);
    int units = 0;
    while (units < n && cursor.next()) {
      units += unit == Unit.WORD
          ? 1
          : Character.codePointCount(text, cursor.start(), cursor.end()) + (units > 0 ? 1 : 0);
    }
    return units >= n;
  }

  /** All tokens of a text, joined by single spaces, with the place where each begins. */
  private static final class Joined {
    private char[] chars;
    private int length;
    private int[] starts = new int[64];
    private int tokens;

    Joined(int capacity) {
      chars = new char[capacity + 1];
    }

    void add(String text, int start, int end) {
      int needed = Math.addExact(length, end - start + 1);
      if (needed > chars.length) { // adjacent tokens gain a space that the text does not have
        chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, chars.length * 2L)));
      }
      if (tokens > 0) {
        chars[length++] = ' ';
      }
      if (tokens == starts.length) {
        starts = Arrays.copyOf(starts, tokens * 2);
      }
      starts[tokens++] = length;
      text.getChars(start, end, chars, length);
      length += end - start;
    }

    long words(int n, TermSink sink) {
      for (int i = 0; i + n <= tokens; i++) {
        int end = i + n == tokens ? length : starts[i + n] - 1;
        sink.accept(chars, starts[i], end - starts[i]);
      }
      return Math.max(0, tokens - n + 1);
    }

    long characters(int n, TermSink sink) {
      int end = 0;
      for (int i = 0; i < n; i++) {
        if (end >= length) {
          return 0;
        }
        end = after(end);
      }
      long count = 1;
      sink.accept(chars, 0, end);
      for (int start = after(0); end < length; start = after(start)) {
        end = after(end);
        sink.accept(chars, start, end - start);
        count++;
      }
      return count;
    }

    private int after(int offset) {
      return Character.isHighSurrogate(chars[offset])
              && offset + 1 < length
              && Character.isLowSurrogate(chars[offset + 1])
          ? offset + 2
          : offset + 1;
    }
  }
}
