package io.github.stylome.token;

import io.github.stylome.unicode.Utf8;
import java.util.Arrays;

/** A {@link WordCursor} over chars. */
final class TextWordCursor extends WordCursor implements TextCursor {
  private final Rules rules = new Rules();
  private CharSequence text = "";

  TextWordCursor(UnicodeTokenizer.Kept kept, CharSequence text) {
    super(kept);
    reset(text);
  }

  @Override
  public void reset(CharSequence text) {
    this.text = text;
    restart(0);
  }

  @Override
  WordRules rules() {
    return rules;
  }

  @Override
  void fill(int offset) {
    int to = (int) Math.min(text.length(), (long) offset + WINDOW);
    copy(offset, to);
    base = offset;
    limit = to - offset;
    last = to == text.length();
    if (last) {
      Arrays.fill(window, limit, limit + BLOCK, '\0');
    }
  }

  private void copy(int from, int to) {
    if (text instanceof String string) {
      string.getChars(from, to, window, 0);
    } else if (text instanceof StringBuilder builder) {
      builder.getChars(from, to, window, 0);
    } else {
      for (int i = from; i < to; i++) {
        window[i - from] = text.charAt(i);
      }
    }
  }

  private final class Rules extends WordRules {
    @Override
    int decode(int offset) {
      int codePoint = Character.codePointAt(text, offset);
      return Utf8.pack(codePoint, Character.charCount(codePoint));
    }

    @Override
    int limit() {
      return text.length();
    }
  }
}
