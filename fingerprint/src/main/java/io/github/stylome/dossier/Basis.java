package io.github.stylome.dossier;

/**
 * What a finding rests on.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param field which part of the rows was read: {@code answers}, {@code thinking} or {@code rows}
 * @param texts how many texts of the suspect
 * @param prompts how many prompts they answer; a text without prompt is one of its own
 * @param others how many labels it was compared with, the decoys; 0 if none
 * @param seed of what was drawn
 */
public record Basis(Field field, int texts, int prompts, int others, long seed) {
  /** Which part of the rows. */
  public enum Field {
    /** What the model answers. */
    ANSWERS("answers"),
    /** What it thinks before. */
    THINKING("thinking"),
    /** The rows as they came. */
    ROWS("rows");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /** Returns the name in JSON. */
    public String label() {
      return label;
    }
  }
}
