package io.github.stylome.token;

import io.github.stylome.unicode.Utf8;
import java.util.Arrays;
import java.util.Objects;

/** A {@link WordCursor} over UTF-8: the window is decoded, and remembers where each char came from. */
final class Utf8WordCursor extends WordCursor implements Utf8Cursor {
  /** Stands in the window for a code point beyond the Basic Multilingual Plane, which the rules then look at. */
  private static final char SUPPLEMENTARY = Character.MIN_SURROGATE;

  private int[] map = {};
  private final Rules rules = new Rules();
  private byte[] text = {};
  private int to;

  Utf8WordCursor(UnicodeTokenizer.Kept kept, byte[] text, int from, int to) {
    super(kept);
    reset(text, from, to);
  }

  @Override
  public void reset(byte[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    this.text = text;
    this.to = to;
    restart(from);
  }

  @Override
  WordRules rules() {
    return rules;
  }

  @Override
  void fill(int offset) {
    base = offset;
    int most = Math.min(WINDOW, to - offset);
    reserve(most);
    limit = ascii(offset, most);
    int next = offset + limit;
    if (limit < most) {
      map = map.length > most ? map : new int[most + 1];
      offsets = map;
      for (int i = 0; i < limit; i++) {
        map[i] = offset + i;
      }
      next = decode(next);
    } else {
      offsets = null;
    }
    last = next == to;
    if (last) {
      Arrays.fill(window, limit, limit + BLOCK, '\0');
    }
  }

  /** Widens bytes of ASCII to chars up to the first other byte; returns how many. */
  private int ascii(int offset, int most) {
    byte[] bytes = text; // fields would be loaded again for every byte
    char[] chars = window;
    int count = 0;
    while (count < most && bytes[offset + count] >= 0) {
      chars[count] = (char) bytes[offset + count];
      count++;
    }
    return count;
  }

  /** Decodes until the window or the text is full; returns the offset behind. */
  private int decode(int from) {
    int next = from;
    while (next < to && limit < WINDOW) {
      next = decodeTriples(decodePairs(next));
      if (next < to && limit < WINDOW) {
        next = decodeOne(next);
      }
    }
    map[limit] = next;
    return next;
  }

  /**
   * Decodes code points of one and two bytes, without a branch that depends on which of both: in Arabic or Russian nobody
   * could predict it. Stops at what is longer or ill-formed; returns the offset behind.
   */
  private int decodePairs(int from) {
    byte[] bytes = text;
    char[] chars = window;
    int[] offset = map;
    int next = from;
    int count = limit;
    for (int end = to - 1; next < end && count < WINDOW; count++) {
      int first = bytes[next];
      int second = bytes[next + 1];
      int pair = first >> 31; // all bits where the first byte is not ASCII
      // A pair is right if it begins with C2 to DF and ends with 80 to BF: none of the three is below zero then.
      int wrong = (first - (byte) 0xC2) | ((byte) 0xDF - first) | ((byte) 0xBF - second);
      if ((pair & (wrong >> 31)) != 0) {
        break;
      }
      offset[count] = next;
      chars[count] = (char) ((first & ~pair) | ((((first & 0x1F) << 6) | (second & 0x3F)) & pair));
      next += 1 - pair;
    }
    limit = count;
    return next;
  }

  /** Decodes well-formed code points of three bytes, but for those that could be overlong or surrogates. */
  private int decodeTriples(int from) {
    byte[] bytes = text;
    char[] chars = window;
    int[] offset = map;
    int next = from;
    int count = limit;
    for (int end = to - 2; next < end && count < WINDOW; count++) {
      int first = bytes[next];
      int second = bytes[next + 1];
      int third = bytes[next + 2];
      if (first <= (byte) 0xE0 || first >= (byte) 0xED || second > (byte) 0xBF || third > (byte) 0xBF) {
        break;
      }
      offset[count] = next;
      chars[count] = (char) (((first & 0xF) << 12) | ((second & 0x3F) << 6) | (third & 0x3F));
      next += 3;
    }
    limit = count;
    return next;
  }

  private int decodeOne(int next) {
    map[limit] = next;
    int decoded = Utf8.decode(text, next, to);
    int codePoint = Utf8.codePoint(decoded);
    window[limit++] = codePoint > Character.MAX_VALUE ? SUPPLEMENTARY : (char) codePoint;
    return next + Utf8.length(decoded);
  }

  private final class Rules extends WordRules {
    @Override
    int decode(int offset) {
      return Utf8.decode(text, offset, to);
    }

    @Override
    int limit() {
      return to;
    }
  }
}
