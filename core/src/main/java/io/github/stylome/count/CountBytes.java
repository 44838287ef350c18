package io.github.stylome.count;

import java.util.Arrays;

/**
 * The bytes in which counters travel from one process to another: unsigned LEB128 numbers, and strings as their length
 * and then their UTF-16 code units as such numbers, so that half a surrogate pair stays what it is. They are no file
 * format; a reader of another release may refuse them.
 */
final class CountBytes {
  private CountBytes() {}

  /** Appends values. Not safe for concurrent use. */
  static final class Writer {
    private byte[] bytes = new byte[1024];
    private int size;

    void number(long value) {
      if (value < 0) {
        throw new IllegalArgumentException("a negative count " + value);
      }
      ensure(10);
      long rest = value;
      while (rest >= 0x80) {
        bytes[size++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    void string(String value) {
      number(value.length());
      for (int i = 0; i < value.length(); i++) {
        number(value.charAt(i));
      }
    }

    private void ensure(int more) {
      if (bytes.length - size < more) {
        int most = Integer.MAX_VALUE - 8;
        if (size > most - more) {
          throw new ArithmeticException("a counter does not fit into " + most + " bytes");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(most, bytes.length * 2L));
      }
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, size);
    }
  }

  /** Reads what a {@link Writer} wrote, and allocates no more than the bytes can fill. Not safe for concurrent use. */
  static final class Reader {
    private final byte[] bytes;
    private int next;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Reads a number in [0, 2⁶³). */
    long number() {
      long value = 0;
      for (int shift = 0; shift < 63; shift += 7) {
        if (next == bytes.length) {
          throw new IllegalArgumentException("the bytes of a counter are cut off at " + next);
        }
        byte part = bytes[next++];
        value |= (long) (part & 0x7F) << shift;
        if (part >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("the bytes of a counter have too large a number before " + next);
    }

    /** Reads a number that must be in a range. */
    long number(long least, long most) {
      long value = number();
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "the bytes of a counter have the number " + value + ", not in [" + least + ", " + most + "], before "
            + next);
      }
      return value;
    }

    String string() {
      int length = (int) number(0, bytes.length - next);
      StringBuilder value = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        value.append((char) number(0, Character.MAX_VALUE));
      }
      return value.toString();
    }

    void end() {
      if (next != bytes.length) {
        throw new IllegalArgumentException((bytes.length - next) + " bytes are left over behind a counter");
      }
    }
  }
}
