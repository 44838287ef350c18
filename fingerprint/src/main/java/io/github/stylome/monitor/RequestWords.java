package io.github.stylome.monitor;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.LowerCase;
import java.util.Arrays;

/**
 * The words of a request, and the runs of three that it has, with its edges: what a template fixes. Case does not
 * count, and all numbers are one. Immutable.
 */
final class RequestWords {
  static final int SHINGLE = 3;
  private static final int MOST_WORDS = 128;
  private static final long EDGE = 0x3C6EF372FE94F82AL;
  private static final long NUMBER = 0x5BE0CD19137E2179L;
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final String text;
  private final long count;
  private final int[] starts;
  private final int[] ends;
  private final long[] shingles;

  private RequestWords(String text, long count, int[] starts, int[] ends, long[] words) {
    this.text = text;
    this.count = count;
    this.starts = starts;
    this.ends = ends;
    shingles = shingles(words);
  }

  static RequestWords of(AccountSketch.Request request) {
    String text = request.head();
    int[] starts = new int[MOST_WORDS];
    int[] ends = new int[MOST_WORDS];
    long[] words = new long[MOST_WORDS];
    int size = 0;
    TextCursor cursor = Tokenizers.words().open(text);
    while (size < MOST_WORDS && cursor.next()) {
      starts[size] = cursor.start();
      ends[size] = cursor.end();
      words[size++] = cursor.type() == TokenType.NUMBER ? NUMBER : hash(text, cursor.start(), cursor.end());
    }
    return new RequestWords(text, request.count(), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size),
        Arrays.copyOf(words, size));
  }

  private static long hash(String text, int start, int end) {
    long hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * BASE + LowerCase.of(text.charAt(i)) + 1;
    }
    return hash ^ (hash >>> 32);
  }

  /** Returns the runs of three, two edges before the first word and behind the last; the i-th ends at word i. */
  private static long[] shingles(long[] words) {
    if (words.length == 0) {
      return new long[0];
    }
    long[] shingles = new long[words.length + SHINGLE - 1];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int j = i - SHINGLE + 1; j <= i; j++) {
        hash = (hash ^ (j < 0 || j >= words.length ? EDGE : words[j])) * BASE;
        hash ^= hash >>> 29;
      }
      shingles[i] = hash;
    }
    return shingles;
  }

  String text() {
    return text;
  }

  long count() {
    return count;
  }

  int size() {
    return starts.length;
  }

  long[] shingles() {
    return shingles;
  }

  /** Returns which words lie in a run that is among these. */
  boolean[] covered(LongPredicate isFixed) {
    boolean[] covered = new boolean[size()];
    for (int i = 0; i < shingles.length; i++) {
      if (isFixed.test(shingles[i])) {
        for (int j = Math.max(0, i - SHINGLE + 1); j <= Math.min(i, covered.length - 1); j++) {
          covered[j] = true;
        }
      }
    }
    return covered;
  }

  /** Something that runs are asked. */
  interface LongPredicate {
    boolean test(long shingle);
  }

  /** Returns the text with a gap in place of every run of words that are not fixed. */
  String pattern(boolean[] fixed) {
    StringBuilder pattern = new StringBuilder();
    boolean inGap = false;
    for (int i = 0; i < fixed.length; i++) {
      if (fixed[i]) {
        if (i > 0 && !inGap) {
          pattern.append(text, ends[i - 1], starts[i]);
        } else if (inGap) {
          pattern.append(' ');
        }
        pattern.append(text, starts[i], ends[i]);
      } else if (!inGap) {
        pattern.append(i > 0 ? " [...]" : "[...]");
      }
      inGap = !fixed[i];
    }
    return pattern.toString();
  }

  /** Returns the first run of words that are not fixed, empty if there is none. */
  String filling(boolean[] fixed) {
    int from = 0;
    while (from < fixed.length && fixed[from]) {
      from++;
    }
    int to = from;
    while (to < fixed.length && !fixed[to]) {
      to++;
    }
    return from == to ? "" : text.substring(starts[from], ends[to - 1]);
  }
}
