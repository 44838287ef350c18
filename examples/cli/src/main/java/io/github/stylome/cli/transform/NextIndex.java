package io.github.stylome.cli.transform;

/**
 * Where a char stands next, for places that are asked about in ascending order: all of them together look at every char
 * once. Not safe for concurrent use.
 */
final class NextIndex {
  private final String text;
  private final char sought;
  private int found = -1;

  NextIndex(String text, char sought) {
    this.text = text;
    this.sought = sought;
  }

  /** Returns the offset of the first one from here on, the length of the text if there is none. */
  int from(int offset) {
    if (found < offset) {
      int next = text.indexOf(sought, offset);
      found = next < 0 ? text.length() : next;
    }
    return found;
  }
}
