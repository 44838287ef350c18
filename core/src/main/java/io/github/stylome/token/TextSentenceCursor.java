package io.github.stylome.token;

import io.github.stylome.unicode.BreakData;
import io.github.stylome.unicode.SentenceBreak;

/** The sentences of a text of chars. */
final class TextSentenceCursor extends SentenceCursor implements TextCursor {
  static final int WINDOW = 2048;
  private static final byte[] CLASSES = BreakData.sentences().ofChars(SentenceRules.SURROGATE);
  /** 1 for the chars with STOP, 0 for all others. */
  private static final byte[] STOPS = stops(CLASSES);

  private final char[] window;
  private CharSequence text = "";

  TextSentenceCursor(CharSequence text, int windowSize) {
    super(windowSize);
    window = new char[windowSize];
    reset(text);
  }

  @Override
  public void reset(CharSequence text) {
    this.text = text;
    begin(0, text.length());
  }

  private static byte[] stops(byte[] classes) {
    byte[] stops = new byte[classes.length];
    for (int i = 0; i < stops.length; i++) {
      stops[i] = (byte) (classes[i] / SentenceBreak.STOP);
    }
    return stops;
  }

  @Override
  int list(int from, int to, int[] places) {
    char[] chars = window;
    CharCopy.copy(text, from, to, chars);
    int size = to - from;
    int count = 0;
    // Every place is written and some are kept: a branch that is taken every few words cannot be foreseen.
    for (int i = 0; i < size; i++) {
      places[count] = i;
      count += STOPS[chars[i]];
    }
    return count;
  }

  /** Does what any sentence cursor does as long as it can do so within the window and without surrogates. */
  @Override
  int pass(int offset) {
    int state = SentenceRules.START;
    int base = windowStart();
    int size = windowEnd() - base;
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
    return offset >= windowStart() && offset < windowEnd() ? window[offset - windowStart()] : text.charAt(offset);
  }
}
