package io.github.stylome.shape;

import org.jspecify.annotations.Nullable;

/** What a single line of Markdown is. Each test reads its line at most once, and the fence and list tests less. */
final class MarkdownLines {
  private static final int MIN_FENCE = 3;
  private static final int MIN_RULE = 3;

  private MarkdownLines() {}

  /** Returns the place of the line break at or behind an offset, or the end of the text. */
  static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !CharTests.isLineBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where the next line begins, given the end of this one. CR LF is one line break. */
  static int nextLine(String text, int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, text.length());
  }

  static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && CharTests.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean atLineEnd(String text, int at) {
    return at >= text.length() || CharTests.isLineBreak(text.charAt(at));
  }

  /** Returns how many equal chars begin here. */
  static int run(String text, int at) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) == text.charAt(at)) {
      i++;
    }
    return i - at;
  }

  /** Returns the level of the ATX heading whose line begins here, behind white space; 0 if it is none. */
  static int headingLevel(String text, int at) {
    int level = 0;
    while (at + level < text.length() && text.charAt(at + level) == '#' && level < 7) {
      level++;
    }
    boolean open = atLineEnd(text, at + level) || CharTests.isBlank(text.charAt(at + level));
    return level < 7 && open ? level : 0;
  }

  /** Returns how many backticks or tildes open a fence here; 0 if none does. */
  static int fence(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c != '`' && c != '~') {
      return 0;
    }
    int length = run(text, at);
    if (length < MIN_FENCE) {
      return 0;
    }
    for (int i = at + length; c == '`' && !atLineEnd(text, i); i++) {
      if (text.charAt(i) == '`') {
        return 0; // a code span
      }
    }
    return length;
  }

  /** Returns whether this line ends a fence of so many chars c. */
  static boolean closesFence(String text, int at, char c, int length) {
    return at < text.length()
        && text.charAt(at) == c
        && run(text, at) >= length
        && atLineEnd(text, skipBlanks(text, at + run(text, at)));
  }

  /** Returns the name of the horizontal rule whose line begins here; null if it is none. */
  static @Nullable String rule(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    String kind = switch (c) {
      case '-' -> "rule-dash";
      case '*' -> "rule-asterisk";
      case '_' -> "rule-underscore";
      case '=', '\u2500', '\u2501', '\u2014', '\u2015', '\u2E3B', '~', '\u2550' -> "rule-other";
      default -> null;
    };
    if (kind == null) {
      return null;
    }
    int count = 0;
    boolean spaced = false;
    int i = at;
    for (; !atLineEnd(text, i); i++) {
      if (text.charAt(i) == c) {
        count++;
      } else if (CharTests.isBlank(text.charAt(i))) {
        spaced = true;
      } else {
        return null;
      }
    }
    if (count < MIN_RULE && c != '\u2E3B') {
      return null;
    }
    if (c != '-') {
      return kind;
    }
    return count > MIN_RULE ? "rule-dash-long" : spaced && text.charAt(at + 1) != c ? "rule-dash-spaced" : kind;
  }

  /** Returns 1 for a line of equals signs, 2 for one of hyphens, else 0. */
  static int setextLevel(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if ((c != '=' && c != '-') || !atLineEnd(text, skipBlanks(text, at + run(text, at)))) {
      return 0;
    }
    return c == '=' ? 1 : 2;
  }

  /** Returns the name of the delimiter row of a table whose line begins here; null if it is none. */
  static @Nullable String delimiterRow(String text, int at) {
    int pipes = 0;
    int dashes = 0;
    boolean aligned = false;
    boolean spaced = false;
    int longest = 0;
    int run = 0;
    for (int i = at; !atLineEnd(text, i); i++) {
      char c = text.charAt(i);
      run = c == '-' ? run + 1 : 0;
      longest = Math.max(longest, run);
      spaced |= i > at && !CharTests.isBlank(c) && CharTests.isBlank(text.charAt(i - 1));
      switch (c) {
        case '|' -> pipes++;
        case '-' -> dashes++;
        case ':' -> aligned = true;
        case ' ', '\t' -> { }
        default -> {
          return null;
        }
      }
    }
    if (pipes == 0 || dashes == 0) {
      return null;
    }
    boolean wide = longest > MIN_RULE;
    return aligned
        ? spaced ? "table-delimiter-aligned-spaced" : "table-delimiter-aligned"
        : spaced
            ? wide ? "table-delimiter-spaced-wide" : "table-delimiter-spaced"
            : wide ? "table-delimiter-wide" : "table-delimiter";
  }

  /** Returns the number of cells in the row whose line begins here; 0 if the line holds no pipe. */
  static int columns(String text, int at) {
    int pipes = 0;
    char last = ' ';
    int end = at;
    for (; !atLineEnd(text, end); end++) {
      char c = text.charAt(end);
      if (c == '\\' && !atLineEnd(text, end + 1)) {
        end++;
        c = text.charAt(end) == '|' ? 'x' : text.charAt(end);
      }
      pipes += c == '|' ? 1 : 0;
      last = CharTests.isBlank(c) ? last : c;
    }
    if (pipes == 0) {
      return 0;
    }
    return Math.max(1, pipes + 1 - (text.charAt(at) == '|' ? 1 : 0) - (last == '|' && pipes > 1 ? 1 : 0));
  }

  /** Returns whether the line from here to its end is one stretch of bold text, with or without a colon behind it. */
  static boolean isBold(String text, int at, int lineEnd) {
    int end = lineEnd;
    while (end > at && (CharTests.isBlank(text.charAt(end - 1)) || isColon(text.charAt(end - 1)))) {
      end--;
    }
    char c = text.charAt(at);
    if ((c != '*' && c != '_') || end - at < 5 || !marks(text, at, c) || !marks(text, end - 2, c)) {
      return false;
    }
    for (int i = at + 2; i < end - 2; i++) {
      if (marks(text, i, c) && text.charAt(i + 2) != c) {
        return false;
      }
    }
    return true;
  }

  static boolean isColon(char c) {
    return c == ':' || c == '\uFF1A';
  }

  private static boolean marks(String text, int at, char c) {
    return text.charAt(at) == c && text.charAt(at + 1) == c;
  }

  /**
   * Returns the number of words from here to the end of the line: stretches between white space with a letter or digit
   * in them, and single ideographs and kana.
   */
  static int words(String text, int from, int to) {
    int words = 0;
    int inWord = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) { // no branch but this one: nothing foretells where words end
        int part = CharTests.ASCII_WORD[c];
        words += part & ~inWord;
        inWord = (inWord | part) & ~CharTests.ASCII_SPACE[c];
      } else {
        switch (CharTests.kind(c)) {
          case SPACE -> inWord = 0;
          case HAN, KANA -> {
            words++;
            inWord = 0;
          }
          case LETTER, HANGUL, NUMBER -> {
            words += 1 & ~inWord;
            inWord = 1;
          }
          default -> { }
        }
      }
    }
    return words;
  }
}
