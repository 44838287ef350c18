package io.github.stylome.leak;

import java.util.Arrays;
import java.util.List;

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

  private static final List<String> ELEMENTS = List.of("blockquote", "code", "pre", "cite", "samp", "q");
  /** How far before a value its role may stand, in chars. */
  private static final int ROLE_REACH = 40;

  private final CharSequence text;
  /** By kind of mark, up to where the text was searched for its closer, and what was found: -1 is the paragraph's end. */
  private final int[] searchedFrom = new int[OPENERS.length()];
  private final int[] found = new int[OPENERS.length()];
  private int at;
  /** The first char of the line that is no space. */
  private char lineOpening;
  private int coveredTo;
  /** Where the value of a key ends that is read as the text's own words. */
  private int spokenTo = -1;
  /** By kind of element, up to where none is closed. */
  private final int[] unclosedTo = new int[ELEMENTS.size()];

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

  /** Returns whether a word that begins at a place begins a title, as in {@code 《Claude》}. */
  boolean isTitle(int start) {
    return start > 0 && text.charAt(start - 1) == '\u300A';
  }

  /** Returns whether a word that ends at a place is one of several in an expression, as in {@code (Claude|Qwen)}. */
  boolean isAlternative(int end) {
    return end + 1 < text.length() && text.charAt(end) == '|' && text.charAt(end + 1) > ' ';
  }

  private void look() {
    char c = text.charAt(at);
    boolean atLineStart = at == 0 || text.charAt(at - 1) == '\n';
    if (atLineStart || lineOpening <= ' ') {
      lineOpening = c;
    }
    if (atLineStart && (startsAt("```", at) || startsAt("~~~", at))) {
      coveredTo = fenceEnd();
    } else if (atLineStart && c == '>') {
      coveredTo = lineEnd(at);
    } else if (c == '<') {
      coveredTo = Math.max(coveredTo, elementEnd());
    } else if (c == '"' && at != spokenTo && (isValue() || (isKey(closer(0, at + 1)) && inObject()))) {
      int closer = closer(0, at + 1);
      spokenTo = closer < 0 ? spokenTo : closer;
    } else if (at != spokenTo) {
      int kind = OPENERS.indexOf(c);
      if (kind >= 0 && opens(c)) {
        int closer = closer(kind, at + 1);
        coveredTo = closer < 0 ? coveredTo : closer + 1;
      }
    }
  }

  private boolean isKey(int closer) {
    return closer > 0 && closer + 1 < text.length() && text.charAt(closer + 1) == ':';
  }

  /** Returns whether a mark opens the value of a key, as in {@code "content": "I am"}, that is not a user's. */
  private boolean isValue() {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == ' ' && i > at - 3) {
      i--;
    }
    if (i < 1 || text.charAt(i) != ':' || text.charAt(i - 1) != '"') {
      return false;
    }
    for (int back = i; back > Math.max(0, i - ROLE_REACH); back--) {
      if (startsAt("\"user\"", back) || startsAt("\"human\"", back)) {
        return false;
      }
    }
    return inObject();
  }

  /** Returns whether the line begins as an object does, and not with words of which the object is an example. */
  private boolean inObject() {
    return "{[\"".indexOf(lineOpening) >= 0;
  }

  /** Returns the place behind the element of quoted matter or code that begins here; 0 if none does or none ends. */
  private int elementEnd() {
    for (int kind = 0; kind < ELEMENTS.size(); kind++) {
      String name = ELEMENTS.get(kind);
      if (at >= unclosedTo[kind] && startsAt(name, at + 1)) {
        String end = "</" + name + ">";
        int i = at;
        while (i < text.length() && !startsAt(end, i) && !endsParagraph(i)) {
          i++;
        }
        if (startsAt(end, i)) {
          return i;
        }
        // None of these is closed in this paragraph: it is not searched again before the paragraph's end.
        unclosedTo[kind] = i;
      }
    }
    return 0;
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
