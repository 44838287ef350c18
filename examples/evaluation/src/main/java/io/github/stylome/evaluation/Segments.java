package io.github.stylome.evaluation;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into segments of equal length in words. */
final class Segments {
  private Segments() {}

  /**
   * Returns the segments of a text, each of so many words between white space; what is left at the end is left out. A
   * segment has the label of the text, its id with a number, and the text as its group.
   */
  static List<Document> of(Document text, int words) {
    List<Document> segments = new ArrayList<>();
    String string = text.text();
    int start = -1;
    int count = 0;
    for (int i = 0; i <= string.length(); i++) {
      boolean inWord = i < string.length() && !Character.isWhitespace(string.charAt(i));
      boolean beforeInWord = i > 0 && !Character.isWhitespace(string.charAt(i - 1));
      if (inWord && !beforeInWord && count == 0) {
        start = i;
      }
      if (beforeInWord && !inWord && ++count == words) {
        String id = text.id() + "#" + segments.size();
        Document segment = Document.of(id, string.substring(start, i)).withGroup(text.id());
        segments.add(text.label().map(segment::withLabel).orElse(segment));
        count = 0;
      }
    }
    return segments;
  }
}
