package io.github.stylome.text;

/** What a writer sets apart from prose of his own. */
public enum AsideKind {
  /** A code block between fences of backticks or tildes, fences included; without an end it runs to the end. */
  CODE_BLOCK,
  /** Lines that begin with {@code >}. */
  BLOCK_QUOTE,
  /**
   * A passage of {@value ProseSplitter#LEAST_QUOTATION} chars or more between quotation marks of one kind within one
   * paragraph, marks included. Shorter ones are speech, titles and words that are spoken of.
   */
  QUOTATION
}
