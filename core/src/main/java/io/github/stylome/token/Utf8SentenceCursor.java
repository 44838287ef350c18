package io.github.stylome.token;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.SentenceBreak;
import java.util.Arrays;

/** The sentences of a text of UTF-8 bytes. */
final class Utf8SentenceCursor extends SentenceCursor implements Utf8Cursor {
  static final int WINDOW = 2048;

  /**
   * 1 for every two bytes, the first being the higher part of the index, with which the UTF-8 of a code point with STOP
   * begins or may begin. The second says nothing behind ASCII, and what begins with four bytes is not told apart.
   */
  private static final byte[] STOPS = stops(BreakData.sentences().ofChars(SentenceBreak.OTHER));

  private byte[] text = new byte[0];
  private int textStart;

  Utf8SentenceCursor(byte[] text, int from, int to, int windowSize) {
    super(windowSize);
    reset(text, from, to);
  }

  @Override
  public void reset(byte[] text, int from, int to) {
    Utf8.checkRange(text, from, to);
    this.text = text;
    textStart = from;
    begin(from, to);
  }

  private static byte[] stops(byte[] classes) {
    byte[] stops = new byte[1 << 16];
    for (int codePoint = 0; codePoint < classes.length; codePoint++) {
      if (classes[codePoint] >= SentenceBreak.STOP) {
        addStop(codePoint, stops);
      }
    }
    Arrays.fill(stops, 0xF000, 0xF500, (byte) 1);
    return stops;
  }

  private static void addStop(int codePoint, byte[] stops) {
    if (codePoint < 0x80) {
      Arrays.fill(stops, codePoint << 8, (codePoint + 1) << 8, (byte) 1);
    } else if (codePoint < 0x800) {
      stops[(0xC0 | codePoint >> 6) << 8 | 0x80 | (codePoint & 0x3F)] = 1;
    } else {
      stops[(0xE0 | codePoint >> 12) << 8 | 0x80 | ((codePoint >> 6) & 0x3F)] = 1;
    }
  }

  @Override
  int list(int from, int to, int[] places) {
    byte[] bytes = text;
    int count = 0;
    int pair = bytes[from] & 0xFF;
    // Every place is written and some are kept: a branch that is taken every few words cannot be foreseen.
    for (int i = from + 1; i < to; i++) {
      pair = (pair << 8 | (bytes[i] & 0xFF)) & 0xFFFF;
      places[count] = i - 1 - from;
      count += STOPS[pair];
    }
    places[count] = to - 1 - from;
    int next = to < bytes.length ? bytes[to] & 0xFF : 0;
    return count + STOPS[(pair << 8 | next) & 0xFFFF];
  }

  @Override
  int classAt(int offset) {
    return SentenceRules.classOf(Utf8.codePoint(Utf8.decode(text, offset, limit())));
  }

  @Override
  int behind(int offset) {
    return offset + Utf8.length(Utf8.decode(text, offset, limit()));
  }

  @Override
  int before(int offset) {
    return Utf8.before(text, offset, textStart);
  }
}
