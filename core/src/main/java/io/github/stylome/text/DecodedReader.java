package io.github.stylome.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * Decodes a stream as {@link TextDecoder} says, in constant memory. The byte order mark is not part of what is read.
 *
 * <p>Not safe for concurrent use.
 */
public final class DecodedReader extends Reader {
  private static final int BYTES = 1 << 16;
  private static final int CHARS = 1 << 15;

  private final String source;
  private final InputStream in;
  private final boolean byteOrderMark;
  private final Decoding decoding;
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(CHARS).limit(0);
  private boolean allRead;
  private boolean allDecoded;

  DecodedReader(String source, InputStream in, Charset declared, boolean strict) throws IOException {
    this.source = source;
    this.in = in;
    byte[] head = in.readNBytes(ByteOrderMark.MAX_LENGTH);
    Optional<ByteOrderMark> mark = ByteOrderMark.of(head, declared);
    byteOrderMark = mark.isPresent();
    int skipped = mark.map(ByteOrderMark::length).orElse(0);
    bytes.clear().put(head, skipped, head.length - skipped).flip();
    Charset charset = mark.map(ByteOrderMark::charset).orElse(ByteOrderMark.withoutMark(declared));
    decoding = new Decoding(source, charset, strict, skipped);
  }

  /**
   * Reads up to {@code length} chars, at least one if any is left and {@code length} is not 0.
   *
   * @return how many, or -1 at the end
   * @throws MalformedTextException if the next bytes are malformed and the decoding is strict
   * @throws IOException if the stream cannot be read
   */
  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    while (!chars.hasRemaining() && !allDecoded) {
      fill();
    }
    int read = Math.min(length, chars.remaining());
    chars.get(buffer, offset, read);
    return read == 0 && length > 0 ? -1 : read;
  }

  private void fill() throws IOException {
    chars.clear();
    try {
      if (!decoding.decode(bytes, chars, allRead)) {
        return; // there is more than one buffer full in the bytes at hand
      }
      if (allRead) {
        allDecoded = decoding.flush(chars);
      } else {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        allRead = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
      }
    } finally {
      chars.flip();
    }
  }

  /** Returns what the bytes come from, for messages. */
  public String source() {
    return source;
  }

  /** Returns the encoding: that of the byte order mark if there is one, else that which was declared. */
  public Charset charset() {
    return decoding.charset();
  }

  /** Returns whether a byte order mark stood at the beginning. */
  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  /** Returns how many malformed places have become U+FFFD so far; 0 in strict decoding. */
  public long replacements() {
    return decoding.replacements();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
