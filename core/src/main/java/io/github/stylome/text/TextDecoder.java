package io.github.stylome.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How bytes become text.
 *
 * <p>A byte order mark of UTF-8, UTF-16 or UTF-32 decides the encoding and is not part of the text, as in the "decode"
 * algorithm of the WHATWG Encoding Standard; without one it is the declared charset, UTF-8 unless another is given.
 * {@code UTF-16} and {@code UTF-32} without mark are big-endian. Where no flavour of UTF-16 is declared, FF FE 00 00 is
 * the mark of UTF-32. NUL and other controls are characters like any other.
 *
 * <p>Strict decoding refuses malformed bytes by a {@link MalformedTextException} with their offset. Lenient decoding
 * puts one U+FFFD for each maximal subpart that is not well-formed, and counts them. The three bytes of a surrogate in
 * UTF-8 are one place, as in {@code new String(bytes, UTF_8)}, though the standard sees three.
 *
 * <p>A file whose name ends in {@code .gz} is unpacked, all members of it; a truncated or damaged one is a
 * {@link GzipFormatException}, never a part of its text.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TextDecoder {
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;
  private static final TextDecoder STRICT = new TextDecoder(StandardCharsets.UTF_8, true);
  private static final TextDecoder LENIENT = new TextDecoder(StandardCharsets.UTF_8, false);

  private final Charset declared;
  private final boolean strict;

  private TextDecoder(Charset declared, boolean strict) {
    this.declared = declared;
    this.strict = strict;
  }

  /** Returns the decoder that refuses malformed bytes; UTF-8 is declared. */
  public static TextDecoder strict() {
    return STRICT;
  }

  /** Returns the decoder that replaces malformed bytes and counts the replacements; UTF-8 is declared. */
  public static TextDecoder lenient() {
    return LENIENT;
  }

  /** Returns this decoder with another declared charset, in which a text without byte order mark is read. */
  public TextDecoder withCharset(Charset charset) {
    return new TextDecoder(charset, strict);
  }

  /**
   * Returns the text of a whole file.
   *
   * @throws MalformedTextException if it is malformed and this decoder is strict
   * @throws GzipFormatException if its name ends in {@code .gz} and it is truncated, damaged or no gzip file
   * @throws IOException if it cannot be read, or is larger than 2 GB, for which there is {@link TextChunks}
   */
  public DecodedText read(Path file) throws IOException {
    return decode(file.toString(), bytes(file));
  }

  /**
   * Returns the text of bytes, which are not unpacked.
   *
   * @param source what the bytes come from, for the message of an error
   * @throws MalformedTextException if they are malformed and this decoder is strict
   */
  public DecodedText decode(String source, byte[] bytes) throws MalformedTextException {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, ByteOrderMark.MAX_LENGTH));
    Optional<ByteOrderMark> mark = ByteOrderMark.of(head, declared);
    int skipped = mark.map(ByteOrderMark::length).orElse(0);
    Charset charset = mark.map(ByteOrderMark::charset).orElse(ByteOrderMark.withoutMark(declared));
    Decoding decoding = new Decoding(source, charset, strict, skipped);
    ByteBuffer in = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1); // enough for nearly every encoding
    while (!decoding.decode(in, out, true) || !decoding.flush(out)) {
      int capacity = (int) Math.min(MAX_BYTES, out.capacity() * 2L);
      out = CharBuffer.allocate(capacity).put(out.flip());
    }
    return new DecodedText(out.flip().toString(), charset, mark.isPresent(), decoding.replacements());
  }

  /**
   * Begins to read a file of any size.
   *
   * @throws GzipFormatException if its name ends in {@code .gz} and it does not begin as a gzip file
   * @throws IOException if it cannot be read
   */
  public DecodedReader open(Path file) throws IOException {
    InputStream in = openBytes(file);
    try {
      return open(file.toString(), in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Begins to read a stream, which is not unpacked, and is closed with the reader.
   *
   * @param source what the stream is, for the message of an error
   * @throws IOException if it cannot be read
   */
  public DecodedReader open(String source, InputStream in) throws IOException {
    return new DecodedReader(source, in, declared, strict);
  }

  private static InputStream openBytes(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return isCompressed(file) ? GzipStream.of(file.toString(), in) : in;
  }

  private static boolean isCompressed(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = openBytes(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      if (bytes.length == MAX_BYTES && in.read() >= 0) {
        throw new IOException(file + " is larger than " + MAX_BYTES + " bytes, too large for one text");
      }
      return bytes;
    }
  }
}
