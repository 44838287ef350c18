package io.github.stylome.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Cuts a stream of UTF-8 at line feeds and decodes each line strictly and for itself, so that one malformed line does
 * not harm the others. Not safe for concurrent use.
 */
final class Utf8Lines implements Closeable {
  private static final int CHUNK = 1 << 16;
  private static final int MAX_LINE = Integer.MAX_VALUE - 2 * CHUNK;

  private final InputStream in;
  private final LineDecoder decoder = new LineDecoder();
  private byte[] bytes = new byte[CHUNK];
  private int start; // of what has not been handed out
  private int limit; // of what has been read
  private ByteBuffer line = ByteBuffer.allocate(0);
  private long number;

  Utf8Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Moves to the next line; a last line without line feed is one, an empty rest is none.
   *
   * @return false at the end
   * @throws IOException also if the first line begins with the mark of another encoding
   */
  boolean next() throws IOException {
    int i = start;
    while (true) {
      while (i < limit && bytes[i] != '\n') {
        i++;
      }
      if (i < limit) {
        take(i);
        return true;
      }
      int held = limit - start;
      if (!fill()) {
        if (held > 0) {
          take(limit);
        }
        return held > 0;
      }
      i = start + held; // the buffer may have moved
    }
  }

  private void take(int end) throws IOException {
    if (number == 0 && end - start >= 2 && isWideMark(bytes[start], bytes[start + 1])) {
      throw new IOException("it begins with the byte order mark of UTF-16 or UTF-32, and rows must be UTF-8");
    }
    number++;
    line = ByteBuffer.wrap(bytes, start, end - start);
    start = Math.min(limit, end + 1);
  }

  /** Returns whether UTF-16 begins with these bytes, or UTF-32 of little-endian order; no UTF-8 does. */
  private static boolean isWideMark(byte first, byte second) {
    return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == bytes.length) {
      if (limit >= MAX_LINE) {
        throw new IOException("line " + (number + 1) + " is longer than " + MAX_LINE + " bytes");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L));
    }
    int read = in.read(bytes, limit, bytes.length - limit);
    limit += Math.max(0, read);
    return read >= 0;
  }

  /** Returns the number of the current line, counted from 1. */
  long number() {
    return number;
  }

  /** Returns a copy of the bytes of the current line, without its line feed. */
  byte[] bytes() {
    byte[] copy = new byte[line.remaining()];
    line.duplicate().get(copy);
    return copy;
  }

  /**
   * Returns the characters of the current line without its line feed and, in the first line, without a byte order mark.
   * The buffer is used again for the next line.
   *
   * @throws RejectedRowException if the line is not well-formed UTF-8
   */
  CharBuffer decode() throws RejectedRowException {
    CharBuffer chars = decoder.decode(line);
    if (number == 1 && chars.hasRemaining() && chars.get(0) == '\uFEFF') {
      chars.get();
    }
    return chars;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
