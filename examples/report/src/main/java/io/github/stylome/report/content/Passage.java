package io.github.stylome.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text with places in it that are marked.
 *
 * @param title its name, from outside
 * @param text the text as it was given
 * @param marks by where they start; they may overlap
 */
public record Passage(String title, String text, List<Mark> marks) implements Block {
  /**
   * A place in a text.
   *
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   * @param label what it is a sign of
   */
  public record Mark(int start, int end, String label) {}

  /** Sorts the marks. */
  public Passage {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    for (Mark mark : sorted) {
      if (mark.start() < 0 || mark.end() < mark.start() || mark.end() > text.length()) {
        throw new IllegalArgumentException("no place in a text of " + text.length() + " units: " + mark);
      }
    }
    marks = List.copyOf(sorted);
  }
}
