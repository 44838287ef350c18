package io.github.stylome.shape;

import java.util.Arrays;

/**
 * Finds links, images, footnotes, numbered citations and bare addresses. A link's target is read where its text has
 * ended; it is given up at a space outside angle brackets, at the end of the line or at the 32nd open parenthesis, so
 * that no char is read more often than that.
 */
final class LinkMarks {
  private static final int MOST_PARENTHESES = 32;

  private final InlineMarks marks;
  private int[] opened = new int[16]; // the mark of each open bracket
  private int[] places = new int[16]; // where its text begins
  private int depth;

  LinkMarks(InlineMarks marks) {
    this.marks = marks;
  }

  void clear() {
    depth = 0;
  }

  /** Takes an opening bracket, with the exclamation mark of an image before it if there is one. */
  int open(String text, int start, int bracket) {
    if (depth == opened.length) {
      opened = Arrays.copyOf(opened, depth * 2);
      places = Arrays.copyOf(places, depth * 2);
    }
    opened[depth] = marks.mark(start, bracket + 1, null);
    places[depth++] = bracket + 1;
    return bracket + 1;
  }

  /** Takes a closing bracket and returns where to read on. */
  int close(String text, int at, int to) {
    if (depth == 0) {
      return at + 1;
    }
    depth--;
    int mark = opened[depth];
    int from = places[depth];
    char next = at + 1 < to ? text.charAt(at + 1) : ' ';
    boolean image = from >= 2 && text.charAt(from - 2) == '!';
    if (next == '(') {
      int end = targetEnd(text, at + 2, to);
      if (end > 0) {
        marks.name(mark, image ? from - 2 : from - 1, from, image ? "image" : "link");
        return end;
      }
    } else if (text.charAt(from) == '^' && at > from + 1) {
      boolean definition = next == ':' && isLineStart(text, from - 1);
      marks.name(mark, from - 1, from + 1, definition ? "footnote-definition" : "footnote");
    } else if (next == '[') {
      int end = labelEnd(text, at + 2, to);
      if (end > 0) {
        marks.name(mark, from - 1, from, image ? "image-reference" : "link-reference");
        return end;
      }
    } else if (next == ':' && isLineStart(text, from - 1) && at + 2 < to && CharTests.isBlank(text.charAt(at + 2))) {
      marks.name(mark, from - 1, from, "link-definition");
    } else if (isNumber(text, from, at)) {
      marks.name(mark, from - 1, from, "citation");
    }
    return at + 1;
  }

  /** Marks an address that begins here without brackets and returns where to read on. */
  int bareUrl(String text, int at, int to) {
    if (at > 0 && CharTests.isAsciiWord(text.charAt(at - 1))) {
      return at + 1;
    }
    int scheme = text.startsWith("https://", at) ? 8 : text.startsWith("http://", at) ? 7
        : text.startsWith("www.", at) ? 4 : 0;
    if (scheme == 0 || at + scheme >= to || !CharTests.isAsciiWord(text.charAt(at + scheme))) {
      return at + 1;
    }
    marks.mark(at, at + scheme, "bare-url");
    int i = at + scheme;
    while (i < to && text.charAt(i) > ' ' && text.charAt(i) < 0x7F && "<>\"'`*()[]|\\".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    while (".,:;!?_~".indexOf(text.charAt(i - 1)) >= 0) {
      i--; // belongs to the sentence; the address has begun with a letter or digit
    }
    return i;
  }

  /** Returns the place behind the parenthesis that ends the target and the title of a link; 0 if there is none. */
  private static int targetEnd(String text, int from, int to) {
    if (from < to && text.charAt(from) == '<') {
      return bracketedTargetEnd(text, from + 1, to);
    }
    int open = 1;
    int i = from;
    for (; i < to; i++) {
      char c = text.charAt(i);
      if (CharTests.isSpace(c)) {
        return CharTests.isLineBreak(c) ? 0 : titleEnd(text, i, to);
      }
      if (c == '\\') {
        i++;
      } else if (c == '(' && ++open > MOST_PARENTHESES) {
        return 0;
      } else if (c == ')' && --open == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The same for a target between angle brackets, which may hold spaces. Reads no further than the next of them. */
  private static int bracketedTargetEnd(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '>' && text.charAt(i) != '<' && !CharTests.isLineBreak(text.charAt(i))) {
      i += text.charAt(i) == '\\' && i + 1 < to && !CharTests.isLineBreak(text.charAt(i + 1)) ? 2 : 1;
    }
    return i < to && text.charAt(i) == '>' ? titleEnd(text, i + 1, to) : 0;
  }

  private static int titleEnd(String text, int from, int to) {
    int i = MarkdownLines.skipBlanks(text, from);
    if (i >= to) {
      return 0;
    }
    char quote = text.charAt(i);
    if (quote == ')') {
      return i + 1;
    }
    if (quote != '"' && quote != '\'') {
      return 0;
    }
    do {
      i++;
      if (i >= to || CharTests.isLineBreak(text.charAt(i))) {
        return 0;
      }
    } while (text.charAt(i) != quote);
    return i + 1 < to && text.charAt(i + 1) == ')' ? i + 2 : 0;
  }

  private static int labelEnd(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '[' && text.charAt(i) != ']' && !CharTests.isLineBreak(text.charAt(i))) {
      i++;
    }
    return i > from && i < to && text.charAt(i) == ']' ? i + 1 : 0;
  }

  private static boolean isNumber(String text, int from, int to) {
    if (to - from < 1 || to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!CharTests.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineStart(String text, int at) {
    return at == 0 || CharTests.isLineBreak(text.charAt(at - 1));
  }
}
