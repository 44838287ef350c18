package io.github.stylome.monitor;

import java.util.Arrays;

/** The least of the hashes that came, each once, in ascending order. Not safe for concurrent use. */
final class LeastHashes {
  private static final int FIRST_CAPACITY = 4;

  private final int most;
  private long[] hashes = new long[FIRST_CAPACITY];
  private int size;

  /** Makes an empty set that keeps so many at most. */
  LeastHashes(int most) {
    this.most = most;
  }

  /** Returns the place of a hash from 0, negative if it is not there. */
  int place(long hash) {
    return Arrays.binarySearch(hashes, 0, size, hash);
  }

  /**
   * Adds a hash; if there are more than are kept then, the greatest goes. O(kept) time.
   *
   * @return its place from 0, or -1 if it was there already or is greater than all that are kept
   */
  int add(long hash) {
    int place = -1 - place(hash);
    if (place < 0 || place == most) {
      return -1;
    }
    if (size == hashes.length && size < most) {
      hashes = Arrays.copyOf(hashes, Math.min(most, 2 * size));
    }
    size = Math.min(size + 1, most);
    System.arraycopy(hashes, place, hashes, place + 1, size - 1 - place);
    hashes[place] = hash;
    return place;
  }

  int size() {
    return size;
  }

  long at(int place) {
    return hashes[place];
  }

  /** Returns the greatest, 0 if there is none. */
  long greatest() {
    return size == 0 ? 0 : hashes[size - 1];
  }
}
