package io.github.stylome.fuzz;

import java.util.Arrays;
import java.util.List;

/**
 * What the bytes of a fuzzer mean: a text from the front, and choices from the back, one byte each. So the file of a
 * find is the text to be read, with a few characters behind it.
 *
 * <p>Not safe for concurrent use.
 */
final class FuzzInput {
  private final byte[] bytes;
  private int end;

  FuzzInput(byte[] bytes) {
    this.bytes = bytes.clone();
    end = bytes.length;
  }

  /** Returns a number in [0, bound), 0 when all bytes have been used. */
  int choice(int bound) {
    return end == 0 ? 0 : (bytes[--end] & 0xFF) % bound;
  }

  /** Returns one of the values. */
  <T> T oneOf(List<T> values) {
    return values.get(choice(values.size()));
  }

  /** Returns the bytes that no choice has used. */
  byte[] rest() {
    return Arrays.copyOf(bytes, end);
  }

  /**
   * Returns the text of the bytes that no choice has used. It is UTF-8 in which surrogates may stand alone, three bytes
   * each, and a byte that belongs to no sequence is the char of its number: every string can be said, and most changes
   * of a byte change one character.
   */
  String text() {
    StringBuilder text = new StringBuilder(end);
    for (int i = 0; i < end; ) {
      int length = sequenceLength(i);
      text.appendCodePoint(codePoint(i, length));
      i += length;
    }
    return text.toString();
  }

  private int sequenceLength(int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 1;
    if (at + length > end) {
      return 1;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length == 1 || codePoint(at, length) <= Character.MAX_CODE_POINT ? length : 1;
  }

  private int codePoint(int at, int length) {
    if (length == 1) {
      return bytes[at] & 0xFF;
    }
    int value = bytes[at] & (0xFF >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      value = (value << 6) | (bytes[i] & 0x3F);
    }
    return value;
  }
}
