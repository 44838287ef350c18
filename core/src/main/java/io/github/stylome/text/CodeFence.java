package io.github.stylome.text;

/** Whether a line lies in a fenced code block, fed line by line. Not safe for concurrent use. */
final class CodeFence {
  private static final int LEAST = 3;

  private char mark;
  private int length;

  boolean isOpen() {
    return length > 0;
  }

  void leave() {
    length = 0;
  }

  /**
   * Takes the next line and returns whether it opens or closes a block.
   *
   * @param content the first char of the line that is not white space, or its end
   */
  boolean line(String text, int content) {
    int run = content;
    char c = content < text.length() ? text.charAt(content) : ' ';
    while ((c == '`' || c == '~') && run < text.length() && text.charAt(run) == c) {
      run++;
    }
    if (run - content < LEAST) {
      return false;
    }
    if (length == 0) {
      if (c == '`' && hasBacktick(text, run)) {
        return false; // a code span
      }
      mark = c;
      length = run - content;
      return true;
    }
    if (c == mark && run - content >= length && isBlank(text, run)) {
      length = 0;
      return true;
    }
    return false;
  }

  /** Returns whether nothing but a mark that would close the open block stands between two places. */
  boolean closesBetween(String text, int content, int to) {
    int i = content;
    while (i < to && text.charAt(i) == mark) {
      i++;
    }
    return length > 0 && i == to && to - content >= length;
  }

  /** Returns whether the open block is closed behind this place before another with a label begins. */
  boolean isClosedBehind(String text, int from) {
    boolean lineStart = false;
    for (int i = from; i < text.length(); i++) {
      if (lineStart) {
        int content = skipBlanks(text, i);
        int run = content;
        while (run < text.length() && text.charAt(run) == mark) {
          run++;
        }
        if (run - content >= length) {
          return isBlank(text, run);
        }
        i = run;
      }
      lineStart = i < text.length() && isLineBreak(text.charAt(i));
    }
    return false;
  }

  private static boolean hasBacktick(String text, int from) {
    int i = from;
    while (i < text.length() && !isLineBreak(text.charAt(i)) && text.charAt(i) != '`') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '`';
  }

  private static boolean isBlank(String text, int from) {
    int i = skipBlanks(text, from);
    return i == text.length() || isLineBreak(text.charAt(i));
  }

  static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
