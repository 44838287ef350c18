package io.github.stylome.cli.transform;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.Random;

/** Slips in what a reader does not see. */
final class Insertion {
  private static final int ONE_IN = 10;
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  /** Letters that look alike, the Latin ones and below each the Cyrillic one. */
  private static final String LATIN = "ABCEHIJKMOPSTXYacdehijopqswxy";
  private static final String CYRILLIC = "\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405"
      + "\u0422\u0425\u04AE\u0430\u0441\u0501\u0435\u04BB\u0456\u0458\u043E\u0440\u051B\u0455\u051D\u0445\u0443";

  private Insertion() {}

  static String homoglyphs(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int letter = LATIN.indexOf(text.charAt(i));
      if (letter >= 0 && random.nextInt(ONE_IN) == 0) {
        changed.setCharAt(i, CYRILLIC.charAt(letter));
      }
    }
    return changed.toString();
  }

  /** Words of one character have no within. */
  static String zeroWidthSpaces(String text, Random random) {
    StringBuilder changed = new StringBuilder(text.length() + text.length() / ONE_IN);
    int last = 0;
    for (TextCursor word = Tokenizers.words().open(text); word.next(); ) {
      int places = text.codePointCount(word.start(), word.end()) - 1;
      if (places > 0 && random.nextInt(ONE_IN) == 0) {
        int place = text.offsetByCodePoints(word.start(), 1 + random.nextInt(places));
        changed.append(text, last, place).append(ZERO_WIDTH_SPACE);
        last = place;
      }
    }
    return changed.append(text, last, text.length()).toString();
  }
}
