package io.github.stylome.text;

/** What stands around a tag, which tells one that is meant from one that is spoken of. */
final class TagSurroundings {
  private static final String SENTENCE_ENDS = ".!?:;\u2026\u3002\uFF01\uFF1F\uFF1A\u061F\u06D4";
  /** Marks that may stand between the end of a sentence and what follows it. */
  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]}\u300D\u300F*`";
  /** Each opening mark with its partner. */
  private static final String PAIRS = "\u201C\u201D\u2018\u2019\u00AB\u00BB()\u300C\u300D\u300E\u300F"
      + "\u201E\u201C\u201E\u201D\u201A\u2018\"\"''``\u00BB\u00AB\u201D\u201D\u2019\u2019";
  /** Marks that close as well as open, so that the char before them has to tell. */
  private static final String TWO_SIDED = "\"'`\u00BB\u201D\u2019";
  private static final String INVISIBLE = "\uFEFF\u200B\u200C\u200D\u200E\u200F\u2060";

  private TagSurroundings() {}

  /**
   * Returns whether a range stands between an opening mark and its partner.
   *
   * @param oddQuotes whether the number of straight double quotes before the range, on its line, is odd
   */
  static boolean isQuoted(String text, int start, int end, boolean oddQuotes) {
    if (start == 0 || end == text.length()) {
      return false;
    }
    char before = text.charAt(start - 1);
    for (int i = 0; i < PAIRS.length(); i += 2) {
      if (PAIRS.charAt(i) == before && PAIRS.charAt(i + 1) == text.charAt(end)) {
        return TWO_SIDED.indexOf(before) < 0 || opens(text, start - 1, oddQuotes);
      }
    }
    return false;
  }

  /** Returns whether a mark of two sides opens here: behind a gap, or for a straight quote by number in Chinese. */
  private static boolean opens(String text, int mark, boolean oddQuotes) {
    char before = mark == 0 ? ' ' : text.charAt(mark - 1);
    if (before <= ' ' || "([{=/\u3000\u00A0".indexOf(before) >= 0) {
      return true;
    }
    return text.charAt(mark) == '"' && oddQuotes && before >= 0x80 && SENTENCE_ENDS.indexOf(before) < 0;
  }

  /** Returns whether a sentence has ended before this place, on the same line; closing marks may stand between. */
  static boolean isBehindSentence(String text, int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    while (i > 0 && CLOSING.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i > 0 && SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
  }

  /** Returns whether a closing mark stands directly before this place. */
  static boolean isBehindClosingMark(String text, int at) {
    return at > 0 && CLOSING.indexOf(text.charAt(at - 1)) >= 0;
  }

  static boolean isAtLineStart(String text, int at) {
    int i = at;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i == 0 || CodeFence.isLineBreak(text.charAt(i - 1));
  }

  static boolean endsLine(String text, int end) {
    int i = skipInvisible(text, end);
    return i == text.length() || CodeFence.isLineBreak(text.charAt(i));
  }

  /** Returns the first char from here that is no blank, byte order mark or other char without width. */
  static int skipInvisible(String text, int from) {
    int i = from;
    while (i < text.length() && isInvisible(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where text begins from here on, behind line breaks too. */
  static int textStart(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) <= ' ' || isInvisible(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isInvisible(char c) {
    return c == ' ' || c == '\t' || INVISIBLE.indexOf(c) >= 0;
  }
}
