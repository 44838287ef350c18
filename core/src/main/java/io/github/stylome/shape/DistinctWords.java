package io.github.stylome.shape;

import io.github.stylome.unicode.CaselessHash;
import java.util.Arrays;

/**
 * Counts how often each word occurs, whatever its case. A word is known by its {@link CaselessHash} only. Open
 * addressing with linear probing at a load of at most one half.
 *
 * <p>Not safe for concurrent use.
 */
final class DistinctWords {
  private static final int LEAST_SLOTS = 1 << 10;
  /** A table beyond this is given up for a new one: to clear it would cost more than a short text is worth. */
  private static final int MOST_CLEARED = 1 << 14;

  private long[] hashes = new long[LEAST_SLOTS]; // 0 for a free slot
  private int[] counts = new int[LEAST_SLOTS];
  private int size;
  private int hapaxes;
  private long squares;

  void clear() {
    if (hashes.length > MOST_CLEARED) {
      hashes = new long[LEAST_SLOTS];
      counts = new int[LEAST_SLOTS];
    } else if (size > 0) {
      Arrays.fill(hashes, 0);
      Arrays.fill(counts, 0);
    }
    size = 0;
    hapaxes = 0;
    squares = 0;
  }

  /** Counts the word {@code text[start .. end)}. */
  void add(String text, int start, int end) {
    long hash = CaselessHash.of(text, start, end);
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      size++;
    }
    int before = counts[slot]++;
    hapaxes += before == 0 ? 1 : before == 1 ? -1 : 0;
    squares += 2L * before + 1; // of the number after it, less of the number before
    if (size * 2 > hashes.length) {
      grow();
    }
  }

  /** Returns the number of distinct words. */
  int size() {
    return size;
  }

  /** Returns how many words occur once. */
  int hapaxes() {
    return hapaxes;
  }

  /** Returns the sum of the squares of how often each word occurs. */
  long squares() {
    return squares;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] hashesBefore = hashes;
    int[] countsBefore = counts;
    hashes = new long[2 * hashesBefore.length];
    counts = new int[2 * countsBefore.length];
    for (int i = 0; i < hashesBefore.length; i++) {
      if (hashesBefore[i] != 0) {
        int slot = slot(hashesBefore[i]);
        hashes[slot] = hashesBefore[i];
        counts[slot] = countsBefore[i];
      }
    }
  }
}
