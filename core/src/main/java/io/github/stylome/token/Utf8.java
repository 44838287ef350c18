package io.github.stylome.token;

/**
 * Decodes UTF-8 one code point at a time. Ill-formed bytes are U+FFFD, one for each maximal subpart, exactly as {@code
 * new String(bytes, UTF_8)} has them: a surrogate in three bytes is one, not three.
 *
 * <p>What is decoded at a place depends on the bytes from there on alone, and a byte that begins a sequence is never in
 * the middle of another, so reading can begin at any such byte.
 */
final class Utf8 {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int LENGTH_BITS = 3;
  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

  /** The first bytes of two and of three, as signed bytes. */
  private static final int TWO_LOWEST = (byte) 0xC2;
  private static final int THREE_LOWEST = (byte) 0xE0;

  private Utf8() {}

  /**
   * Checks a range of an array.
   *
   * @throws IllegalArgumentException if the range is not in the array
   */
  static void checkRange(byte[] text, int from, int to) {
    if (from < 0 || to < from || to > text.length) {
      throw new IllegalArgumentException("range [" + from + ", " + to + ") is not in an array of " + text.length);
    }
  }

  /** Returns the code point at the offset, which is below the limit, together with its length in bytes. */
  static int decode(byte[] text, int offset, int limit) {
    int first = text[offset];
    if (first >= 0) {
      return decoded(first, 1);
    }
    int second = at(text, offset + 1, limit);
    if (!continues(second)) {
      return decoded(REPLACEMENT, 1);
    }
    return switch (first & 0xF0) {
      case 0xC0, 0xD0 ->
          (first & 0x1E) == 0 ? decoded(REPLACEMENT, 1) : decoded((first & 0x1F) << 6 | (second & 0x3F), 2);
      case 0xE0 -> three(first & 0xF, second & 0x3F, at(text, offset + 2, limit));
      case 0xF0 -> four(first & 0xF, second & 0x3F, at(text, offset + 2, limit), at(text, offset + 3, limit));
      default -> decoded(REPLACEMENT, 1);
    };
  }

  /**
   * Returns the offset of the code point that ends at {@code offset}, where decoding from {@code from} on has come by. In
   * ill-formed bytes it may be an offset within one U+FFFD.
   */
  static int before(byte[] text, int offset, int from) {
    for (int i = offset - 1; i >= Math.max(from, offset - 4); i--) {
      if (!continues(text[i])) {
        return i + length(decode(text, i, offset)) == offset ? i : offset - 1;
      }
    }
    return offset - 1;
  }

  static int codePoint(int decoded) {
    return decoded >> LENGTH_BITS;
  }

  static int length(int decoded) {
    return decoded & LENGTH_MASK;
  }

  /**
   * Returns the code point if two well-formed bytes stand at the offset, else -1: the short way for loops over texts in
   * Arabic, Cyrillic, Greek or Hebrew.
   */
  static int two(byte[] text, int offset, int limit) {
    int first = text[offset];
    if (first >= TWO_LOWEST && first < THREE_LOWEST && offset + 1 < limit) {
      int second = text[offset + 1];
      return continues(second) ? (first & 0x1F) << 6 | (second & 0x3F) : -1;
    }
    return -1;
  }

  /** Returns whether a byte can follow another in a sequence. */
  static boolean continues(int unit) {
    return (unit & 0xC0) == 0x80;
  }

  private static int three(int first, int second, int third) {
    if (first == 0 && second < 0x20) { // would fit two bytes
      return decoded(REPLACEMENT, 1);
    }
    if (!continues(third)) {
      return decoded(REPLACEMENT, 2);
    }
    int codePoint = first << 12 | second << 6 | (third & 0x3F);
    boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return decoded(surrogate ? REPLACEMENT : codePoint, 3);
  }

  private static int four(int first, int second, int third, int fourth) {
    int top = first << 6 | second;
    if (top < 0x10 || top > 0x10F) { // would fit three bytes, or is above U+10FFFF
      return decoded(REPLACEMENT, 1);
    }
    if (!continues(third)) {
      return decoded(REPLACEMENT, 2);
    }
    if (!continues(fourth)) {
      return decoded(REPLACEMENT, 3);
    }
    return decoded(top << 12 | (third & 0x3F) << 6 | (fourth & 0x3F), 4);
  }

  private static int at(byte[] text, int offset, int limit) {
    return offset < limit ? text[offset] : 0;
  }

  private static int decoded(int codePoint, int length) {
    return codePoint << LENGTH_BITS | length;
  }
}
