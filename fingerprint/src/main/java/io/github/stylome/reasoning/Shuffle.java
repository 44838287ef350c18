package io.github.stylome.reasoning;

import java.util.SplittableRandom;

/** Puts numbers in an order that is drawn, and draws numbers with replacement. The same on every JDK. */
final class Shuffle {
  private Shuffle() {}

  /** Returns the numbers below a size, in any order. */
  static int[] of(int size, SplittableRandom random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /** Returns how often each number below a size comes when as many are drawn with replacement. */
  static int[] draws(int size, SplittableRandom random) {
    int[] draws = new int[size];
    for (int i = 0; i < size; i++) {
      draws[random.nextInt(size)]++;
    }
    return draws;
  }
}
