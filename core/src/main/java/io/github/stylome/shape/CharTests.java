package io.github.stylome.shape;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;

/** What a char or code point is, as far as shape is concerned; by Unicode 17 outside ASCII. */
final class CharTests {
  /** 1 for the letters and digits of ASCII, 0 for the rest of it. */
  static final byte[] ASCII_WORD = new byte[0x80];
  /** 1 for the white space of ASCII, 0 for the rest of it. */
  static final byte[] ASCII_SPACE = new byte[0x80];

  static {
    for (char c = 0; c < 0x80; c++) {
      ASCII_WORD[c] = (byte) (isAsciiWord(c) ? 1 : 0);
      ASCII_SPACE[c] = (byte) (isSpace(c) ? 1 : 0);
    }
  }

  private CharTests() {}

  static CharacterKind kind(int codePoint) {
    return UnicodeData.kind(UnicodeData.properties(codePoint));
  }

  /** Returns whether a char is a space or tab, which is all the white space that Markdown knows inside a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isSpace(char c) {
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : kind(c) == CharacterKind.SPACE;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isAsciiWord(char c) {
    return isDigit(c) || isAsciiLetter(c);
  }

  /** Returns whether a char is part of a word. Half a surrogate pair is: most letters beyond the BMP are ideographs. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return isAsciiWord(c);
    }
    return switch (kind(c)) {
      case LETTER, HAN, KANA, HANGUL, MARK, NUMBER -> true;
      default -> Character.isSurrogate(c);
    };
  }

  /** Returns whether a code point is shown as an emoji, by itself or with a variation selector. ASCII is not. */
  static boolean isEmoji(int codePoint) {
    return codePoint > 0xFF
        && (UnicodeData.isPictographic(UnicodeData.properties(codePoint)) || isRegionalIndicator(codePoint));
  }

  static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  /** Returns the end of the emoji that begins here: its modifiers, selectors and what a joiner ties to it included. */
  static int emojiEnd(String text, int start, int limit) {
    int first = text.codePointAt(start);
    int i = start + Character.charCount(first);
    if (isRegionalIndicator(first) && i + 1 < limit && isRegionalIndicator(text.codePointAt(i))) {
      return i + 2;
    }
    while (i < limit) {
      int codePoint = text.codePointAt(i);
      boolean joined = codePoint == 0x200D && i + 1 < limit && isEmoji(text.codePointAt(i + 1));
      if (joined) {
        i++;
        codePoint = text.codePointAt(i);
      } else if (codePoint != 0xFE0F && codePoint != 0x20E3 && (codePoint < 0x1F3FB || codePoint > 0x1F3FF)) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return Math.min(i, limit);
  }

  /** Returns the number of the greatest power of two that is not greater, 0 for 0: the scale of all lengths. */
  static int log2(int n) {
    return n <= 0 ? 0 : 32 - Integer.numberOfLeadingZeros(n);
  }
}
