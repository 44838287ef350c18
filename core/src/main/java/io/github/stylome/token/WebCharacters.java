package io.github.stylome.token;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;

/** Which characters the parts of an address are made of, in any script. */
final class WebCharacters {
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final int MIDDLE_DOT = 0xB7;

  private WebCharacters() {}

  /** Returns whether the code point is a letter, mark, number or low line. */
  static boolean isWord(int codePoint) {
    if (codePoint < 0x80) {
      return isAsciiLetterOrDigit(codePoint) || codePoint == '_';
    }
    return switch (kind(codePoint)) {
      case LETTER, HAN, KANA, HANGUL, MARK, NUMBER -> true;
      default -> false;
    };
  }

  static boolean isLetterOrLine(int codePoint) {
    return codePoint == '_' || isLetter(codePoint);
  }

  /** Returns whether the code point is of a script whose words stand without spaces or take endings without them. */
  static boolean isSpaceless(int codePoint) {
    return codePoint >= 0x1100 && switch (kind(codePoint)) {
      case HAN, KANA, HANGUL -> true;
      default -> false;
    };
  }

  /**
   * Returns the end of the run at the offset: word characters and those that join them in host names and local parts,
   * all from scripts with spaces or all from scripts without.
   */
  static int runEnd(String text, int from) {
    boolean spaceless = isSpaceless(text.codePointAt(from));
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean word = isWord(c);
      if (word ? isSpaceless(c) != spaceless && kind(c) != CharacterKind.MARK : "._%+-".indexOf(c) < 0) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** Returns the end of the name of a mention. Hyphens stand within; a Latin name ends where Chinese begins. */
  static int nameEnd(String text, int from) {
    boolean spaceless = isSpaceless(text.codePointAt(from));
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean hyphen = c == '-' && i + 1 < text.length() && isWord(text.codePointAt(i + 1));
      if (!hyphen && (!isWord(c) || (isSpaceless(c) && !spaceless))) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /**
   * Returns the end of the words of a hashtag, the offset itself if there are none: letters, marks, numbers and low
   * lines, and joiners and middle dots between them, as in Unicode Technical Standard 31, section 6.
   */
  static int tagEnd(String text, int from) {
    int i = from;
    int end = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean word = isWord(c) && (i > from || kind(c) != CharacterKind.MARK);
      boolean between = end > from && end == i && (c == ZWNJ || c == ZWJ || c == MIDDLE_DOT);
      if (!word && !between) {
        break;
      }
      i += Character.charCount(c);
      end = word ? i : end;
    }
    return end;
  }

  static boolean holdsLetter(String text, int from, int to) {
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      if (isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the range is a colour as style sheets write it: six or eight hexadecimal digits. */
  static boolean isColor(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !((c | 0x20) >= 'a' && (c | 0x20) <= 'f')) {
        return false;
      }
    }
    return to - from == 6 || to - from == 8;
  }

  static boolean isLetter(int codePoint) {
    return switch (kind(codePoint)) {
      case LETTER, HAN, KANA, HANGUL -> true;
      default -> false;
    };
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
  }

  static CharacterKind kind(int codePoint) {
    return UnicodeData.kind(UnicodeData.properties(codePoint));
  }
}
