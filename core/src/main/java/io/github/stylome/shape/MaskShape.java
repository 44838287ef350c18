package io.github.stylome.shape;

/** How a masked word is written. */
enum MaskShape {
  /** All letters are capitals, two at least. */
  CAPITALS("X"),
  /** A capital comes first. */
  CAPITAL_FIRST("Xx"),
  /** All other words, and all in scripts without case. */
  PLAIN("x");

  private final String label;
  private final GradedNames shortNames;

  MaskShape(String label) {
    this.label = label;
    shortNames = GradedNames.linear(label, 1, 4);
  }

  String label() {
    return label;
  }

  /** Returns the name of a word of so many code points, at most 4. */
  String shortName(int length) {
    return shortNames.name(length);
  }
}
