package io.github.stylome.token;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.GraphemeBreak;

/** The extended grapheme clusters of a text of UTF-8 bytes. Linear time, as {@link GraphemeCursor}. */
final class Utf8GraphemeCursor implements Utf8Cursor {
  /** Of what has one or two bytes. */
  private static final byte[] CLASSES = BreakData.graphemes().ofChars(GraphemeBreak.OTHER);

  private byte[] text;
  private int limit;
  private int start;
  private int end;

  Utf8GraphemeCursor(byte[] text, int from, int to) {
    Utf8.checkRange(text, from, to);
    this.text = text;
    limit = to;
    end = from;
  }

  @Override
  public void reset(byte[] text, int from, int to) {
    Utf8.checkRange(text, from, to);
    this.text = text;
    limit = to;
    start = from;
    end = from;
  }

  @Override
  public boolean next() {
    int i = end;
    if (i >= limit) {
      return false;
    }
    start = i;
    end = isAlone(i) ? i + 1 : isPairAlone(i) ? i + 2 : clusterEnd(i);
    return true;
  }

  /** Two of ASCII and of class Other in a row, as most bytes of European texts are; no rule joins them. */
  private boolean isAlone(int i) {
    return i + 1 < limit && (text[i] | text[i + 1]) >= 0
        && (CLASSES[text[i]] | CLASSES[text[i + 1]]) == GraphemeBreak.OTHER;
  }

  /** The same of two bytes and what follows, as most of Arabic, Cyrillic, Greek and Hebrew. */
  private boolean isPairAlone(int i) {
    int first = Utf8.two(text, i, limit);
    if (first < 0 || i + 2 >= limit) {
      return false;
    }
    int second = text[i + 2] >= 0 ? text[i + 2] : Utf8.two(text, i + 2, limit);
    return second >= 0 && (CLASSES[first] | CLASSES[second]) == GraphemeBreak.OTHER;
  }

  private int clusterEnd(int from) {
    int state = GraphemeRules.START;
    int i = from;
    while (i < limit) {
      int decoded = Utf8.decode(text, i, limit);
      state = GraphemeRules.next(state, GraphemeRules.classOf(Utf8.codePoint(decoded)));
      if (state == GraphemeRules.BREAK) {
        return i;
      }
      i += Utf8.length(decoded);
    }
    return limit;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public TokenType type() {
    return TokenType.GRAPHEME;
  }
}
