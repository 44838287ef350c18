package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.LowerCase;

/** Simple lower-casing, code point by code point. */
final class LowerCasing implements TextPass {
  @Override
  public void edit(String text, EditSink sink) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      int lower = LowerCase.of(codePoint);
      if (lower != codePoint) {
        if (end - i == 1) {
          sink.replace(i, (char) lower);
        } else {
          sink.replace(i, end, Character.toString(lower));
        }
      }
      i = end;
    }
  }

  @Override
  public char alone(char c) {
    return Character.isSurrogate(c) ? CONTEXTUAL : (char) LowerCase.of(c);
  }

  @Override
  public boolean isFusible() {
    return true;
  }
}
