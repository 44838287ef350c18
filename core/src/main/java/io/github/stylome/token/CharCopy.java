package io.github.stylome.token;

/** Copies parts of texts into arrays of chars, as fast as the kind of text allows. */
final class CharCopy {
  private CharCopy() {}

  /** Copies {@code text[from .. to)} to the start of the target. */
  static void copy(CharSequence text, int from, int to, char[] target) {
    if (text instanceof String string) {
      string.getChars(from, to, target, 0);
    } else if (text instanceof StringBuilder builder) {
      builder.getChars(from, to, target, 0);
    } else {
      for (int i = from; i < to; i++) {
        target[i - from] = text.charAt(i);
      }
    }
  }
}
