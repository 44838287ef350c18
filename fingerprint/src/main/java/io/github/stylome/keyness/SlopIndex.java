package io.github.stylome.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of a profile's habits a text has: the {@linkplain SlopProfile#indexTerms terms that count} found in it, in a
 * thousand words. Names never count. A density, with an interval that is as wide as the text is short: one word does
 * not make a verdict.
 *
 * <p>A text is read as the texts were of which the profile was made. Where several terms begin at a word the longest is
 * found, and no word counts twice.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SlopIndex {
  private final Lexicon lexicon = new Lexicon();
  private final List<KeyTerm> terms;
  private final TermMatcher matcher;
  private final IndexScale scale;

  private SlopIndex(SlopProfile profile, IndexScale scale) {
    this.scale = scale;
    terms = profile.indexTerms();
    List<int[]> words = new ArrayList<>();
    for (KeyTerm term : terms) {
      words.add(read(term.term()));
    }
    matcher = new TermMatcher(words);
  }

  /** A term is read as texts are: a profile from elsewhere may have one that no text can. */
  private int[] read(String term) {
    int[] words = WordReader.readInto(lexicon, term);
    if (words.length == 0 || IntStream.of(words).anyMatch(word -> word == WordReader.BREAK)) {
      throw new IllegalArgumentException("the term \"" + term + "\" is not one word or several of one sentence");
    }
    return words;
  }

  /**
   * Returns the index by a profile.
   *
   * @throws IllegalArgumentException if no entry of the profile counts, or if one that does is no run of words
   */
  public static SlopIndex of(SlopProfile profile) {
    IndexScale scale = profile.scale().orElseThrow(() -> new IllegalArgumentException(
        "the profile of \"" + profile.label() + "\" has no entry that counts for the index"));
    return new SlopIndex(profile, scale);
  }

  /** Returns whether a text has a word. O(length). */
  public boolean canMeasure(CharSequence text) {
    return WordReader.count(WordReader.read(lexicon, text)) > 0;
  }

  /**
   * Measures a text as it was written. O(length).
   *
   * @throws IllegalArgumentException if it has no word
   */
  public SlopDensity measure(CharSequence text) {
    int[] read = WordReader.read(lexicon, text);
    int words = WordReader.count(read);
    if (words == 0) {
      throw new IllegalArgumentException("there is no word in the text");
    }
    int[] hits = new int[terms.size()];
    int found = matcher.count(read, hits);
    return SlopDensity.of(words, found, scale, counts(hits));
  }

  private Map<String, Integer> counts(int[] hits) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      if (hits[i] > 0) {
        found.add(i);
      }
    }
    found.sort(Comparator.comparingInt((Integer i) -> -hits[i]));
    Map<String, Integer> counts = new LinkedHashMap<>();
    found.forEach(i -> counts.put(terms.get(i).term(), hits[i]));
    return counts;
  }
}
