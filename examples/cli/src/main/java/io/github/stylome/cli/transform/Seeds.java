package io.github.stylome.cli.transform;

import java.util.Random;

/** Makes generators of random numbers that are the same on every run and JDK, and unlike each other. */
public final class Seeds {
  private Seeds() {}

  /** Returns the generator of one of many tasks. */
  public static Random random(long seed, long task) {
    // The generator's own algorithm is fixed by its documentation; seeds near each other would begin alike.
    return new Random(mixed(mixed(seed) + task));
  }

  /** Returns the generator of the task that a string names. */
  public static Random random(long seed, String task) {
    long hash = 0;
    for (int i = 0; i < task.length(); i++) {
      hash = hash * 0x9E3779B97F4A7C15L + task.charAt(i);
    }
    return random(seed, hash);
  }

  /** The finalizer of SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014. */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
