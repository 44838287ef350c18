package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;

/** The rules that concern spaces and lines. Each is linear in the length of the text. */
final class Layout {
  /** A text with a longer line than this was not broken to fit a page. */
  private static final int WIDEST_PAGE = 120;
  /** A line that begins with one of these is an item, a heading, a quotation or a row of a table. */
  private static final String BLOCK_MARKS = "-*+#>|\u2022\u2013\u2014";

  private Layout() {}

  static void tidy(String text, EditSink sink) {
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      int lineBreaks = 0;
      while (i < text.length()) {
        int lineEnd = LineEnds.lengthAt(text, i);
        if (lineEnd == 0 && !isBlank(text.charAt(i))) {
          break;
        }
        lineBreaks += lineEnd > 0 ? 1 : 0;
        i += Math.max(1, lineEnd);
      }
      if (i > start) {
        boolean atAnEnd = start == 0 || i == text.length();
        replaceSpace(text, start, i, atAnEnd ? "" : lineBreaks > 1 ? "\n\n" : lineBreaks > 0 ? "\n" : " ", sink);
      }
    }
  }

  private static void replaceSpace(String text, int start, int end, String space, EditSink sink) {
    if (end - start == space.length() && text.startsWith(space, start)) {
      return;
    }
    if (end - start == 1 && space.length() == 1) {
      sink.replace(start, space.charAt(0));
    } else {
      sink.replace(start, end, space);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  static void unwrap(String text, EditSink sink) {
    int width = widestLine(text);
    if (width > WIDEST_PAGE) {
      return;
    }
    int lineStart = 0;
    for (int i = 0; i < text.length(); ) {
      int lineEnd = LineEnds.lengthAt(text, i);
      int next = i + Math.max(1, lineEnd);
      if (lineEnd > 0) {
        if (i > lineStart && next < text.length() && !beginsBlock(text, next)
            && i - lineStart + 1 + firstWord(text, next) > width) {
          replaceSpace(text, i, next, " ", sink);
        }
        lineStart = next;
      }
      i = next;
    }
  }

  private static int widestLine(String text) {
    int widest = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length() && widest <= WIDEST_PAGE; ) {
      int lineEnd = LineEnds.lengthAt(text, i);
      i += Math.max(1, lineEnd);
      if (lineEnd > 0) {
        lineStart = i;
      } else {
        widest = Math.max(widest, i - lineStart);
      }
    }
    return widest;
  }

  /** Returns the length of the word that begins here, no further than matters. */
  private static int firstWord(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= WIDEST_PAGE
        && text.charAt(end) != ' ' && LineEnds.lengthAt(text, end) == 0) {
      end++;
    }
    return end - start;
  }

  private static boolean beginsBlock(String text, int start) {
    char first = text.charAt(start);
    if (first == ' ' || first == '\t' || LineEnds.lengthAt(text, start) > 0 || BLOCK_MARKS.indexOf(first) >= 0) {
      return true;
    }
    int i = start;
    while (i < text.length() && i - start < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > start && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ')');
  }
}
