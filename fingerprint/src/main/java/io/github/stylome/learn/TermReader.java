package io.github.stylome.learn;

import io.github.stylome.token.TextCursor;
import java.util.List;

/**
 * Hands the n-grams of texts to a sink, stream by stream. Cursors and buffers are used again from text to text.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class TermReader {
  private static final int[] NONE = new int[TermStream.MOST + 1];

  private final List<TermStream> streams;
  private final long[] salts;
  private final TextCursor[] cursors;
  private final long[] polynomials = new long[TermStream.MOST + 1];
  private final int[] starts = NONE.clone();
  private char[] chars = new char[4096];

  TermReader(List<TermStream> streams) {
    this.streams = streams;
    salts = streams.stream().mapToLong(stream -> TermHash.token(stream.toString())).toArray();
    cursors = streams.stream().map(stream -> stream.tokenizer().open("")).toArray(TextCursor[]::new);
  }

  /** Reads a text; returns the number of tokens, or chars, of the first stream. O(length × n) time. */
  long read(String text, TermSink sink) {
    long units = 0;
    if (chars.length < text.length()) {
      chars = new char[Math.max(text.length(), (int) Math.min(Integer.MAX_VALUE - 8L, chars.length * 2L))];
    }
    text.getChars(0, text.length(), chars, 0);
    for (int i = 0; i < salts.length; i++) {
      int own = streams.get(i).unit() == TermStream.Unit.CHAR
          ? readChars(streams.get(i), salts[i], text.length(), sink)
          : readTokens(streams.get(i), salts[i], cursors[i], text, sink);
      units = i == 0 ? own : units;
    }
    return units;
  }

  private int readChars(TermStream stream, long salt, int length, TermSink sink) {
    int longest = stream.longest();
    int shortest = stream.shortest();
    long[] p = polynomials; // p[n] is over the last n chars
    for (int i = 0; i < length; i++) {
      long c = chars[i] + 1L;
      for (int n = longest; n >= 2; n--) {
        p[n] = p[n - 1] * TermHash.BASE + c;
      }
      p[1] = c;
      for (int n = shortest; n <= longest && n <= i + 1; n++) {
        sink.add(TermHash.term(p[n], n, salt), i + 1 - n, i + 1);
      }
    }
    return length;
  }

  private int readTokens(TermStream stream, long salt, TextCursor cursor, String text, TermSink sink) {
    int longest = stream.longest();
    int shortest = stream.shortest();
    long[] p = polynomials;
    cursor.reset(text);
    int i = 0;
    for (; cursor.next(); i++) {
      String name = cursor.name();
      long token = name == null ? TermHash.token(chars, cursor.start(), cursor.end()) : TermHash.name(name);
      for (int n = longest; n >= 2; n--) {
        p[n] = p[n - 1] * TermHash.BASE + token;
        starts[n] = starts[n - 1];
      }
      p[1] = token;
      starts[1] = cursor.start();
      for (int n = shortest; n <= longest && n <= i + 1; n++) {
        sink.add(TermHash.term(p[n], n, salt), starts[n], cursor.end());
      }
    }
    return i;
  }
}
