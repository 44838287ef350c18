package io.github.stylome.lineage;

import java.util.Arrays;

/**
 * How often a decoy would be as like the suspect as a candidate is: the empirical null of one candidate is made of all
 * the others.
 *
 * <p>Among the others the p-value is a share, {@code (1 + others at least as like) / (1 + others)}. Beyond the likest
 * of them it is carried on by an exponential tail. If scores above some height fall off exponentially, the gaps between
 * the first, the second, the third and so on, the i-th times i, are independent draws from one exponential distribution
 * (Rényi, "On the Theory of Order Statistics", Acta Mathematica Hungarica 4, 1953). The first gap is compared with the
 * median of those below it, which a cluster of relatives among the others moves little. For m gaps below, of which the
 * r-th least is the median, and a first gap c times as wide, the tail is {@code Π (m − j) / (m − j + c)} over j from 0
 * to r − 1: the mean of {@code exp(−c · median)}, since an order statistic of exponential draws is a sum of independent
 * ones. Nothing in it is fitted to data, and relatives among the others make it careful: they raise the first of them.
 */
final class DecoyTail {
  /** Gaps that are needed for a median. */
  static final int LEAST_GAPS = 3;
  /** Only the upper part of the scores can be told to fall off exponentially: a quarter of them. */
  private static final int PART = 4;
  private static final int MOST_GAPS = 15;

  private DecoyTail() {}

  /** Returns whether there are enough others for a tail. */
  static boolean hasTail(int others) {
    return others > LEAST_GAPS;
  }

  /**
   * Returns the p-value of a score among the others', in (0, 1].
   *
   * @param others in any order, without NaN
   */
  static double p(double score, double[] others) {
    double[] sorted = descending(others);
    int atLeast = 0;
    while (atLeast < sorted.length && sorted[atLeast] >= score) {
      atLeast++;
    }
    double share = (1.0 + atLeast) / (1.0 + sorted.length);
    return atLeast == 0 && hasTail(sorted.length)
        ? Math.max(Double.MIN_NORMAL, share * tail(score - sorted[0], sorted, 1))
        : share;
  }

  /**
   * Returns how probable it is that the first few of these scores would stand that far above the rest by chance, in
   * (0, 1]; 1 if there are too few others to say.
   */
  static double pTogether(int few, double[] scores) {
    double[] sorted = descending(scores);
    double[] rest = Arrays.copyOfRange(sorted, Math.min(few, sorted.length), sorted.length);
    return hasTail(rest.length) ? tail(sorted[few - 1] - rest[0], rest, few) : 1;
  }

  /** The gap is that above the rest, and {@code above} scores lie above it. */
  private static double tail(double gap, double[] rest, int above) {
    int gaps = Math.min(rest.length - 1, Math.max(LEAST_GAPS, Math.min(MOST_GAPS, rest.length / PART)));
    double[] normalized = new double[gaps];
    for (int i = 0; i < gaps; i++) {
      normalized[i] = (above + i + 1) * (rest[i] - rest[i + 1]);
    }
    Arrays.sort(normalized);
    int middle = (gaps + 1) / 2;
    double median = normalized[middle - 1];
    if (gap <= 0 || median <= 0) {
      return 1; // where most of the others are equal, there is nothing to measure a gap by
    }
    double ratio = above * gap / median;
    double tail = 1;
    for (int j = 0; j < middle; j++) {
      tail *= (gaps - j) / (gaps - j + ratio);
    }
    return Math.max(tail, Double.MIN_NORMAL);
  }

  private static double[] descending(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length / 2; i++) {
      double swapped = sorted[i];
      sorted[i] = sorted[sorted.length - 1 - i];
      sorted[sorted.length - 1 - i] = swapped;
    }
    return sorted;
  }
}
