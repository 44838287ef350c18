package io.github.stylome.learn;

import java.util.Arrays;
import java.util.List;

/**
 * The distinct n-grams of one text after another, known by hashes of 64 bits: no string is made. The order is that in
 * which they first occur, and the same in every run.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public final class HashedTerms {
  private final TermReader reader;
  private final TermNumbers places = new TermNumbers(1 << 10); // place + 1
  private long[] terms = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size;
  private long total;

  /** Makes a reader of these n-grams. */
  public HashedTerms(List<TermStream> streams) {
    reader = new TermReader(List.copyOf(streams));
  }

  /** Reads a text in place of the one before. O(length × n) time; allocates nothing once it has seen a longer one. */
  public void read(String text) {
    places.clear();
    size = 0;
    total = 0;
    reader.read(text, block -> {
      for (int i = 0; i < block.size; i++) {
        add(block.terms[i]);
      }
    });
  }

  private void add(long term) {
    total++;
    int place = places.add(term, 0) - 1;
    if (place < 0) {
      place = size++;
      places.add(term, size);
      if (place == terms.length) {
        terms = Arrays.copyOf(terms, 2 * place);
        counts = Arrays.copyOf(counts, 2 * place);
      }
      terms[place] = term;
      counts[place] = 0;
    }
    counts[place]++;
  }

  /** Returns the number of distinct n-grams. */
  public int size() {
    return size;
  }

  /** Returns the number of n-grams. */
  public long total() {
    return total;
  }

  /** Returns the hash of an n-gram; never 0. */
  public long term(int place) {
    return terms[place];
  }

  /** Returns how often an n-gram occurs. */
  public int count(int place) {
    return counts[place];
  }

  long[] distinct() {
    return Arrays.copyOf(terms, size);
  }
}
