package io.github.stylome.cli.transform;

/**
 * Takes the marks of Markdown out of a text, line by line, and leaves what a reader would read: number signs, bullets
 * and numbers of items, marks of quotes, asterisks and underscores of emphasis, backticks, addresses of links, bars and
 * delimiter rows of tables, fences and rules. The lines stay, but for those that were marks only.
 *
 * <p>Not a parser: an asterisk with white space on both sides, or an underscore within a word, stays, and what is not
 * closed is stripped as if it were. Linear time.
 */
final class MarkdownStripping {
  private final String text;
  private final StringBuilder plain;
  private final NextIndex brackets;
  private final NextIndex parentheses;

  private MarkdownStripping(String text) {
    this.text = text;
    plain = new StringBuilder(text.length());
    brackets = new NextIndex(text, ']');
    parentheses = new NextIndex(text, ')');
  }

  static String strip(String text) {
    return new MarkdownStripping(text).strip();
  }

  private String strip() {
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      int next = end < 0 ? text.length() : end + 1;
      end = end < 0 ? text.length() : end;
      if (!isMarksOnly(line, end)) {
        inline(behindBlockMarks(line, end), end);
        plain.append(text, end, next);
      }
      line = next;
    }
    return plain.toString();
  }

  /** Returns whether a line is a fence, a rule, an underline of a heading or the delimiter row of a table. */
  private boolean isMarksOnly(int line, int end) {
    int from = skipBlanks(line, end);
    if (text.startsWith("```", from) || text.startsWith("~~~", from)) {
      return true;
    }
    int marks = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if ("-=*_|:".indexOf(c) >= 0) {
        marks++;
      } else if (!isBlank(c)) {
        return false;
      }
    }
    return marks >= 3;
  }

  /** Returns where the text of a line begins, behind indentation and any quotes, heading and item marks. */
  private int behindBlockMarks(int line, int end) {
    int from = line;
    while (true) {
      int start = skipBlanks(from, end);
      int behind = behindMark(start, end);
      if (behind == start) {
        return from == line ? line : start;
      }
      from = behind;
    }
  }

  /** Returns the offset behind the mark that begins here, the same if there is none. */
  private int behindMark(int from, int end) {
    int i = from;
    if (i < end && text.charAt(i) == '>') {
      return i + 1;
    }
    while (i < end && text.charAt(i) == '#' && i - from < 6) {
      i++;
    }
    if (i == from && i < end && "-*+\u2022".indexOf(text.charAt(i)) >= 0) {
      i++;
    } else if (i == from) {
      i = behindNumber(from, end);
    }
    return i > from && i < end && isBlank(text.charAt(i)) ? i + 1 : from;
  }

  private int behindNumber(int from, int end) {
    int i = from;
    while (i < end && i - from < 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > from && i < end && ".)".indexOf(text.charAt(i)) >= 0 ? i + 1 : from;
  }

  private void inline(int from, int end) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      int close = c == '[' ? brackets.from(i) : end;
      int address = close + 1 < end && text.charAt(close + 1) == '(' ? parentheses.from(close) : end;
      if (address < end) {
        if (endsWithMark(i, from)) {
          plain.setLength(plain.length() - 1); // the exclamation mark of an image
        }
        appendUnmarked(i + 1, close);
        i = address + 1;
      } else {
        appendUnmarked(i, i + 1);
        i++;
      }
    }
  }

  private boolean endsWithMark(int i, int from) {
    return i > from && text.charAt(i - 1) == '!' && plain.length() > 0;
  }

  private void appendUnmarked(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isInlineMark(i)) {
        plain.append(text.charAt(i));
      }
    }
  }

  private boolean isInlineMark(int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '`', '|' -> true;
      case '*' -> !(isApart(i - 1) && isApart(i + 1));
      case '_' -> isApart(i - 1) != isApart(i + 1) || isMark(i - 1, '_') || isMark(i + 1, '_');
      case '~' -> isMark(i - 1, '~') || isMark(i + 1, '~');
      default -> false;
    };
  }

  private boolean isMark(int i, char mark) {
    return i >= 0 && i < text.length() && text.charAt(i) == mark;
  }

  /** Returns whether no word goes on here: white space, a mark of punctuation in ASCII, or an end of the text. */
  private boolean isApart(int i) {
    if (i < 0 || i >= text.length()) {
      return true;
    }
    char c = text.charAt(i);
    return c <= ' ' || (c != '*' && ".,;:!?()[]{}\"'".indexOf(c) >= 0);
  }

  private int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
