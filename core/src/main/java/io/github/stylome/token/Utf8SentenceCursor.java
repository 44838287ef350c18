package io.github.stylome.token;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.SentenceBreak;

/** The sentences of a text of UTF-8 bytes. */
final class Utf8SentenceCursor extends SentenceCursor implements Utf8Cursor {
  /** Classes of the code points below U+0800, which have one or two bytes. */
  private static final byte[] CLASSES = BreakData.sentences().ofChars(SentenceBreak.OTHER);

  private byte[] text = new byte[0];
  private int textStart;

  Utf8SentenceCursor(byte[] text, int from, int to) {
    reset(text, from, to);
  }

  @Override
  public void reset(byte[] text, int from, int to) {
    Utf8.checkRange(text, from, to);
    this.text = text;
    textStart = from;
    begin(from, to);
  }

  @Override
  int skip(int from) {
    byte[] units = text;
    int limit = limit();
    int i = from;
    while (i < limit) {
      int unit = units[i];
      int found;
      int width = 1;
      if (unit >= 0) {
        found = CLASSES[unit];
      } else {
        int two = Utf8.two(units, i, limit);
        if (two >= 0) {
          found = CLASSES[two];
          width = 2;
        } else {
          int decoded = Utf8.decode(units, i, limit);
          found = SentenceRules.classOf(Utf8.codePoint(decoded));
          width = Utf8.length(decoded);
        }
      }
      if (found >= SentenceBreak.STOP) {
        return i;
      }
      i += width;
    }
    return limit;
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
