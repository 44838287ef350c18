package io.github.stylome.text;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;

/** Bytes that are not well-formed in the encoding they are read in. The message names source, bytes and offset. */
public final class MalformedTextException extends CharacterCodingException {
  private static final long serialVersionUID = 1;

  private final String source;
  private final String charset; // its name: exceptions are serialised, charsets are not
  private final long offset;
  private final byte[] bytes;

  MalformedTextException(String source, Charset charset, long offset, byte[] bytes) {
    this.source = source;
    this.charset = charset.name();
    this.offset = offset;
    this.bytes = bytes;
  }

  /** Returns the encoding that the bytes were read in. */
  public Charset charset() {
    return Charset.forName(charset);
  }

  /** Returns the offset of the first byte that is not well-formed, counted from 0 in the bytes as unpacked. */
  public long offset() {
    return offset;
  }

  /** Returns a copy of the bytes that are not well-formed, at least one. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns what is wrong without the name of the source, as in {@code not UTF-8: byte 0xE9 at offset 3}. */
  public String reason() {
    StringBuilder hex = new StringBuilder();
    for (byte value : bytes) {
      hex.append(String.format(Locale.ROOT, " 0x%02X", value & 0xFF));
    }
    return "not " + charset + ": " + (bytes.length == 1 ? "byte" : "bytes") + hex + " at offset " + offset;
  }

  @Override
  public String getMessage() {
    return source + " is " + reason();
  }
}
