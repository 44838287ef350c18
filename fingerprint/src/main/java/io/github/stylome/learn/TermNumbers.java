package io.github.stylome.learn;

import java.util.Arrays;

/**
 * A number for each of many n-grams, which are known by their hashes. Slots are found by open addressing; where a term
 * lies depends on a seed that differs from run to run, so that nobody can prepare a text whose terms all collide. No
 * result may depend on it.
 *
 * <p>Not safe for concurrent use.
 */
final class TermNumbers {
  private static final long SEED = new java.util.SplittableRandom().nextLong() | 1;

  private final int leastSlots;
  private long[] terms; // 0 where free: no term has that hash
  private int[] numbers;
  private int shift;
  private int size;

  /** Creates a table that holds so many terms before it grows. */
  TermNumbers(int terms) {
    leastSlots = Integer.highestOneBit(Math.max(4, terms)) * 4;
    this.terms = new long[leastSlots];
    numbers = new int[leastSlots];
    shift = Long.numberOfLeadingZeros(leastSlots) + 1;
  }

  /** Adds to the number of a term, 0 before, and returns the sum. */
  int add(long term, int more) {
    int slot = slot(term);
    if (terms[slot] == 0) {
      if (size + 1 > terms.length / 3 * 2) {
        grow();
        slot = slot(term);
      }
      terms[slot] = term;
      size++;
    }
    return numbers[slot] += more;
  }

  private int slot(long term) {
    int mask = terms.length - 1;
    int slot = (int) ((term * SEED) >>> shift);
    while (terms[slot] != term && terms[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = terms;
    int[] numbersBefore = numbers;
    terms = new long[Math.multiplyExact(before.length, 2)];
    numbers = new int[terms.length];
    shift--;
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int slot = slot(before[i]);
        terms[slot] = before[i];
        numbers[slot] = numbersBefore[i];
      }
    }
  }

  /** Forgets all terms. A table that one long text made is not kept for the short ones that follow. */
  void clear() {
    if (terms.length > 8 * leastSlots) {
      terms = new long[leastSlots];
      numbers = new int[leastSlots];
      shift = Long.numberOfLeadingZeros(leastSlots) + 1;
    } else {
      Arrays.fill(terms, 0);
      Arrays.fill(numbers, 0);
    }
    size = 0;
  }

  /** Returns the terms, in no order that means anything. */
  long[] terms() {
    long[] own = new long[size];
    int found = 0;
    for (long term : terms) {
      if (term != 0) {
        own[found++] = term;
      }
    }
    return own;
  }

  /** Takes a term and its number. */
  interface Visitor {
    void visit(long term, int number);
  }

  /** Hands over all terms, in no order that means anything. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] != 0) {
        visitor.visit(terms[i], numbers[i]);
      }
    }
  }
}
