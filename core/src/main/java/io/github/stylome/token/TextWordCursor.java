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
  public boolean nextFrom(int offset) {
    skipTo(offset);
    return TextCursor.super.nextFrom(offset);
  }

  @Override
  WordRules rules() {
    return rules;
  }

  @Override
  void fill(int offset) {
    int to = (int) Math.min(text.length(), (long) offset + WINDOW);
    reserve(to - offset);
    CharCopy.copy(text, offset, to, window);
    base = offset;
    limit = to - offset;
    last = to == text.length();
    if (last) {
      Arrays.fill(window, limit, limit + BLOCK, '\0');
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
