package io.github.stylome.shape;

/** A part of a text whose first and last words are counted. */
public enum TextPart {
  /** The whole text. */
  TEXT,
  /** A stretch between blank lines. */
  PARAGRAPH,
  /** A line: in Markdown also a heading, a list item or a row. */
  LINE,
  /** A sentence, as {@link io.github.stylome.token.Tokenizers#sentences} cuts it. Every line break ends one. */
  SENTENCE
}
