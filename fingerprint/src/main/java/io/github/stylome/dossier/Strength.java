package io.github.stylome.dossier;

import java.util.Locale;

/** How far the texts bear a finding out. */
public enum Strength {
  /** The texts show it, at the error rate that the finding names. */
  SUPPORTED,
  /** It was looked for, with texts enough to see it, and the texts do not show it. */
  NOT_SUPPORTED,
  /** The texts do not decide; the reason is part of the finding. */
  CANNOT_TELL,
  /** There was nothing to measure; the reason is part of the finding. */
  NOT_MEASURED;

  /** Returns the name in JSON and in reports: lower case with spaces, as in {@code cannot tell}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns whether a finding of this strength needs a reason instead of a figure. */
  boolean needsDoubt() {
    return this == CANNOT_TELL || this == NOT_MEASURED;
  }
}
