package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.UnicodeData;

/** Full case folding (statuses C and F of CaseFolding.txt), code point by code point. */
final class CaseFolding implements TextPass {
  @Override
  public void edit(String text, EditSink sink) {
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (isAsciiCapital(c)) {
          sink.replace(i, (char) (c + 32));
        }
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      if (UnicodeData.folds(UnicodeData.properties(codePoint))) {
        replace(i, end, UnicodeData.folding(codePoint), sink);
      }
      i = end;
    }
  }

  private static void replace(int start, int end, String folding, EditSink sink) {
    if (end - start == 1 && folding.length() == 1) {
      sink.replace(start, folding.charAt(0));
    } else {
      sink.replace(start, end, folding);
    }
  }

  @Override
  public char alone(char c) {
    if (c < 0x80) {
      return isAsciiCapital(c) ? (char) (c + 32) : c;
    }
    if (Character.isSurrogate(c)) {
      return CONTEXTUAL;
    }
    if (!UnicodeData.folds(UnicodeData.properties(c))) {
      return c;
    }
    String folding = UnicodeData.folding(c);
    return folding.length() == 1 ? folding.charAt(0) : CONTEXTUAL;
  }

  private static boolean isAsciiCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  public boolean isFusible() {
    return true;
  }
}
