package io.github.stylome.cli.console;

import java.util.Locale;

/** Makes strings fit to be shown on one line of a terminal. */
public final class Visible {
  private static final int EXCERPT = 60;

  private Visible() {}

  /**
   * Returns the string with line breaks, tabs and spaces at its ends made visible ({@code ⏎ ⇥ ␣}), and other control
   * and format characters, line separators and lone surrogates as {@code \}{@code u001B}: nothing that it holds can
   * move the cursor.
   */
  public static String of(String string) {
    StringBuilder out = new StringBuilder(string.length() + 8);
    int length = string.length();
    for (int i = 0; i < length; ) {
      int codePoint = string.codePointAt(i);
      if (codePoint == ' ' && (i == 0 || i == length - 1)) {
        out.append('␣');
      } else {
        append(out, codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  /** Returns the same for an n-gram, in which every space counts and is shown. */
  public static String term(String term) {
    return of(term).replace(' ', '␣');
  }

  /** Returns the beginning of a string in double quotes, as {@link #of} shows it. */
  public static String excerpt(String string) {
    if (string.length() <= EXCERPT) {
      return '"' + of(string) + '"';
    }
    int end = Character.isHighSurrogate(string.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return '"' + of(string.substring(0, end)) + "…\"";
  }

  private static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '\n' -> out.append('⏎');
      case '\t' -> out.append('⇥');
      default -> {
        if (isShown(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          for (char c : Character.toChars(codePoint)) {
            out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          }
        }
      }
    }
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
