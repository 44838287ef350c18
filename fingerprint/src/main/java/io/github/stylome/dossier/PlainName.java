package io.github.stylome.dossier;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import java.util.Locale;

/**
 * Makes labels fit to stand in a sentence: what could move the cursor, turn the writing direction round, end a line or
 * pile marks up is escaped, quotation marks too, and long ones are cut.
 */
final class PlainName {
  private static final int LONGEST = 80;
  private static final int MOST_MARKS = 2;

  private PlainName() {}

  /** Returns a label without anything that is not shown as a character of its own, cut to 80 code points. */
  static String of(String name) {
    return of(name, LONGEST);
  }

  /** Returns a message, of any length, made plain; its quotation marks stay. */
  static String message(String message) {
    StringBuilder out = new StringBuilder();
    append(out, message, Integer.MAX_VALUE, false);
    return out.toString();
  }

  private static String of(String name, int longest) {
    StringBuilder out = new StringBuilder();
    append(out, name, longest, true);
    return out.toString();
  }

  private static void append(StringBuilder out, String name, int longest, boolean quoted) {
    int marks = 0;
    int taken = 0;
    for (int i = 0; i < name.length(); ) {
      if (taken++ == longest) {
        out.append("...");
        return;
      }
      int codePoint = name.codePointAt(i);
      i += Character.charCount(codePoint);
      CharacterKind kind = UnicodeData.kind(UnicodeData.properties(codePoint));
      marks = kind == CharacterKind.MARK ? marks + 1 : 0;
      boolean shown = codePoint == ' '
          || (kind != CharacterKind.OTHER && kind != CharacterKind.SPACE && marks <= MOST_MARKS
              && !(quoted && codePoint == '"'));
      if (shown) {
        out.appendCodePoint(codePoint);
      } else {
        out.append(String.format(Locale.ROOT, "\\u{%X}", codePoint));
      }
    }
  }
}
