package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.UnicodeData;
import java.util.Arrays;

/**
 * Repairs words that mix Latin, Cyrillic and Greek letters. A word is a run of letters and marks, so digits, hyphens and
 * apostrophes end it. If one script has more letters in it than each of the others, and every letter of the others has a
 * look-alike in this script, these letters are replaced. Words with letters of yet another script stay as they are.
 */
final class Homoglyphs {
  /** Marks, and letters that belong to no script, such as modifier letters. */
  private static final int NEUTRAL = LookAlikes.SCRIPTS;
  private static final int OTHER = NEUTRAL + 1;
  private static final int NO_LETTER = -1;

  private Homoglyphs() {}

  static void repair(String text, EditSink sink) {
    int[] letters = new int[OTHER + 1];
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      int end = countLetters(text, start, letters);
      i = end;
      if (end > start) {
        int majority = majority(letters);
        if (majority >= 0 && canBe(text, start, end, majority)) {
          rewrite(text, start, end, majority, sink);
        }
        Arrays.fill(letters, 0);
      }
      if (i < text.length() && Character.charCount(text.codePointAt(i)) == 2) {
        i++;
      }
    }
  }

  /** Counts the letters of each script in the word that begins here, and returns its end. */
  private static int countLetters(String text, int start, int[] letters) {
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int script = script(codePoint);
      if (script == NO_LETTER) {
        break;
      }
      letters[script]++;
      i += Character.charCount(codePoint);
    }
    return i;
  }

  /** Returns the script with most letters, -1 if there is no single one or nothing is mixed. */
  private static int majority(int[] letters) {
    int all = letters[LookAlikes.LATIN] + letters[LookAlikes.CYRILLIC] + letters[LookAlikes.GREEK];
    if (letters[OTHER] > 0) {
      return -1;
    }
    for (int script = 0; script < LookAlikes.SCRIPTS; script++) {
      boolean most = letters[script] < all;
      for (int other = 0; other < LookAlikes.SCRIPTS; other++) {
        most &= other == script || letters[other] < letters[script];
      }
      if (most) {
        return script;
      }
    }
    return -1;
  }

  private static boolean canBe(String text, int start, int end, int majority) {
    for (int i = start; i < end; i++) {
      if (isForeign(text.charAt(i), majority) && LookAlikes.in(majority, text.charAt(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void rewrite(String text, int start, int end, int majority, EditSink sink) {
    for (int i = start; i < end; i++) {
      if (isForeign(text.charAt(i), majority)) {
        sink.replace(i, LookAlikes.in(majority, text.charAt(i)));
      }
    }
  }

  /** No letter of the three scripts lies beyond the Basic Multilingual Plane but for phonetic ones, which are "other". */
  private static boolean isForeign(char c, int majority) {
    int script = Character.isSurrogate(c) ? NEUTRAL : script(c);
    return script < LookAlikes.SCRIPTS && script != majority;
  }

  private static int script(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z' ? LookAlikes.LATIN : NO_LETTER;
    }
    CharacterKind kind = UnicodeData.kind(UnicodeData.properties(codePoint));
    if (kind != CharacterKind.LETTER) {
      return kind == CharacterKind.MARK ? NEUTRAL : NO_LETTER;
    }
    if (codePoint < 0x530) {
      return scriptOfLowBlocks(codePoint);
    }
    if (isWithin(codePoint, 0x1E00, 0x1EFF) || isWithin(codePoint, 0x2C60, 0x2C7F)
        || isWithin(codePoint, 0xA722, 0xA7FF) || isWithin(codePoint, 0xAB30, 0xAB64)
        || isWithin(codePoint, 0xFB00, 0xFB06) || isWithin(codePoint, 0xFF21, 0xFF5A)) {
      return LookAlikes.LATIN;
    }
    if (isWithin(codePoint, 0x1C80, 0x1C8F) || isWithin(codePoint, 0xA640, 0xA69F)) {
      return LookAlikes.CYRILLIC;
    }
    return isWithin(codePoint, 0x1F00, 0x1FFF) ? LookAlikes.GREEK : OTHER;
  }

  private static int scriptOfLowBlocks(int codePoint) {
    if (codePoint == 0xB5 || isWithin(codePoint, 0x2B0, 0x2FF)) {
      return NEUTRAL; // the micro sign and modifier letters
    }
    if (codePoint < 0x370) {
      return LookAlikes.LATIN;
    }
    if (codePoint >= 0x400) {
      return LookAlikes.CYRILLIC;
    }
    return isWithin(codePoint, 0x3E2, 0x3EF) ? OTHER : LookAlikes.GREEK; // Coptic letters amid the Greek ones
  }

  private static boolean isWithin(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
