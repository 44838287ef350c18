package io.github.stylome.learn;

import java.util.Arrays;

/**
 * The distinct n-grams of a text, in the order in which they first occur, with their counts and first places.
 *
 * <p>Slots are found by open addressing; where a term lies depends on a seed that differs from run to run, so that
 * nobody can prepare a text whose terms all collide. No result depends on it.
 *
 * <p>Not safe for concurrent use; cleared and used again, it allocates nothing.
 */
final class TermBag implements TermSink {
  private static final long SEED = new java.util.SplittableRandom().nextLong() | 1;
  private static final int LEAST_SLOTS = 1 << 13;
  /** A table that one long text made is not swept for each short one that follows. */
  private static final int MOST_KEPT = 1 << 16;

  private long[] terms = new long[1024];
  private int[] counts = new int[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int size;
  private long total;
  private int[] slots = new int[LEAST_SLOTS]; // place + 1, and 0 where free
  private int shift = Long.numberOfLeadingZeros(LEAST_SLOTS) + 1;

  void clear() {
    if (slots.length > MOST_KEPT) {
      slots = new int[LEAST_SLOTS];
      shift = Long.numberOfLeadingZeros(LEAST_SLOTS) + 1;
    } else {
      Arrays.fill(slots, 0);
    }
    size = 0;
    total = 0;
  }

  @Override
  public void add(long term, int start, int end) {
    total++;
    int mask = slots.length - 1;
    int slot = (int) (term * SEED >>> shift);
    while (true) {
      int place = slots[slot] - 1;
      if (place < 0) {
        insert(slot, term, start, end);
        return;
      } else if (terms[place] == term) {
        counts[place]++;
        return;
      }
      slot = slot + 1 & mask;
    }
  }

  private void insert(int slot, long term, int start, int end) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    terms[size] = term;
    counts[size] = 1;
    starts[size] = start;
    ends[size] = end;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    slots = new int[Math.multiplyExact(slots.length, 2)];
    shift--;
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = (int) (terms[i] * SEED >>> shift);
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Returns the number of distinct n-grams. */
  int size() {
    return size;
  }

  /** Returns the number of n-grams. */
  long total() {
    return total;
  }

  long term(int place) {
    return terms[place];
  }

  int count(int place) {
    return counts[place];
  }

  /** Returns where the n-gram first begins. */
  int start(int place) {
    return starts[place];
  }

  /** Returns where the n-gram first ends. */
  int end(int place) {
    return ends[place];
  }

  long[] terms() {
    return Arrays.copyOf(terms, size);
  }

  int[] counts() {
    return Arrays.copyOf(counts, size);
  }
}
