package io.github.stylome.shape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the marker of a list item at the start of a line. Not safe for concurrent use. */
final class ListMarker {
  /** Longer numbers begin a sentence, as a year does, more often than an item. */
  private static final int LONGEST_NUMBER = 3;
  private static final int LONGEST_ROMAN = 6;
  private static final String HAN_NUMERALS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
  private static final String DOTS = "\u2022\u25CF\u00B7\u2219\u30FB";
  private static final String OTHER_BULLETS = "\u25E6\u25CB\u25AA\u25A0\u25AB\u25A1\u2023\u2043\u25B8\u25BA\u2756";
  private static final String[][][] ORDERED = orderedNames();

  /** How the number of an item is written. */
  private enum Numerals { DECIMAL, ARABIC_INDIC, LETTER, ROMAN, HAN, CIRCLED, KEYCAP }

  /** What stands behind or around the number. */
  private enum Delimiter { PERIOD, PARENTHESIS, ENCLOSED, COMMA, NONE }

  private int end;
  private Numerals numerals = Numerals.DECIMAL;

  /**
   * Returns the names of this kind of item, one for each depth; null if no item begins here.
   *
   * @param at the first char of the line that is not white space
   */
  String @Nullable [] match(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    char c = text.charAt(at);
    String[] bullet = bullet(c);
    if (bullet != null) {
      end = at + 1;
      return c >= 0x80 || spaceAt(text, end) ? bullet : null;
    }
    boolean enclosed = c == '(' || c == '\uFF08';
    int behind = number(text, enclosed ? at + 1 : at);
    return behind < 0 ? null : delimited(text, behind, enclosed);
  }

  /** Returns the end of the marker that {@link #match} found, the white space behind it left out. */
  int end() {
    return end;
  }

  private static String @Nullable [] bullet(char c) {
    return switch (c) {
      case '-' -> MarkdownNames.BULLET_DASH;
      case '*' -> MarkdownNames.BULLET_ASTERISK;
      case '+' -> MarkdownNames.BULLET_PLUS;
      default -> {
        if (c < 0x80) {
          yield null;
        }
        yield DOTS.indexOf(c) >= 0
            ? MarkdownNames.BULLET_DOT
            : OTHER_BULLETS.indexOf(c) >= 0 ? MarkdownNames.BULLET_OTHER : null;
      }
    };
  }

  private String @Nullable [] delimited(String text, int at, boolean enclosed) {
    if (numerals == Numerals.CIRCLED || numerals == Numerals.KEYCAP) {
      end = at;
      return enclosed ? null : names(Delimiter.NONE);
    }
    if (at >= text.length()) {
      return null;
    }
    char c = text.charAt(at);
    end = at + 1;
    if (c == '\uFF09') {
      return names(enclosed ? Delimiter.ENCLOSED : Delimiter.PARENTHESIS);
    }
    if (c == ')') {
      return spaceAt(text, end) ? names(enclosed ? Delimiter.ENCLOSED : Delimiter.PARENTHESIS) : null;
    }
    if (enclosed) {
      return null;
    }
    if (c == '.') {
      return spaceAt(text, end) ? names(Delimiter.PERIOD) : null;
    }
    return c == '\u3001' || c == '\uFF0E' ? names(Delimiter.COMMA) : null;
  }

  private String[] names(Delimiter delimiter) {
    return ORDERED[numerals.ordinal()][delimiter.ordinal()];
  }

  /** Returns the end of the number that begins here and sets how it is written; -1 if none does. */
  private int number(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (isDecimal(c)) {
      return decimal(text, at);
    }
    if (c < 0x80) {
      return CharTests.isAsciiLetter(c) ? letters(text, at) : -1;
    }
    if ((c >= '\u2460' && c <= '\u2473') || (c >= '\u2776' && c <= '\u277F')) {
      numerals = Numerals.CIRCLED;
      return at + 1;
    }
    numerals = Numerals.HAN;
    int i = at;
    while (i < text.length() && i - at <= LONGEST_NUMBER && HAN_NUMERALS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i > at && i - at <= LONGEST_NUMBER ? i : -1;
  }

  private int decimal(String text, int at) {
    int i = at;
    while (i < text.length() && i - at <= LONGEST_NUMBER && isDecimal(text.charAt(i))) {
      i++;
    }
    if (i - at > LONGEST_NUMBER) {
      return -1;
    }
    if (text.startsWith("\uFE0F\u20E3", i)) {
      numerals = Numerals.KEYCAP;
      return i + 2;
    }
    char first = text.charAt(at);
    numerals = first >= 0x80 && first < '\uFF10' ? Numerals.ARABIC_INDIC : Numerals.DECIMAL;
    return i;
  }

  private int letters(String text, int at) {
    int i = at;
    while (i < text.length() && i - at <= LONGEST_ROMAN && CharTests.isAsciiLetter(text.charAt(i))) {
      i++;
    }
    if (isRoman(text, at, i)) {
      numerals = Numerals.ROMAN;
      return i;
    }
    numerals = Numerals.LETTER;
    return i == at + 1 ? i : -1;
  }

  /** Returns whether the letters are a number up to 39, all small or all capital. A single V or X is a letter. */
  private static boolean isRoman(String text, int from, int to) {
    if (to - from == 1) {
      return text.charAt(from) == 'i' || text.charAt(from) == 'I';
    }
    boolean capital = text.charAt(from) < 'a';
    char one = capital ? 'I' : 'i';
    char five = capital ? 'V' : 'v';
    char ten = capital ? 'X' : 'x';
    int i = skip(text, from, to, ten, 3);
    if (i + 2 == to && text.charAt(i) == one && (text.charAt(i + 1) == five || text.charAt(i + 1) == ten)) {
      return true;
    }
    return to - from <= LONGEST_ROMAN && skip(text, skip(text, i, to, five, 1), to, one, 3) == to;
  }

  private static int skip(String text, int from, int to, char c, int most) {
    int i = from;
    while (i < to && i - from < most && text.charAt(i) == c) {
      i++;
    }
    return i;
  }

  private static boolean isDecimal(char c) {
    return CharTests.isDigit(c)
        || (c >= '\u0660' && c <= '\u0669')
        || (c >= '\u06F0' && c <= '\u06F9')
        || (c >= '\uFF10' && c <= '\uFF19');
  }

  private static boolean spaceAt(String text, int at) {
    return at >= text.length() || CharTests.isBlank(text.charAt(at)) || CharTests.isLineBreak(text.charAt(at));
  }

  private static String[][][] orderedNames() {
    String[][][] names = new String[Numerals.values().length][Delimiter.values().length][];
    for (Numerals numerals : Numerals.values()) {
      for (Delimiter delimiter : Delimiter.values()) {
        String prefix = "ordered-" + numerals + (delimiter == Delimiter.NONE ? "-" : "-" + delimiter + "-");
        names[numerals.ordinal()][delimiter.ordinal()] = MarkdownNames.numbered(
            prefix.toLowerCase(Locale.ROOT).replace('_', '-'), MarkdownNames.DEPTHS);
      }
    }
    return names;
  }
}
