package io.github.stylome.token;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.SentenceBreak;

/**
 * The sentences of a text of chars, which is read through a window. When the window moves on, the places of the chars
 * in it that can end a sentence are listed.
 */
final class TextSentenceCursor extends SentenceCursor implements TextCursor {
  static final int WINDOW = 2048;
  private static final byte[] CLASSES = BreakData.sentences().ofChars(SentenceRules.SURROGATE);
  /** 1 for the chars with STOP, 0 for all others. */
  private static final byte[] STOPS = new byte[CLASSES.length];

  static {
    for (int i = 0; i < STOPS.length; i++) {
      STOPS[i] = (byte) (CLASSES[i] / SentenceBreak.STOP);
    }
  }

  private CharSequence text = "";
  private final char[] window;
  /** The offset of the window in the text, and how many chars of the text it has. */
  private int base;
  private int size;
  /** The places in the window of chars with STOP, and behind them a number above all places. */
  private final int[] stops;
  private int stop;

  TextSentenceCursor(CharSequence text, int windowSize) {
    window = new char[windowSize];
    stops = new int[windowSize + 1];
    reset(text);
  }

  @Override
  public void reset(CharSequence text) {
    this.text = text;
    begin(0, text.length());
    base = 0;
    size = 0;
    stop = 0;
    stops[0] = Integer.MAX_VALUE;
  }

  @Override
  int skip(int from) {
    while (stops[stop] < from - base) {
      stop++;
    }
    return stops[stop] < size ? base + stops[stop] : skipWindows(from);
  }

  private int skipWindows(int from) {
    int i = Math.max(from, base + size);
    while (i < limit()) {
      fill(i);
      if (stops[0] < size) {
        return base + stops[0];
      }
      i += size;
    }
    return limit();
  }

  private void fill(int from) {
    base = from;
    size = Math.min(window.length, limit() - from);
    CharCopy.copy(text, from, from + size, window);
    char[] chars = window;
    int[] places = stops;
    int count = 0;
    // Every place is written and some are kept: a branch that is taken every few words cannot be foreseen.
    for (int i = 0; i < size; i++) {
      places[count] = i;
      count += STOPS[chars[i]];
    }
    places[count] = Integer.MAX_VALUE;
    stop = 0;
  }

  /** Does what any sentence cursor does as long as it can do so within the window and without surrogates. */
  @Override
  int pass(int offset) {
    int state = SentenceRules.START;
    for (int place = offset - base; place < size; place++) {
      state = SentenceRules.next(state, CLASSES[window[place]]);
      if (SentenceRules.isVerdict(state)) {
        return state == SentenceRules.END ? ~(base + place)
            : state == SentenceRules.UNKNOWN ? super.pass(offset) : settle(state, base + place);
      }
    }
    return super.pass(offset);
  }

  @Override
  int classAt(int offset) {
    byte found = CLASSES[charAt(offset)];
    return found == SentenceRules.SURROGATE ? SentenceRules.classOf(Character.codePointAt(text, offset)) : found;
  }

  @Override
  int behind(int offset) {
    return CLASSES[charAt(offset)] == SentenceRules.SURROGATE
        ? offset + Character.charCount(Character.codePointAt(text, offset))
        : offset + 1;
  }

  @Override
  int before(int offset) {
    return offset - Character.charCount(Character.codePointBefore(text, offset));
  }

  private char charAt(int offset) {
    int place = offset - base;
    return place >= 0 && place < size ? window[place] : text.charAt(offset);
  }
}
