package io.github.stylome.reasoning;

/** What is concluded of the traces of two models. */
public enum TraceVerdict {
  /** They can be told apart: beyond chance, and by enough to matter. */
  DIFFERENT("different"),
  /** They cannot be told apart by these traces, which would have shown a plain difference. */
  NOT_SEPARABLE("not separable"),
  /** There is too little to say either. */
  CANNOT_TELL("cannot tell");

  private final String label;

  TraceVerdict(String label) {
    this.label = label;
  }

  /** Returns the verdict in words, as in {@code not separable}. */
  @Override
  public String toString() {
    return label;
  }
}
