package io.github.stylome.shape;

import java.util.Arrays;

/** Finds HTML tags, comments and addresses in angle brackets. */
final class HtmlMarks {
  /** The elements that are told apart, sorted. */
  private static final String[] ELEMENTS = {
    "a", "b", "blockquote", "br", "center", "code", "details", "div", "em", "figure", "h1", "h2", "h3", "h4", "hr", "i",
    "img", "kbd", "li", "mark", "ol", "p", "pre", "small", "span", "strong", "sub", "summary", "sup", "table", "td",
    "th", "tr", "u", "ul"
  };
  private static final String[] NAMES = Arrays.stream(ELEMENTS).map(e -> "html-" + e).toArray(String[]::new);
  private static final int LONGEST_NAME = 10;

  private HtmlMarks() {}

  /**
   * Marks what begins at this less-than sign and returns where to read on. A tag is given up at the next less-than sign
   * or line break, so that no char is read twice.
   */
  static int read(String text, int at, int to, Ahead ahead, InlineMarks marks) {
    if (text.startsWith("<!--", at)) {
      int close = ahead.find(Ahead.COMMENT, at + 4 > to ? to : at + 4);
      if (close < to) {
        marks.mark(at, at + 4, "html-comment");
        return close + 3;
      }
      return at + 1;
    }
    boolean closing = at + 1 < to && text.charAt(at + 1) == '/';
    int from = closing ? at + 2 : at + 1;
    int nameEnd = from;
    while (nameEnd < to && isName(text.charAt(nameEnd), nameEnd > from)) {
      nameEnd++;
    }
    if (nameEnd == from || nameEnd >= to) {
      return at + 1;
    }
    int end = nameEnd;
    while (end < to && text.charAt(end) != '>' && text.charAt(end) != '<' && !CharTests.isLineBreak(text.charAt(end))) {
      end++;
    }
    if (end >= to || text.charAt(end) != '>') {
      return at + 1;
    }
    char behind = text.charAt(nameEnd);
    if (behind == '>' || behind == '/' || CharTests.isBlank(behind)) {
      if (!closing) {
        marks.mark(at, at + 1, name(text, from, nameEnd));
      }
      return end + 1;
    }
    if (behind == ':' || behind == '@') {
      marks.mark(at, at + 1, "autolink");
      return end + 1;
    }
    return at + 1;
  }

  private static boolean isName(char c, boolean inside) {
    return CharTests.isAsciiLetter(c) || (inside && (CharTests.isDigit(c) || c == '-' || c == '.' || c == '_'));
  }

  private static String name(String text, int from, int to) {
    if (to - from <= LONGEST_NAME) {
      for (int i = 0; i < ELEMENTS.length; i++) {
        if (ELEMENTS[i].length() == to - from && text.regionMatches(true, from, ELEMENTS[i], 0, to - from)) {
          return NAMES[i];
        }
      }
    }
    return "html-other";
  }
}
