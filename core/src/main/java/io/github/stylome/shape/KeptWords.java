package io.github.stylome.shape;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of words that is asked for one while its code points are read. Open addressing with linear probing at a load of
 * at most one quarter.
 *
 * <p>Immutable and safe to share between threads.
 */
final class KeptWords {
  private final int[] @Nullable [] slots;
  private final int longest;

  KeptWords(Set<String> words) {
    slots = new int[Integer.highestOneBit(4 * Math.max(1, words.size())) * 2][];
    int most = 0;
    for (String word : words) {
      int[] codePoints = word.codePoints().toArray();
      slots[slot(codePoints, codePoints.length, hash(codePoints))] = codePoints;
      most = Math.max(most, codePoints.length);
    }
    longest = most;
  }

  /** Returns the number of code points of the longest word. */
  int longest() {
    return longest;
  }

  /** Returns the hash of what was hashed and one code point behind it; that of nothing is 0. */
  static int hash(int hash, int codePoint) {
    return 31 * hash + codePoint;
  }

  private static int hash(int[] codePoints) {
    int hash = 0;
    for (int codePoint : codePoints) {
      hash = hash(hash, codePoint);
    }
    return hash;
  }

  /** Returns whether the first so many code points, which have this hash, are a word of the set. */
  boolean contains(int[] codePoints, int length, int hash) {
    return length <= longest && slots[slot(codePoints, length, hash)] != null;
  }

  private int slot(int[] codePoints, int length, int hash) {
    int mask = slots.length - 1;
    int mixed = hash * 0x9E3779B9; // the golden ratio: the upper bits depend on all
    int slot = (mixed ^ (mixed >>> 16)) & mask;
    while (true) {
      int[] word = slots[slot];
      if (word == null || Arrays.equals(word, 0, word.length, codePoints, 0, length)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }
}
