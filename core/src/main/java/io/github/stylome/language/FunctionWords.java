package io.github.stylome.language;

import io.github.stylome.unicode.ArabicSkeleton;
import io.github.stylome.unicode.NormalizationForm;
import io.github.stylome.unicode.UnicodeData;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The function words of a language: words of its closed classes, as prepositions, conjunctions, pronouns, articles,
 * particles and auxiliaries, which authors use without thinking of them.
 *
 * <p>A word is found in whatever case, and composed or decomposed. Arabic letters are compared without vowel marks and
 * tatweel and without regard to the seat of hamza, and in Arabic also as normalisation leaves them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FunctionWords {
  private final Set<String> words;
  private final Set<String> keys;
  private final boolean arabic;

  private FunctionWords(Collection<String> words, boolean arabic) {
    this.words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    this.arabic = arabic;
    keys = new HashSet<>();
    this.words.forEach(word -> keys.addAll(keys(word)));
  }

  /** Returns the list that comes with Stylome. Arabic has the longest, the others the most frequent words. */
  public static FunctionWords of(Language language) {
    return BundledWords.of(language);
  }

  /**
   * Returns a list of one's own. Lines that begin with {@code #} are comments; words stand one or several to a line,
   * between white space; a word that stands twice counts once.
   *
   * @throws IllegalArgumentException if there is no word in it
   */
  public static FunctionWords parse(String lines) {
    return parse(lines, false);
  }

  static FunctionWords parse(String lines, boolean arabic) {
    Set<String> words = new LinkedHashSet<>();
    lines.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> new StringTokenizer(line).asIterator().forEachRemaining(word -> words.add((String) word)));
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a list of function words has no word: \"" + lines.strip() + "\"");
    }
    return new FunctionWords(words, arabic);
  }

  /** Returns the words as they are spelt in the list, in its order, unmodifiable. */
  public Set<String> words() {
    return words;
  }

  /** Returns whether the word is on the list. O(length of the word). */
  public boolean contains(CharSequence word) {
    return keys.contains(key(word));
  }

  /** Returns the keys that a word of this list is found by. */
  List<String> keys(String word) {
    return arabic ? ArabicSkeleton.spellings(word) : List.of(key(word));
  }

  /** Returns what stands for a word in comparisons. */
  static String key(CharSequence word) {
    CharSequence composed = NormalizationForm.NFC.normalize(word);
    StringBuilder key = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); ) {
      int c = Character.codePointAt(composed, i);
      i += Character.charCount(c);
      if (UnicodeData.folds(UnicodeData.properties(c))) {
        key.append(UnicodeData.folding(c));
      } else if (c == '\u2019') {
        key.append('\'');
      } else if (c >= 0x610 && c < 0x2010) {
        char letter = ArabicSkeleton.letter((char) c);
        if (letter != ArabicSkeleton.NONE) {
          key.append(letter);
        }
      } else {
        key.appendCodePoint(c);
      }
    }
    return key.toString();
  }
}
