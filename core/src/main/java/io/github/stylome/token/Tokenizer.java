package io.github.stylome.token;

/**
 * A rule that cuts a text into tokens.
 *
 * <p>Implementations are immutable and safe to share between threads; the cursors they open are not.
 */
public interface Tokenizer {
  /**
   * Returns the name that stands for this tokenizer in specs and files. Two tokenizers of one name cut every text
   * alike.
   */
  String name();

  /** Returns a cursor before the first token of the text. */
  TextCursor open(CharSequence text);
}
