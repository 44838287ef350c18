package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.UnicodeData;

/** The rules that remove what cannot be seen. */
final class InvisibleCharacters {
  static final CharacterTable SOFT_HYPHENS = CharacterTable.removing("\u00AD\u00AD");

  /** Marks of direction, embeddings, overrides and isolates: the Bidi_Control property. */
  static final CharacterTable BIDI_CONTROLS =
      CharacterTable.removing("\u061C\u061C\u200E\u200F\u202A\u202E\u2066\u2069");

  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';

  /**
   * First and last code points of the ranges whose letters and marks change their shape or meaning beside a joiner: from
   * Arabic to Myanmar, from Tagalog to Mongolian, from Limbu to Ol Chiki, the Indic blocks behind Yi, Arabic
   * presentation forms, and the supplementary blocks of such scripts.
   */
  private static final int[] JOINING = {
    0x600, 0x109F, 0x1700, 0x18AF, 0x1900, 0x1AFF, 0x1B00, 0x1C7F, 0x1CD0, 0x1CFF, 0xA800, 0xAAFF, 0xABC0, 0xABFF,
    0xFB50, 0xFDFF, 0xFE70, 0xFEFE, 0x10A00, 0x11FFF, 0x1E900, 0x1E95F
  };

  private InvisibleCharacters() {}

  /** Removes zero-width characters; joiners only where they join nothing. */
  static void removeZeroWidth(String text, EditSink sink) {
    for (int i = 0; i < text.length(); i++) {
      if (isZeroWidth(text.charAt(i))) {
        int end = i + 1;
        while (end < text.length() && isZeroWidth(text.charAt(end))) {
          end++;
        }
        boolean keepsJoiners = (i > 0 && takesJoiners(text.codePointBefore(i)))
            || (end < text.length() && takesJoiners(text.codePointAt(end)));
        removeRun(text, i, end, keepsJoiners, sink);
        i = end;
      }
    }
  }

  private static void removeRun(String text, int start, int end, boolean keepsJoiners, EditSink sink) {
    int from = start;
    for (int i = start; i < end && keepsJoiners; i++) {
      if (isJoiner(text.charAt(i))) {
        if (i > from) {
          sink.remove(from, i);
        }
        from = i + 1;
      }
    }
    if (end > from) {
      sink.remove(from, end);
    }
  }

  /** Zero-width space, joiners, word joiner, and the byte order mark, which is a no-break space within a text. */
  private static boolean isZeroWidth(char c) {
    return c == '\u200B' || isJoiner(c) || c == '\u2060' || c == '\uFEFF';
  }

  private static boolean isJoiner(char c) {
    return c == NON_JOINER || c == JOINER;
  }

  private static boolean takesJoiners(int codePoint) {
    int properties = UnicodeData.properties(codePoint);
    if (UnicodeData.isPictographic(properties) || isEmojiPart(codePoint)) {
      return true;
    }
    CharacterKind kind = UnicodeData.kind(properties);
    if (kind != CharacterKind.LETTER && kind != CharacterKind.MARK) {
      return false;
    }
    for (int i = 0; i < JOINING.length; i += 2) {
      if (codePoint >= JOINING[i] && codePoint <= JOINING[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** The emoji presentation selector, keycaps and skin tones stand between a pictograph and the joiner. */
  private static boolean isEmojiPart(int codePoint) {
    return codePoint == 0xFE0F || codePoint == 0x20E3 || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }
}
