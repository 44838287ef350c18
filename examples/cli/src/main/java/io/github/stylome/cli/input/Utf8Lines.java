package io.github.stylome.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts a stream of UTF-8 at line feeds and decodes each line strictly and for itself, so that one malformed line does
 * not harm the others. Not safe for concurrent use.
 */
final class Utf8Lines implements Closeable {
  private static final int CHUNK = 1 << 16;
  private static final int MAX_LINE = Integer.MAX_VALUE - 2 * CHUNK;

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private byte[] bytes = new byte[CHUNK];
  private int start; // of what has not been handed out
  private int limit; // of what has been read
  private CharBuffer chars = CharBuffer.allocate(CHUNK);
  private ByteBuffer line = ByteBuffer.allocate(0);
  private long number;

  Utf8Lines(InputStream in) {
    this.in = in;
  }

  /**
   * Moves to the next line; a last line without line feed is one, an empty rest is none.
   *
   * @return false at the end
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

  private void take(int end) {
    number++;
    line = ByteBuffer.wrap(bytes, start, end - start);
    start = Math.min(limit, end + 1);
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
    if (chars.capacity() < line.remaining()) {
      chars = CharBuffer.allocate(Math.max(line.remaining(), (int) Math.min(MAX_LINE, chars.capacity() * 2L)));
    }
    chars.clear();
    ByteBuffer rest = line.duplicate();
    CoderResult result = decoder.reset().decode(rest, chars, true);
    if (result.isError()) {
      throw new RejectedRowException(String.format(Locale.ROOT, "not UTF-8: byte 0x%02X at column %d",
          rest.get(rest.position()) & 0xFF, rest.position() - line.position() + 1));
    }
    chars.flip();
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
