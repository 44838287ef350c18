package io.github.stylome.rolling;

import java.util.Locale;

/** What a row of the reference table is. */
public enum ReferenceForm {
  /** A whole text, as nearest-neighbour methods want it. */
  WHOLE,
  /**
   * A slice of a text, as long as a window, as methods want it that learn how texts of a label vary. What is left at
   * the end is dropped; a text shorter than a window is one slice.
   */
  SLICES;

  /** Returns the name on the command line: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
