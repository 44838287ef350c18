package io.github.stylome.report.content;

import java.util.Locale;

/**
 * Makes strings from outside fit to be read: what would turn the order of the letters around, hide, or move what stands
 * beside it is shown by its number instead, as in {@code [U+202E]}. Joiners stay, without which words of some scripts
 * are written wrongly.
 */
public final class VisibleText {
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_WORDS = 20_000;

  private VisibleText() {}

  /** Returns a name, on one line and not too long. */
  public static String name(String string) {
    return of(string, LONGEST_NAME, false);
  }

  /** Returns a feature, with its spaces shown. */
  public static String feature(String string) {
    return of(string, LONGEST_NAME, false).replace(' ', '\u2423');
  }

  /** Returns sentences, whose line breaks stay. */
  public static String words(String string) {
    return of(string, LONGEST_WORDS, true);
  }

  private static String of(String string, int longest, boolean lines) {
    StringBuilder out = new StringBuilder(Math.min(string.length(), longest) + 16);
    int shown = 0;
    for (int i = 0; i < string.length(); shown++) {
      if (shown == longest) {
        return out.append('\u2026').toString();
      }
      int codePoint = string.codePointAt(i);
      if (codePoint == '\n' && !lines) {
        out.append('\u23CE');
      } else if (codePoint == '\t' && !lines) {
        out.append('\u21E5');
      } else if (isHidden(codePoint) && codePoint != '\n' && codePoint != '\t') {
        out.append(String.format(Locale.ROOT, "[U+%04X]", codePoint));
      } else {
        out.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  /** By ranges and not by {@code Character.getType}, which is not the same on every JDK. */
  private static boolean isHidden(int c) {
    return isControl(c) || isFormat(c) || isIn(c, 0xD800, 0xDFFF) || (c & 0xFFFE) == 0xFFFE
        || isIn(c, 0xFDD0, 0xFDEF) || isIn(c, 0xE0000, 0xE0FFF);
  }

  private static boolean isControl(int c) {
    return c < 0x20 || isIn(c, 0x7F, 0x9F);
  }

  private static boolean isFormat(int c) {
    return c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F
        || isIn(c, 0x2028, 0x202E) || isIn(c, 0x2060, 0x206F) || c == 0xFEFF || isIn(c, 0xFFF9, 0xFFFB)
        || isIn(c, 0x1D173, 0x1D17A) || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
  }

  private static boolean isIn(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
