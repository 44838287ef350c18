package io.github.stylome.token;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.GraphemeBreak;

/**
 * The extended grapheme clusters of a text of chars, which is read through a window. Linear time: a char is
 * looked at once as what may belong to the cluster before and, if it does not, once more as the first of its own.
 */
final class GraphemeCursor implements TextCursor {
  static final int WINDOW = 2048;
  private static final byte SURROGATE = GraphemeBreak.COUNT;
  private static final byte[] CLASSES = BreakData.graphemes().ofChars(SURROGATE);
  /** Stands behind the text. It ends every cluster, so that loops need not ask for the end. */
  private static final char SENTINEL = '\u0085';

  private final char[] window;
  private CharSequence text = "";
  private int length;

  /** The offset of the window in the text; the offsets below count from here, and start may lie before it. */
  private int base;
  private int start;
  private int end;
  /** From here on the window does not have the next two code points. */
  private int safe;

  /**
   * Makes a cursor.
   *
   * @param windowSize at least 4, so that a window that moves on has room for two code points and one more char
   */
  GraphemeCursor(CharSequence text, int windowSize) {
    window = new char[windowSize + 1];
    reset(text);
  }

  @Override
  public void reset(CharSequence text) {
    this.text = text;
    length = text.length();
    start = 0;
    end = 0;
    base = 0;
    fill();
  }

  @Override
  public boolean next() {
    int i = end;
    if (i >= safe) {
      if (base + i == length) {
        return false;
      }
      i = slide(i);
    }
    start = i;
    // Two of class Other in a row are nearly all of most texts, and no rule joins them. The sentinel is of another.
    end = (CLASSES[window[i]] | CLASSES[window[i + 1]]) == GraphemeBreak.OTHER ? i + 1 : clusterEnd(i);
    return true;
  }

  private int clusterEnd(int from) {
    int state = GraphemeRules.START;
    int i = from;
    while (true) {
      if (i >= safe && base + i < length) {
        i = slide(i);
      }
      int found = CLASSES[window[i]];
      int width = 1;
      if (found == SURROGATE) {
        int codePoint = Character.codePointAt(window, i);
        found = GraphemeRules.classOf(codePoint);
        width = Character.charCount(codePoint);
      }
      state = GraphemeRules.next(state, found);
      if (state == GraphemeRules.BREAK) {
        return i;
      }
      i += width;
    }
  }

  /** Moves the window so that it begins at an offset in it, and returns that offset as it is now. */
  private int slide(int offset) {
    base += offset;
    start -= offset;
    end -= offset;
    fill();
    return 0;
  }

  private void fill() {
    int size = Math.min(window.length - 1, length - base);
    CharCopy.copy(text, base, base + size, window);
    window[size] = SENTINEL;
    safe = base + size == length ? size : size - 3;
  }

  @Override
  public int start() {
    return base + start;
  }

  @Override
  public int end() {
    return base + end;
  }

  @Override
  public TokenType type() {
    return TokenType.GRAPHEME;
  }
}
