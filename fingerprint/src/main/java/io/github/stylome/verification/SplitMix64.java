package io.github.stylome.verification;

import com.google.common.hash.Hashing;

/**
 * Random numbers of which every bit is fixed by the seed, whatever the Java. Steele, Lea and Flood, "Fast Splittable
 * Pseudorandom Number Generators", OOPSLA 2014.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** Returns a generator that belongs to a seed and a name: others of the same seed tell nothing of it. */
  static SplitMix64 of(long seed, String name) {
    return new SplitMix64(mix(seed) ^ Hashing.sha256().hashUnencodedChars(name).asLong());
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Returns a number from 0 to bound − 1, each as likely. */
  int below(int bound) {
    while (true) {
      // Lemire, "Fast Random Integer Generation in an Interval", 2019: what would be drawn too often is drawn again.
      long product = (next() >>> 32) * bound;
      if ((product & 0xffffffffL) >= (1L << 32) % bound) {
        return (int) (product >>> 32);
      }
    }
  }

  /** Moves a random choice of the values to the front, in random order. */
  void choose(int[] values, int count) {
    for (int i = 0; i < count; i++) {
      int other = i + below(values.length - i);
      int value = values[i];
      values[i] = values[other];
      values[other] = value;
    }
  }
}
