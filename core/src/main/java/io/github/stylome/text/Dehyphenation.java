package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.UnicodeData;

/** Joins words that were broken at the end of a line: letter, hyphen, line end, small letter. */
final class Dehyphenation {
  /** Small letters that case folding changes all the same: sharp, long and final s, and the ligatures that follow. */
  private static final String FOLDED_SMALL = "\u00DF\u017F\u03C2\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06";

  private Dehyphenation() {}

  static void join(String text, EditSink sink) {
    for (int i = 1; i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '\u2010' && c != '\u00AD') {
        continue;
      }
      int lineEnd = LineEnds.lengthAt(text, i + 1);
      int next = i + 1 + lineEnd;
      if (lineEnd > 0 && next < text.length()
          && endsInLetter(text, i) && isSmallLetter(text.codePointAt(next))) {
        sink.remove(i, next);
        i = next;
      }
    }
  }

  /** A mark belongs to the letter before it, so that decomposed text is treated alike. */
  private static boolean endsInLetter(String text, int end) {
    CharacterKind kind = kind(text.codePointBefore(end));
    return kind == CharacterKind.LETTER || kind == CharacterKind.MARK;
  }

  private static boolean isSmallLetter(int codePoint) {
    return kind(codePoint) == CharacterKind.LETTER
        && (!UnicodeData.folds(UnicodeData.properties(codePoint)) || FOLDED_SMALL.indexOf(codePoint) >= 0);
  }

  private static CharacterKind kind(int codePoint) {
    return UnicodeData.kind(UnicodeData.properties(codePoint));
  }
}
