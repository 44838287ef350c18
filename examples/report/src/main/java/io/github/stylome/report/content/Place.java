package io.github.stylome.report.content;

/**
 * A place in a text, which a reader can go to where the text is shown.
 *
 * @param document the id of the text
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Place(String document, int start, int end) {
  /** Returns the place as files have it. */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
