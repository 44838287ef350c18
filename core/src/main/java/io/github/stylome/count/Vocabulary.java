package io.github.stylome.count;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.TermSink;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import io.github.stylome.token.Tokenizer;
import java.util.List;
import java.util.Objects;

/**
 * A fixed list of terms, each with its place as id, against which texts are counted.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Vocabulary {
  private final List<String> terms;
  private final TermTable table = new TermTable();

  private Vocabulary(List<String> terms) {
    this.terms = terms;
    for (String term : terms) {
      int size = table.size();
      if (table.intern(term.toCharArray(), 0, term.length()) != size) {
        throw new IllegalArgumentException("the term \"" + term + "\" is listed twice");
      }
    }
  }

  /**
   * Returns a vocabulary of these terms, with their places as ids.
   *
   * @throws IllegalArgumentException if a term is listed twice
   */
  public static Vocabulary copyOf(List<String> terms) {
    return new Vocabulary(List.copyOf(terms));
  }

  /** Returns the terms by id, unmodifiable. */
  public List<String> terms() {
    return terms;
  }

  /** Returns the number of terms. */
  public int size() {
    return terms.size();
  }

  /** Returns the id of a term, or -1 if it is not listed. */
  public int idOf(String term) {
    return table.find(term.toCharArray(), 0, term.length());
  }

  /**
   * Returns, for every term that a counter has met, its id here, -1 where it is not listed. By {@link
   * CountedText#addTo} the texts that were counted can then be counted against this vocabulary without reading them
   * again.
   */
  public int[] placesOf(CorpusCounter counter) {
    return counter.placesIn(table);
  }

  /**
   * Adds to {@code counts[offset + id]} how often each term occurs among the n-grams of a text, which has been
   * normalised before. Allocates nothing per term.
   *
   * @return the number of n-grams of the text, listed or not
   * @throws IndexOutOfBoundsException if the array is too short
   */
  public long count(NGrams ngrams, Tokenizer tokenizer, CharSequence text, long[] counts, int offset) {
    return ngrams.forEach(tokenizer, text, into(counts, offset));
  }

  /**
   * Adds to {@code counts[offset + id]} how often each term occurs among the n-grams of a window over a text.
   *
   * @return the number of n-grams of the window, listed or not
   * @throws IllegalArgumentException if the window is not one of these
   * @throws IndexOutOfBoundsException if the array is too short
   */
  public long count(NGrams ngrams, TokenWindows windows, TokenWindow window, long[] counts, int offset) {
    return windows.forEachNGram(ngrams, window, into(counts, offset));
  }

  private TermSink into(long[] counts, int offset) {
    Objects.checkFromIndexSize(offset, size(), counts.length);
    return (buffer, start, length) -> {
      int id = table.find(buffer, start, length);
      if (id >= 0) {
        counts[offset + id]++;
      }
    };
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Vocabulary other && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return "Vocabulary" + terms.subList(0, Math.min(5, size())) + (size() > 5 ? " and " + (size() - 5) + " more" : "");
  }
}
