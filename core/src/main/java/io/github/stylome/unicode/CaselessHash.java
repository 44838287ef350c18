package io.github.stylome.unicode;

import java.util.SplittableRandom;

/**
 * Hashes of words, whatever their case. A word may be known by its hash of 64 bits alone: among a million words, two
 * share one with a chance of less than one in ten million. The seeds differ from run to run, so that nobody can prepare
 * a text whose words collide.
 */
public final class CaselessHash {
  private static final long SEED;
  private static final long LAST_SEED;

  static {
    SplittableRandom random = new SplittableRandom();
    SEED = random.nextLong();
    LAST_SEED = random.nextLong();
  }

  private CaselessHash() {}

  /**
   * Returns the hash of {@code text[start .. end)} in lower case, never 0. O(length); it allocates nothing.
   *
   * <p>Three code points of 21 bits are taken at a time.
   */
  public static long of(String text, int start, int end) {
    long hash = SEED;
    long three = 0;
    int length = 0;
    for (int i = start; i < end; ) {
      int codePoint = text.charAt(i++);
      if (codePoint < 0x80) {
        codePoint += codePoint >= 'A' && codePoint <= 'Z' ? 0x20 : 0;
      } else {
        codePoint = text.codePointAt(i - 1);
        i += Character.charCount(codePoint) - 1;
        codePoint = LowerCase.of(codePoint);
      }
      three = (three << 21) | codePoint;
      length++;
      if (length % 3 == 0) {
        hash = folded(hash ^ three, SEED);
        three = 0;
      }
    }
    hash = folded(hash ^ three, LAST_SEED ^ length);
    return hash == 0 ? 1 : hash;
  }

  /** Returns the two halves of the product of 128 bits, one over the other: each bit depends on most bits of both. */
  private static long folded(long a, long b) {
    return (a * b) ^ Math.multiplyHigh(a, b);
  }
}
