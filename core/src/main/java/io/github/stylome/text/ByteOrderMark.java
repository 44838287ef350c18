package io.github.stylome.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The byte order marks of Unicode, the longer ones first where one is the beginning of another. */
enum ByteOrderMark {
  UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
  UTF_32BE("UTF-32BE", "\0\0\u00FE\u00FF"),
  UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
  UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
  UTF_8("UTF-8", "\u00EF\u00BB\u00BF");

  /** The length of the longest. */
  static final int MAX_LENGTH = 4;

  private final Charset charset;
  private final String bytes; // a char each

  ByteOrderMark(String charset, String bytes) {
    this.charset = Charset.forName(charset);
    this.bytes = bytes;
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
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(bytes);
  }

  Charset charset() {
    return charset;
  }

  int length() {
    return bytes.length();
  }
}
