package io.github.stylome.reasoning;

/** Whether a model thinks like the one that it answers like. */
public enum SourceVerdict {
  /** Traces and answers are nearest to the same candidate, beyond chance. */
  SAME("same"),
  /** Each is nearer to another candidate, beyond chance. */
  DIFFERENT("different"),
  /** Chance may have made the nearest ones nearest, or too little can be compared. */
  CANNOT_TELL("cannot tell");

  private final String label;

  SourceVerdict(String label) {
    this.label = label;
  }

  /** Returns the verdict in words, as in {@code cannot tell}. */
  @Override
  public String toString() {
    return label;
  }
}
