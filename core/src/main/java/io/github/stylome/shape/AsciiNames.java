package io.github.stylome.shape;

import org.jspecify.annotations.Nullable;

/** What the typography stream calls the ASCII characters. */
final class AsciiNames {
  private AsciiNames() {}

  /** Returns the name of a character that needs no look at its neighbours; null for letters, digits and controls. */
  static @Nullable String of(char c) {
    return switch (c) {
      case '\t' -> "tab";
      case '"' -> "double-quote-straight";
      case ',' -> "comma";
      case ';' -> "semicolon";
      case ':' -> "colon";
      case '(' -> "parenthesis";
      case '[' -> "bracket";
      case '{' -> "brace";
      case '<' -> "less-than";
      case '>' -> "greater-than";
      case '/' -> "slash";
      case '\\' -> "backslash";
      case '|' -> "vertical-bar";
      case '&' -> "ampersand";
      case '@' -> "at-sign";
      case '$' -> "dollar";
      case '+' -> "plus";
      case '^' -> "circumflex";
      default -> null;
    };
  }

  /** Returns the name of a run of equal characters. */
  static String run(char c, int length) {
    return switch (c) {
      case '*' -> length == 1 ? "asterisk" : length == 2 ? "two-asterisks" : "asterisks";
      case '_' -> length == 1 ? "underscore" : length == 2 ? "two-underscores" : "underscores";
      case '`' -> length == 1 ? "backtick" : length == 3 ? "three-backticks" : "backticks";
      case '#' -> length == 1 ? "number-sign" : "number-signs";
      case '=' -> length == 1 ? "equals-sign" : "equals-signs";
      default -> length == 1 ? "tilde" : "tildes";
    };
  }
}
