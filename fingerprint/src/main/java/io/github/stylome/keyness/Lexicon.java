package io.github.stylome.keyness;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every word an id, whatever its case: 0 for the first seen. Notes how each is written within sentences, where a
 * capital is a choice.
 *
 * <p>Not safe for concurrent use while words are added; afterwards, reading is.
 */
final class Lexicon {
  /** Stands for a word that is not known. */
  static final int UNKNOWN = -2;

  /** A longer run of letters is no word that a list should have. */
  private static final int LONGEST_WORD = 64;

  private static final Normalizer FOLDING = Normalizer.of(NormalizationRule.FOLD_CASE);

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> spellings = new HashMap<>(); // as they stand in texts, so that each is folded once
  private int[] small = new int[1024];
  private int[] capital = new int[1024];
  private int[] upper = new int[1024];

  /** Returns the id of a word, a new one if it was not here, {@link WordReader#BREAK} if it is too long folded. */
  int add(String spelling) {
    Integer known = spellings.get(spelling);
    if (known != null) {
      return known;
    }
    String word = folded(spelling);
    if (word.length() > LONGEST_WORD) {
      return WordReader.BREAK;
    }
    Integer id = ids.putIfAbsent(word, words.size());
    if (id == null) {
      id = words.size();
      words.add(word);
      if (id == small.length) {
        small = Arrays.copyOf(small, id * 2);
        capital = Arrays.copyOf(capital, id * 2);
        upper = Arrays.copyOf(upper, id * 2);
      }
    }
    spellings.put(spelling, id);
    return id;
  }

  /**
   * Returns the id of a word, {@link #UNKNOWN} if it is not here, {@link WordReader#BREAK} if it is too long folded.
   * Changes nothing.
   */
  int find(String spelling) {
    Integer known = spellings.get(spelling);
    if (known == null) {
      String word = folded(spelling);
      if (word.length() > LONGEST_WORD) {
        return WordReader.BREAK;
      }
      known = ids.get(word);
    }
    return known == null ? UNKNOWN : known;
  }

  private static String folded(String spelling) {
    return FOLDING.normalize(spelling).toString();
  }

  /** Notes how a word is written that stands within a sentence. */
  void noteSpelling(int id, String spelling) {
    if (!isCapital(spelling, 0)) {
      small[id]++;
    } else if (spelling.length() > 1 && isUpper(spelling)) {
      upper[id]++;
    } else {
      capital[id]++;
    }
  }

  private static boolean isUpper(String spelling) {
    for (int i = 0; i < spelling.length(); i++) {
      CharacterKind kind = UnicodeData.kind(UnicodeData.properties(spelling.charAt(i)));
      if (kind == CharacterKind.LETTER && !isCapital(spelling, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(String spelling, int i) {
    return UnicodeData.folds(UnicodeData.properties(spelling.codePointAt(i)));
  }

  int size() {
    return words.size();
  }

  String word(int id) {
    return words.get(id);
  }

  /** Returns how often a word has no capital where it stands within a sentence. */
  int small(int id) {
    return small[id];
  }

  /** Returns how often it begins with a capital there and goes on without. */
  int capital(int id) {
    return capital[id];
  }

  /** Returns how often it is all capitals there, and longer than one letter. */
  int upper(int id) {
    return upper[id];
  }

  /** Returns words as a reader expects them: with a space between two, but for what is written without. */
  String join(int[] term) {
    StringBuilder joined = new StringBuilder();
    for (int id : term) {
      String word = words.get(id);
      if (joined.length() > 0 && !(isDense(word) && isDense(joined.toString()))) {
        joined.append(' ');
      }
      joined.append(word);
    }
    return joined.toString();
  }

  /** Returns whether a word ends like one of a script without spaces. */
  private static boolean isDense(String word) {
    CharacterKind kind = UnicodeData.kind(UnicodeData.properties(word.codePointBefore(word.length())));
    return kind == CharacterKind.HAN || kind == CharacterKind.KANA;
  }
}
