package io.github.stylome.leak;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the forms of a word equal that writers use without meaning a difference: case, widths, apostrophes, invisible
 * characters; in Arabic harakat, tatweel, hamza on alef, alef maqsura and ta marbuta; traditional ideographs.
 *
 * <p>Words of ASCII are folded by hand; the others are remembered, up to a number. Not safe for concurrent use; make one
 * per thread.
 */
final class WordFolding {
  private static final Normalizer NORMALIZER = Normalizer.of(
      NormalizationRule.REMOVE_BIDI_CONTROLS,
      NormalizationRule.REMOVE_ZERO_WIDTH,
      NormalizationRule.SOFT_HYPHENS,
      NormalizationRule.ARABIC_TATWEEL,
      NormalizationRule.ARABIC_HARAKAT,
      NormalizationRule.NFKC,
      NormalizationRule.FOLD_CASE,
      NormalizationRule.UNIFY_QUOTES,
      NormalizationRule.ARABIC_HAMZA_SEATS,
      NormalizationRule.ARABIC_ALEF_MAQSURA,
      NormalizationRule.ARABIC_TA_MARBUTA,
      NormalizationRule.ARABIC_DIGITS);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST = 64;

  private final Map<String, String> remembered = new HashMap<>();

  /** Returns the folded word; of one longer than any name, its beginning. */
  String fold(CharSequence text, int start, int end) {
    int last = Math.min(end, start + LONGEST);
    String word = text.subSequence(start, last).toString();
    return isAscii(word) ? asciiFolded(word) : folded(word);
  }

  private String folded(String word) {
    String known = remembered.get(word);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    String folded = Ideographs.simplified(NORMALIZER.normalize(word).toString());
    remembered.put(word, folded);
    return folded;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String asciiFolded(String word) {
    char[] chars = word.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] += (char) ('a' - 'A');
      }
    }
    return new String(chars);
  }
}
