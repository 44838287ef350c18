package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import java.util.List;

/**
 * The licence and notices around a text of Project Gutenberg. They are found by whole lines in the wording of the
 * project, near the ends of the file.
 */
final class GutenbergFrame {
  /** The longest header and the licence have about 20,000 chars. */
  private static final int NEAR = 1 << 15;
  /** A marker with a long title may go on for so many lines. */
  private static final int MARKER_LINES = 4;

  private static final List<String> START =
      List.of("start of the project gutenberg", "start of this project gutenberg");
  private static final List<String> END = List.of("end of the project gutenberg", "end of this project gutenberg");
  /** The closing words of older files stand alone, or before the marker. */
  private static final List<String> CLOSING =
      List.of("end of the project gutenberg", "end of this project gutenberg", "end of project gutenberg");
  /** Until 2003 the header ended with this. */
  private static final List<String> SMALL_PRINT = List.of("*end*the small print", "*end the small print");

  private GutenbergFrame() {}

  static void cut(String text, EditSink sink) {
    int start = bodyStart(text);
    int end = bodyEnd(text, start);
    if (start > 0) {
      sink.remove(0, start);
    }
    if (end < text.length()) {
      sink.remove(end, text.length());
    }
  }

  /** Behind the last marker of a start that is near the beginning and before any marker of the end. */
  private static int bodyStart(String text) {
    int start = 0;
    for (int line = 0; line < Math.min(text.length(), NEAR); ) {
      int next = nextLine(text, line);
      if (isMarker(text, line, END)) {
        break;
      }
      if (isMarker(text, line, START)) {
        start = next = endOfMarker(text, line);
      } else if (startsWithAny(text, skipSpaces(text, line), SMALL_PRINT)) {
        start = next;
      }
      line = next;
    }
    return start;
  }

  /** The closing words alone could be those of any text, so another marker must say that this one has a frame. */
  private static int bodyEnd(String text, int start) {
    int line = Math.max(start, text.length() - NEAR);
    if (line > start) {
      line = nextLine(text, line);
    }
    int closing = text.length();
    while (line < text.length()) {
      if (isMarker(text, line, END)) {
        return Math.min(line, closing);
      } else if (closing == text.length() && startsWithAny(text, skipSpaces(text, line), CLOSING)) {
        closing = line;
        if (start > 0) {
          return closing;
        }
      }
      line = nextLine(text, line);
    }
    return text.length();
  }

  /** Three asterisks or more, then the words. */
  private static boolean isMarker(String text, int line, List<String> words) {
    int first = skipSpaces(text, line);
    int i = first;
    while (i < text.length() && text.charAt(i) == '*') {
      i++;
    }
    return i - first >= 3 && startsWithAny(text, skipSpaces(text, i), words);
  }

  /** The line behind the one that ends in asterisks, or behind the first if none of the next does. */
  private static int endOfMarker(String text, int line) {
    int next = nextLine(text, line);
    int last = next;
    for (int i = 0; i < MARKER_LINES; i++) {
      if (endsInAsterisks(text, last)) {
        return last;
      }
      last = nextLine(text, last);
    }
    return next;
  }

  private static boolean endsInAsterisks(String text, int nextLine) {
    int i = nextLine;
    while (i > 0 && (LineEnds.lengthAt(text, i - 1) > 0 || isBlank(text.charAt(i - 1)))) {
      i--;
    }
    return text.startsWith("***", i - 3);
  }

  private static int nextLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      int lineEnd = LineEnds.lengthAt(text, i);
      if (lineEnd > 0) {
        return i + lineEnd;
      }
    }
    return text.length();
  }

  private static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\uFEFF';
  }

  private static boolean startsWithAny(String text, int from, List<String> words) {
    for (String word : words) {
      if (startsWith(text, from, word)) {
        return true;
      }
    }
    return false;
  }

  /** Compares ASCII letters in either case. */
  private static boolean startsWith(String text, int from, String word) {
    if (text.length() - from < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = text.charAt(from + i);
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
