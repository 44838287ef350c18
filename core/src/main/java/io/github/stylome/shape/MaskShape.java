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

  MaskShape(String label) {
    this.label = label;
  }

  /** Returns what names of this shape begin with. */
  String label() {
    return label;
  }
}
