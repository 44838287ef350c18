package io.github.stylome.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The beginning of a text as far as its normalised form fits in Latin-1, one char for one: ASCII is mapped eight bytes
 * at a time, which works since a chain of passes changes few ASCII chars but the capitals, and those all alike.
 *
 * <p>Bytes come from the encoder of the JDK, which writes a question mark for what does not fit, so every question mark
 * is looked up in the text. Immutable and safe to share between threads.
 */
final class LatinSweep {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN).withInvokeExactBehavior();
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  /** The try pays for texts of which so many places are in Latin-1, but for a few. */
  private static final int SAMPLES = 32;
  private static final int FOREIGN_SAMPLES = 2;
  /** A chain that changes more ASCII chars than these, capitals aside, is left to the table. */
  private static final int MOST_OTHERS = 2;

  private final char[] alone;
  /** The bits that turn a capital into a small letter, or none if the chain keeps capitals. */
  private final long smallBits;
  /** The ASCII chars other than capitals that the chain changes. */
  private final char[] others;

  /** The table of a chain: what each char becomes, or {@link TextPass#CONTEXTUAL}. */
  LatinSweep(char[] alone) {
    this.alone = alone;
    boolean folds = alone['A'] == 'a';
    char[] found = new char[0x80];
    int count = 0;
    for (char c = 0; c < 0x80; c++) {
      if (alone[c] != (folds && c >= 'A' && c <= 'Z' ? c + 32 : c)) {
        found[count++] = c;
      }
    }
    smallBits = folds ? 0x20 * ONES : 0;
    others = Arrays.copyOf(found, count);
  }

  /** Returns the mapped beginning of a text; an empty one where the try would not pay. */
  Prefix map(String text) {
    Prefix prefix = new Prefix(text);
    if (others.length <= MOST_OTHERS && looksLatin(text)) {
      prefix.map();
    }
    return prefix;
  }

  private static boolean looksLatin(String text) {
    int step = text.length() / SAMPLES;
    int foreign = step == 0 ? SAMPLES : 0;
    for (int i = 0; i < SAMPLES && foreign <= FOREIGN_SAMPLES; i++) {
      foreign += text.charAt(i * step) > 0xFF ? 1 : 0;
    }
    return foreign <= FOREIGN_SAMPLES;
  }

  /** Where the mapped beginning of a text ends, and what it is. Not safe for concurrent use. */
  final class Prefix {
    private final String text;
    private byte[] bytes = {};
    private int length;
    private boolean changed;

    private Prefix(String text) {
      this.text = text;
    }

    int length() {
      return length;
    }

    boolean isChanged() {
      return changed;
    }

    @Override
    public String toString() {
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void map() {
      bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      boolean fits = bytes.length == text.length(); // a surrogate pair gives one byte
      while (fits && length < bytes.length) {
        mapAscii();
        fits = mapEach(Math.min(length + Long.BYTES, bytes.length));
      }
      for (char other : others) {
        mapOther(other);
      }
    }

    /** Folds groups of eight bytes up to the first with a question mark or a byte that is not ASCII. */
    private void mapAscii() {
      byte[] b = bytes; // fields would be loaded again for every group
      long bits = smallBits;
      long seen = 0;
      int i = length;
      for (int last = b.length - 4 * Long.BYTES; i <= last; i += 4 * Long.BYTES) { // four at once share a branch
        long first = (long) LONGS.get(b, i);
        long second = (long) LONGS.get(b, i + 8);
        long third = (long) LONGS.get(b, i + 16);
        long fourth = (long) LONGS.get(b, i + 24);
        if (((needsLook(first) | needsLook(second) | needsLook(third) | needsLook(fourth)) & HIGH_BITS) != 0) {
          break;
        }
        long firstBits = capitals(first) & bits;
        long secondBits = capitals(second) & bits;
        long thirdBits = capitals(third) & bits;
        long fourthBits = capitals(fourth) & bits;
        LONGS.set(b, i, first | firstBits);
        LONGS.set(b, i + 8, second | secondBits);
        LONGS.set(b, i + 16, third | thirdBits);
        LONGS.set(b, i + 24, fourth | fourthBits);
        seen |= firstBits | secondBits | thirdBits | fourthBits;
      }
      for (int last = b.length - Long.BYTES; i <= last; i += Long.BYTES) {
        long group = (long) LONGS.get(b, i);
        if ((needsLook(group) & HIGH_BITS) != 0) {
          break;
        }
        long found = capitals(group) & bits;
        LONGS.set(b, i, group | found);
        seen |= found;
      }
      length = i;
      changed |= seen != 0;
    }

    /** The high bit of some byte is set if one is not ASCII or a question mark; it may be that of another. */
    private static long needsLook(long group) {
      return (HIGH_BITS - (group ^ ('?' * ONES))) | group;
    }

    /** Returns 0x20 for each byte that is a capital, among bits that mean nothing. */
    private static long capitals(long group) {
      // The high bit of a byte is set by the first sum from A on, by the second behind Z.
      return ((group + (0x80 - 'A') * ONES) & ~(group + (0x7F - 'Z') * ONES) & HIGH_BITS) >>> 2;
    }

    /** Maps byte by byte, and returns whether it came to the end and all fitted. */
    private boolean mapEach(int end) {
      for (; length < end; length++) {
        int c = bytes[length] & 0xFF;
        int original = c == '?' ? text.charAt(length) : c;
        char mapped = alone[original];
        if (mapped > 0xFF) {
          return false;
        }
        changed |= mapped != original;
        bytes[length] = (byte) mapped;
      }
      return true;
    }

    private void mapOther(char other) {
      if (alone[other] > 0xFF) {
        int first = text.indexOf(other);
        length = first < 0 ? length : Math.min(length, first);
        return;
      }
      for (int i = text.indexOf(other); i >= 0 && i < length; i = text.indexOf(other, i + 1)) {
        bytes[i] = (byte) alone[other];
        changed = true;
      }
    }
  }
}
