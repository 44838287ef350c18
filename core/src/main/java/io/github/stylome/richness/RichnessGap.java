package io.github.stylome.richness;

/** Why a measure of richness has no value for a text. */
public enum RichnessGap {
  /** The text has no words. */
  NO_WORDS("no-words"),
  /** The text has fewer words than the measure needs to tell texts apart. */
  TOO_SHORT("too-short"),
  /** Every word of the text, or of one of its windows, occurs once, and the measure goes by those that do not. */
  NO_REPETITION("no-repetition");

  private final String label;

  RichnessGap(String label) {
    this.label = label;
  }

  /** Returns the name in files. */
  public String label() {
    return label;
  }
}
