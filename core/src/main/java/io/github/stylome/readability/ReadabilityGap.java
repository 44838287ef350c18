package io.github.stylome.readability;

/** Why a readability formula has no score for a text. */
public enum ReadabilityGap {
  /** The text has no words. */
  NO_WORDS("no-words"),
  /** The formula was not made for the language of the text, or the language is not known. */
  OTHER_LANGUAGE("other-language"),
  /** The text has fewer words or sentences than the formula needs. */
  TOO_SHORT("too-short");

  private final String label;

  ReadabilityGap(String label) {
    this.label = label;
  }

  /** Returns the name in files. */
  public String label() {
    return label;
  }
}
