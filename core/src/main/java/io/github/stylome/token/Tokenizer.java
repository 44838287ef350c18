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

  /**
   * Returns a cursor before the first token of {@code text[from .. to)} in UTF-8. Its tokens are those of the decoded
   * text, with offsets in bytes. Unless a tokenizer knows better, the text is decoded whole: two bytes a char.
   *
   * @throws IndexOutOfBoundsException if the range does not lie in the array
   */
  default Utf8Cursor openUtf8(byte[] text, int from, int to) {
    return new DecodedCursor(this, text, from, to);
  }
}
