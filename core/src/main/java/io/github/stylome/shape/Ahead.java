package io.github.stylome.shape;

import java.util.Arrays;

/**
 * Where the next end of a mark stands in a window. A place that was found is kept until it is passed, so that all
 * searches of one kind together read the window once, as long as their starts do not go back.
 */
final class Ahead {
  /** A dollar sign that can end a formula: none before a digit, or behind a space or a backslash. */
  static final int DOLLAR = 0;
  static final int DOLLARS = 1;
  static final int PARENTHESIS = 2;
  static final int BRACKET = 3;
  static final int COMMENT = 4;
  static final int LINE_BREAK = 5;
  static final int SPACE = 6;
  /** A char that stands in formulas and not in sums of money. */
  static final int FORMULA = 7;
  /** A dollar sign that no backslash stands before. */
  static final int ANY_DOLLAR = 8;
  private static final int KINDS = 9;
  private static final int LONGEST_BACKTICKS = 32;

  private final int[] found = new int[KINDS];
  private final int[] lastBackticks = new int[LONGEST_BACKTICKS + 1];
  private boolean backticksKnown;
  private String text = "";
  private int from;
  private int to;

  void begin(String of, int limit) {
    text = of;
    to = limit;
    Arrays.fill(found, -1);
    backticksKnown = false;
  }

  /** Returns the first place at or behind a start, or the end of the window if there is none. */
  int find(int kind, int start) {
    if (found[kind] < start) {
      int i = start;
      while (i < to && !is(kind, i)) {
        i++;
      }
      found[kind] = i;
    }
    return found[kind];
  }

  /** Returns where the next run of exactly so many backticks begins; -1 if there is none in the window. */
  int backticks(int length, int start) {
    if (!backticksKnown) {
      from = start;
      findLastBackticks();
    }
    if (length > LONGEST_BACKTICKS || lastBackticks[length] < start) {
      return -1;
    }
    int i = start;
    while (true) {
      int end = runEnd(i);
      if (end - i == length) {
        return i;
      }
      i = Math.max(end, i + 1);
    }
  }

  private void findLastBackticks() {
    Arrays.fill(lastBackticks, -1);
    backticksKnown = true;
    for (int i = from; i < to; i++) {
      int end = runEnd(i);
      if (end > i) {
        if (end - i <= LONGEST_BACKTICKS) {
          lastBackticks[end - i] = i;
        }
        i = end;
      }
    }
  }

  private int runEnd(int start) {
    int i = start;
    while (i < to && text.charAt(i) == '`') {
      i++;
    }
    return i;
  }

  private boolean is(int kind, int i) {
    char c = text.charAt(i);
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return switch (kind) {
      case DOLLAR -> c == '$' && !CharTests.isDigit(next) && next != '$'
          && !CharTests.isSpace(text.charAt(i - 1)) && text.charAt(i - 1) != '\\';
      case DOLLARS -> c == '$' && next == '$' && i + 1 < to;
      case PARENTHESIS -> c == '\\' && next == ')' && i + 1 < to;
      case BRACKET -> c == '\\' && next == ']' && i + 1 < to;
      case COMMENT -> c == '-' && i + 2 < to && text.startsWith("-->", i);
      case LINE_BREAK -> CharTests.isLineBreak(c);
      case SPACE -> c == ' ';
      case ANY_DOLLAR -> c == '$' && text.charAt(i - 1) != '\\';
      default -> c == '\\' || c == '^' || c == '_' || c == '=' || c == '{';
    };
  }
}
