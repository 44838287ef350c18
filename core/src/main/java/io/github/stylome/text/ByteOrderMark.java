package io.github.stylome.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The byte order marks of Unicode, the longer ones first where one is the beginning of another. */
enum ByteOrderMark {
  UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0, 0),
  UTF_32BE("UTF-32BE", 0, 0, 0xFE, 0xFF),
  UTF_16LE("UTF-16LE", 0xFF, 0xFE),
  UTF_16BE("UTF-16BE", 0xFE, 0xFF),
  UTF_8("UTF-8", 0xEF, 0xBB, 0xBF);

  /** The length of the longest. */
  static final int MAX_LENGTH = 4;

  private final Charset charset;
  private final byte[] bytes;

  ByteOrderMark(String charset, int... bytes) {
    this.charset = Charset.forName(charset);
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  /**
   * Returns the mark that a text begins with. Where UTF-16 is declared, FF FE 00 00 is the mark of UTF-16 and a NUL.
   *
   * @param head the first bytes, {@link #MAX_LENGTH} of them or the whole text
   */
  static Optional<ByteOrderMark> of(byte[] head, Charset declared) {
    boolean wide = !declared.name().startsWith("UTF-16");
    return Arrays.stream(values())
        .filter(mark -> (wide || mark.length() < MAX_LENGTH) && mark.begins(head))
        .findFirst();
  }

  /** Returns the encoding without mark: that declared, big-endian where the declaration leaves the order open. */
  static Charset withoutMark(Charset declared) {
    return switch (declared.name()) {
      case "UTF-16" -> StandardCharsets.UTF_16BE;
      case "UTF-32" -> UTF_32BE.charset;
      default -> declared;
    };
  }

  private boolean begins(byte[] head) {
    return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }

  Charset charset() {
    return charset;
  }

  int length() {
    return bytes.length;
  }
}
