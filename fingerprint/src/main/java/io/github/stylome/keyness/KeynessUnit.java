package io.github.stylome.keyness;

import java.util.Locale;

/** What is taken for independent when intervals and q-values are made. */
public enum KeynessUnit {
  /** Texts: what is found holds for other texts of the kind. Each set needs two. */
  TEXT,
  /**
   * Slices: what is found holds for these texts alone, and says nothing of others by the same hands, since slices of a
   * text share its subject and its names. Each set needs two.
   */
  SLICE;

  /** Returns the name on the command line: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
