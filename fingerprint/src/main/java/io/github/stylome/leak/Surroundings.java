package io.github.stylome.leak;

import java.util.Arrays;

/**
 * Says which places of a text stand in quotation marks, in code or in a quoted line. Places must be asked for in
 * ascending order. Linear in the length of the text: every char is looked at once for each kind of mark at most.
 *
 * <p>A mark opens a quotation only if it is closed in the same paragraph. Not safe for concurrent use; make one per
 * thread.
 */
final class Surroundings {
  private static final String OPENERS = "\"\u201C\u00AB\u300C\u300E\u300A\u201E`'\u2018";
  private static final String CLOSERS = "\"\u201D\u00BB\u300D\u300F\u300B\u201C`'\u2019";

  private final CharSequence text;
  /** By kind of mark, up to where the text was searched for its closer, and what was found: -1 is the paragraph's end. */
  private final int[] searchedFrom = new int[OPENERS.length()];
  private final int[] found = new int[OPENERS.length()];
  private int at;
  private int coveredTo;

  Surroundings(CharSequence text) {
    this.text = text;
    Arrays.fill(searchedFrom, -1);
  }

  /** Returns whether a place is somebody else's words. */
  boolean covers(int place) {
    while (at <= place && at < text.length()) {
      if (at < coveredTo) {
        at = coveredTo;
      } else {
        look();
        at++;
      }
    }
    return place < coveredTo;
  }

  private void look() {
    char c = text.charAt(at);
    boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
    if (lineStart && (startsAt("```", at) || startsAt("~~~", at))) {
      coveredTo = fenceEnd();
    } else if (lineStart && c == '>') {
      coveredTo = lineEnd(at);
    } else {
      int kind = OPENERS.indexOf(c);
      if (kind >= 0 && opens(c)) {
        int closer = closer(kind, at + 1);
        coveredTo = closer < 0 ? coveredTo : closer + 1;
      }
    }
  }

  /** An apostrophe opens only before a letter and not behind one. */
  private boolean opens(char mark) {
    if (mark != '\'' && mark != '\u2018') {
      return true;
    }
    return (at == 0 || " \n\t(:".indexOf(text.charAt(at - 1)) >= 0)
        && at + 1 < text.length() && text.charAt(at + 1) != ' ';
  }

  private int closer(int kind, int from) {
    if (searchedFrom[kind] >= 0 && from >= searchedFrom[kind] && (from <= found[kind] || from <= ~found[kind])) {
      return found[kind];
    }
    char mark = CLOSERS.charAt(kind);
    int i = from;
    while (i < text.length() && !closes(mark, i) && !endsParagraph(i)) {
      i++;
    }
    searchedFrom[kind] = from;
    found[kind] = i < text.length() && !endsParagraph(i) ? i : ~i;
    return found[kind];
  }

  private boolean closes(char mark, int place) {
    if (text.charAt(place) != mark) {
      return false;
    }
    boolean single = mark == '\'' || mark == '\u2019';
    return !single
        || (text.charAt(place - 1) != ' ' && !(place + 1 < text.length() && isLetter(text.charAt(place + 1))));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean endsParagraph(int place) {
    return text.charAt(place) == '\n' && place + 1 < text.length() && text.charAt(place + 1) == '\n';
  }

  private int fenceEnd() {
    char mark = text.charAt(at);
    String fence = String.valueOf(mark).repeat(3);
    int line = lineEnd(at);
    while (line < text.length() && !startsAt(fence, line)) {
      line = lineEnd(line);
    }
    return lineEnd(line);
  }

  /** Returns the place behind the line feed. */
  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n') {
      i++;
    }
    return Math.min(i + 1, text.length());
  }

  private boolean startsAt(String mark, int place) {
    if (place + mark.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (text.charAt(place + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
