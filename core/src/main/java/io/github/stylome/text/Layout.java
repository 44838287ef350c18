package io.github.stylome.text;

/** The rules that concern spaces and lines. Each is linear in the length of the text. */
final class Layout {
  /** A text with a longer line than this was not broken to fit a page. */
  private static final int WIDEST_PAGE = 120;
  /** A line that begins with one of these is an item, a heading, a quotation or a row of a table. */
  private static final String BLOCK_MARKS = "-*+#>|\u2022\u2013\u2014";

  private Layout() {}

  static CharSequence tidy(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int lineBreaks = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        lineBreaks += firstOfTwo ? 0 : 1;
      } else if (c == ' ' || c == '\t' || c == '\u00A0') {
        space = true;
      } else {
        if (out.length() > 0) {
          if (lineBreaks > 0) {
            out.append(lineBreaks > 1 ? "\n\n" : "\n");
          } else if (space) {
            out.append(' ');
          }
        }
        lineBreaks = 0;
        space = false;
        out.append(c);
      }
    }
    return out;
  }

  static CharSequence unwrap(CharSequence text) {
    int width = widestLine(text);
    if (width > WIDEST_PAGE) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        int next = i + 1;
        if (i > lineStart && next < text.length() && !beginsBlock(text, next)
            && i - lineStart + 1 + firstWord(text, next) > width) {
          out.setCharAt(i, ' ');
        }
        lineStart = next;
      }
    }
    return out;
  }

  private static int widestLine(CharSequence text) {
    int widest = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length() && widest <= WIDEST_PAGE; i++) {
      if (text.charAt(i) == '\n') {
        lineStart = i + 1;
      } else {
        widest = Math.max(widest, i + 1 - lineStart);
      }
    }
    return widest;
  }

  /** Returns the length of the word that begins here, no further than matters. */
  private static int firstWord(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && end - start <= WIDEST_PAGE && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
      end++;
    }
    return end - start;
  }

  private static boolean beginsBlock(CharSequence text, int start) {
    char first = text.charAt(start);
    if (first == '\n' || first == ' ' || first == '\t' || BLOCK_MARKS.indexOf(first) >= 0) {
      return true;
    }
    int i = start;
    while (i < text.length() && i - start < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > start && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ')');
  }
}
