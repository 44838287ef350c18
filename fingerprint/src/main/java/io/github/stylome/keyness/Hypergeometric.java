package io.github.stylome.keyness;

/** The hypergeometric distribution: how much two random choices out of one set share. */
public final class Hypergeometric {
  private Hypergeometric() {}

  /**
   * Returns the probability that two choices of so many out of {@code all} share {@code shared} or more. O(choice +
   * all) time, of which the logarithms of factorials are nearly all.
   *
   * @param all at least 0
   * @param first how many the first choice has, from 0 to {@code all}
   * @param second how many the second has, from 0 to {@code all}
   * @param shared at least 0
   * @return in [0, 1]; 0 if they cannot share so many
   */
  public static double upperTail(int all, int first, int second, int shared) {
    double[] factorials = new double[all + 1];
    for (int i = 2; i <= all; i++) {
      factorials[i] = factorials[i - 1] + StrictMath.log(i);
    }
    double tail = 0;
    for (int k = Math.max(shared, first + second - all); k <= Math.min(first, second); k++) {
      tail += StrictMath.exp(choose(factorials, first, k) + choose(factorials, all - first, second - k)
          - choose(factorials, all, second));
    }
    return Math.min(1, tail);
  }

  private static double choose(double[] factorials, int n, int k) {
    return factorials[n] - factorials[k] - factorials[n - k];
  }
}
