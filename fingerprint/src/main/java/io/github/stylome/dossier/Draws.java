package io.github.stylome.dossier;

/** Numbers that look drawn and depend on a seed and a name alone, not on what else there is. */
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Draws() {}

  /** Returns the draw of a name. */
  static long of(long seed, String name) {
    long bits = mixed(seed + GOLDEN);
    for (int i = 0; i < name.length(); i++) {
      bits = mixed(bits + GOLDEN + name.charAt(i));
    }
    return bits;
  }

  /** The finaliser of SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014. */
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
