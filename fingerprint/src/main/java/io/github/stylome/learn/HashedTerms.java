package io.github.stylome.learn;

import java.util.List;

/**
 * The distinct n-grams of one text after another, known by hashes of 64 bits: no string is made. The order is that in
 * which they first occur, and the same in every run.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
public final class HashedTerms {
  private final TermReader reader;
  private final TermBag bag = new TermBag();

  /** Makes a reader of these n-grams. */
  public HashedTerms(List<TermStream> streams) {
    reader = new TermReader(List.copyOf(streams));
  }

  /** Reads a text in place of the one before. O(length × n) time; allocates nothing once it has seen a longer one. */
  public void read(String text) {
    bag.clear();
    reader.read(text, bag);
  }

  /** Returns the number of distinct n-grams. */
  public int size() {
    return bag.size();
  }

  /** Returns the number of n-grams. */
  public long total() {
    return bag.total();
  }

  /** Returns the hash of an n-gram; never 0. */
  public long term(int place) {
    return bag.term(place);
  }

  /** Returns how often an n-gram occurs. */
  public int count(int place) {
    return bag.count(place);
  }

  long[] distinct() {
    return bag.terms();
  }
}
