package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;

/** The rules for Arabic script, each a switch of its own. */
final class ArabicLetters {
  /** Alef with hamza above, hamza below, madda, and wasla. */
  static final CharacterTable HAMZA_SEATS = CharacterTable.replacing("\u0623\u0625\u0622\u0671", "\u0627");
  static final CharacterTable ALEF_MAQSURA = CharacterTable.replacing("\u0649", "\u064A");
  static final CharacterTable TA_MARBUTA = CharacterTable.replacing("\u0629", "\u0647");
  static final CharacterTable TATWEEL = CharacterTable.removing("\u0640\u0640");

  /**
   * Honorific and Quranic signs above letters, tanwin, short vowels, shadda and sukun, further vowel signs, superscript
   * alef, Quranic pauses with the small letters, and the extended ranges of the same. Maddah and hamza above and below
   * (U+0653 to U+0655) are parts of letters and not among them.
   */
  static final CharacterTable HARAKAT = CharacterTable.removing(
      "\u0610\u061A\u064B\u0652\u0656\u065F\u0670\u0670\u06D6\u06DC\u06DF\u06E8\u06EA\u06ED"
          + "\u0897\u089F\u08CA\u08E1\u08E3\u08FF");

  static final CharacterTable PUNCTUATION =
      CharacterTable.replacing("\u060C", ",", "\u061B", ";", "\u061F", "?", "\u066A", "%", "\u06D4", ".");

  /** Keheh and Farsi yeh. */
  static final CharacterTable PERSIAN_LETTERS = CharacterTable.replacing("\u06A9", "\u0643", "\u06CC", "\u064A");

  private static final char DECIMAL_SEPARATOR = '\u066B';
  private static final char THOUSANDS_SEPARATOR = '\u066C';

  private ArabicLetters() {}

  /** Makes digits ASCII, and separators where they stand between two digits. */
  static void digits(String text, EditSink sink) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '\u0660' || c > '\u06F9') {
        continue;
      }
      if (isArabicDigit(c)) {
        sink.replace(i, (char) ('0' + (c & 0xF)));
      } else if ((c == DECIMAL_SEPARATOR || c == THOUSANDS_SEPARATOR) && standsBetweenDigits(text, i)) {
        sink.replace(i, c == DECIMAL_SEPARATOR ? '.' : ',');
      }
    }
  }

  private static boolean standsBetweenDigits(String text, int i) {
    return i > 0 && isDigit(text.charAt(i - 1)) && i + 1 < text.length() && isDigit(text.charAt(i + 1));
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || isArabicDigit(c);
  }

  /** Both rows of ten begin at a multiple of 16. */
  private static boolean isArabicDigit(char c) {
    return (c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9');
  }
}
