package io.github.stylome.unicode;

/**
 * Reads code points from UTF-8. Ill-formed bytes count as U+FFFD, one for each maximal subpart of an ill-formed sequence
 * (Unicode Standard, section 3.9) and one for the three bytes of a surrogate, as {@code new String(bytes, UTF_8)} decodes
 * them.
 */
public final class Utf8 {
  /** What stands for ill-formed bytes. */
  public static final int REPLACEMENT = 0xFFFD;

  private static final int LENGTH_BITS = 3;

  private Utf8() {}

  /**
   * Returns the code point at an offset and the number of its bytes, to be taken apart by {@link #codePoint} and {@link
   * #length}. It is packed, since nothing may be allocated for a code point.
   *
   * @param to where the text ends, greater than {@code offset}
   */
  public static int decode(byte[] text, int offset, int to) {
    int first = text[offset];
    if (first >= 0) {
      return (first << LENGTH_BITS) | 1;
    }
    first &= 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return (REPLACEMENT << LENGTH_BITS) | 1;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    int codePoint = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = offset + i < to ? text[offset + i] & 0xFF : 0;
      if (!follows(first, i, next)) {
        return (REPLACEMENT << LENGTH_BITS) | i;
      }
      codePoint = (codePoint << 6) | (next & 0x3F);
    }
    boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return pack(surrogate ? REPLACEMENT : codePoint, length);
  }

  /** Returns whether a byte can follow: the second byte rules out overlong forms and what lies beyond Unicode. */
  private static boolean follows(int first, int place, int next) {
    int least = 0x80;
    int most = 0xBF;
    if (place == 1) {
      switch (first) {
        case 0xE0 -> least = 0xA0;
        case 0xF0 -> least = 0x90;
        case 0xF4 -> most = 0x8F;
        default -> { }
      }
    }
    return next >= least && next <= most;
  }

  /**
   * Returns the code point if two well-formed bytes stand at the offset, else -1: the short way for loops over texts in
   * Arabic, Cyrillic, Greek or Hebrew.
   */
  public static int two(byte[] text, int offset, int to) {
    int first = text[offset];
    if (first >= (byte) 0xC2 && first < (byte) 0xE0 && offset + 1 < to) {
      int second = text[offset + 1];
      return continues(second) ? ((first & 0x1F) << 6) | (second & 0x3F) : -1;
    }
    return -1;
  }

  /**
   * Returns the offset of the code point that ends at {@code offset}, where decoding from {@code from} on has come by. In
   * ill-formed bytes it may be an offset within one U+FFFD.
   */
  public static int before(byte[] text, int offset, int from) {
    for (int i = offset - 1; i >= Math.max(from, offset - 4); i--) {
      if (!continues(text[i])) {
        return i + length(decode(text, i, offset)) == offset ? i : offset - 1;
      }
    }
    return offset - 1;
  }

  /** Returns whether a byte can only follow another in a sequence. */
  private static boolean continues(int unit) {
    return (unit & 0xC0) == 0x80;
  }

  /** Returns a code point and its length in one number, as {@link #decode} does. */
  public static int pack(int codePoint, int length) {
    return (codePoint << LENGTH_BITS) | length;
  }

  /** Returns the code point in what {@link #decode} returned. */
  public static int codePoint(int decoded) {
    return decoded >>> LENGTH_BITS;
  }

  /** Returns the number of bytes in what {@link #decode} returned, 1 to 4. */
  public static int length(int decoded) {
    return decoded & ((1 << LENGTH_BITS) - 1);
  }
}
