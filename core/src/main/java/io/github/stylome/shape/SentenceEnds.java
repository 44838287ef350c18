package io.github.stylome.shape;

/**
 * Finds where sentences end, well enough for their first and last words: at a line break, behind a full stop of Chinese
 * or Japanese, and behind other final marks that white space follows. A full stop before a small letter, behind a
 * number that begins the line or behind a single capital ends none.
 */
final class SentenceEnds {
  private static final String WIDE = "\u3002\uFF01\uFF1F\uFF61";
  private static final String FINAL = ".!?\u2026\u061F\u06D4" + WIDE;
  private static final String CLOSERS = "\"')]}*_\u2019\u201D\u00BB\u300D\u300F\uFF09";

  private SentenceEnds() {}

  /** Returns the end of the sentence in which a word begins here. */
  static int end(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (CharTests.isLineBreak(c)) {
        return MarkdownLines.nextLine(text, i);
      }
      if (FINAL.indexOf(c) < 0) {
        i++;
        continue;
      }
      int behind = skip(text, i, FINAL);
      int close = skip(text, behind, CLOSERS);
      boolean wide = WIDE.indexOf(c) >= 0;
      if (wide || close >= text.length() || (CharTests.isSpace(text.charAt(close)) && !isWithin(text, from, i, close))) {
        return close;
      }
      i = close;
    }
    return text.length();
  }

  /** Returns whether the full stop here belongs to a number or an initial, or the sentence goes on behind it. */
  private static boolean isWithin(String text, int from, int at, int close) {
    if (text.charAt(at) != '.') {
      return false;
    }
    int next = MarkdownLines.skipBlanks(text, close);
    if (next < text.length() && text.charAt(next) >= 'a' && text.charAt(next) <= 'z') {
      return true;
    }
    char before = at > from ? text.charAt(at - 1) : ' ';
    if (CharTests.isDigit(before)) {
      return at - from <= 3 && isNumber(text, from, at);
    }
    return before >= 'A' && before <= 'Z' && (at - 1 == from || CharTests.isSpace(text.charAt(at - 2)));
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CharTests.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int skip(String text, int from, String chars) {
    int i = from;
    while (i < text.length() && chars.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
