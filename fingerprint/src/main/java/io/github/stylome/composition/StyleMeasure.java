package io.github.stylome.composition;

import com.google.common.collect.ImmutableList;
import io.github.stylome.count.TermCounter;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.List;

/**
 * Measures how often a text has the most frequent words and marks, pairs of them, and strings of three characters of
 * the references. What is measured does not depend on which sources are told apart: texts by a stranger differ here
 * from those by the known source that they are mistaken for.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyleMeasure {
  /** A measurement is a number of these parts: sums of whole numbers are exact in any order. */
  static final double PARTS = 1 << 20;

  private static final int MOST_TERMS = 400;
  private static final NGrams WORDS = NGrams.ofWords(1);
  private static final NGrams PAIRS = NGrams.ofWords(2);
  private static final NGrams CHARACTERS = NGrams.ofCharacters(3);
  private static final Tokenizer TOKENIZER = Tokenizers.wordsAndMarks();
  private static final Normalizer NORMALIZER = Normalizers.standard();

  private final Vocabulary words; // and pairs of them, which have a space within
  private final Vocabulary characters;
  private final boolean[] isPair; // by word

  private StyleMeasure(Vocabulary words, Vocabulary characters) {
    this.words = words;
    this.characters = characters;
    isPair = new boolean[words.size()];
    for (int j = 0; j < isPair.length; j++) {
      isPair[j] = words.terms().get(j).indexOf(' ') >= 0;
    }
  }

  /** Takes the most frequent terms of texts. */
  static StyleMeasure of(List<Document> texts) {
    TermCounter words = new TermCounter();
    TermCounter pairs = new TermCounter();
    TermCounter characters = new TermCounter();
    for (Document text : texts) {
      CharSequence normalized = NORMALIZER.normalize(text.text());
      words.addAll(WORDS, TOKENIZER, normalized);
      pairs.addAll(PAIRS, TOKENIZER, normalized);
      characters.addAll(CHARACTERS, TOKENIZER, normalized);
    }
    List<String> ofWords = ImmutableList.<String>builder()
        .addAll(mostFrequent(words)).addAll(mostFrequent(pairs)).build();
    return of(ofWords, mostFrequent(characters));
  }

  private static List<String> mostFrequent(TermCounter counter) {
    List<String> terms = counter.counts().terms();
    return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
  }

  /**
   * Returns the measure of terms that were taken before.
   *
   * @throws IllegalArgumentException if one stands twice
   */
  static StyleMeasure of(List<String> words, List<String> characters) {
    return new StyleMeasure(Vocabulary.copyOf(words), Vocabulary.copyOf(characters));
  }

  /** Returns the words and marks, the most frequent first, and then the pairs of them. */
  List<String> words() {
    return words.terms();
  }

  /** Returns the strings of three characters, the most frequent first. */
  List<String> characters() {
    return characters.terms();
  }

  /** Returns how many numbers a text is measured by. */
  int size() {
    return words.size() + characters.size();
  }

  /**
   * Returns the square roots of the relative frequencies, whose variance hardly depends on the frequency, each as a
   * number of {@link #PARTS}; 0 for all terms of a kind of which the text has none.
   */
  int[] measure(Document text) {
    CharSequence normalized = NORMALIZER.normalize(text.text());
    long[] counts = new long[size()];
    long ofWords = words.count(WORDS, TOKENIZER, normalized, counts, 0);
    long ofPairs = words.count(PAIRS, TOKENIZER, normalized, counts, 0);
    long ofCharacters = characters.count(CHARACTERS, TOKENIZER, normalized, counts, words.size());
    int[] measured = new int[counts.length];
    for (int j = 0; j < counts.length; j++) {
      long all = j >= words.size() ? ofCharacters : isPair[j] ? ofPairs : ofWords;
      measured[j] = (int) Math.round(Math.sqrt((double) counts[j] / Math.max(1, all)) * PARTS);
    }
    return measured;
  }
}
