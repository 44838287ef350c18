package io.github.stylome.fuzz;

/** The promises of a cursor over chars, of the tokenizers that see the shape of a text. */
public final class ShapesTarget {
  private ShapesTarget() {}

  /** Walks over a text with the cursors of all shapes. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    int before = input.choice(256);
    String text = input.text();
    Choices.shapes().forEach(shape -> CursorPromises.check(shape, text, before));
  }
}
