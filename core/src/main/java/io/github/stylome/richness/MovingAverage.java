package io.github.stylome.richness;

import java.util.Arrays;

/**
 * The moving-average type-token ratio: Covington and McFall, "Cutting the Gordian Knot: The Moving-Average Type-Token
 * Ratio (MATTR)", Journal of Quantitative Linguistics 17(2), 2010. The mean over all windows of w words of the share of
 * types among them. O(words).
 */
final class MovingAverage {
  private MovingAverage() {}

  /** Returns the ratio, NaN for a text shorter than the window, with its standard error over blocks of windows. */
  static Estimate of(WordSequence words, int window) {
    int windows = words.size() - window + 1;
    if (windows < 1) {
      return Estimate.NONE;
    }
    Blocks blocks = Blocks.of(words.size());
    double[] sums = new double[Math.max(1, blocks.count())];
    int[] sizes = new int[sums.length];
    int[] counts = new int[words.types()];
    int types = 0;
    long all = 0;
    for (int word = 0; word < words.size(); word++) {
      types += counts[words.id(word)]++ == 0 ? 1 : 0;
      if (word >= window) {
        types -= --counts[words.id(word - window)] == 0 ? 1 : 0;
      }
      if (word >= window - 1) {
        int block = blocks.count() == 0 ? 0 : blocks.at(word - window / 2); // that of the middle
        sums[block] += types;
        sizes[block]++;
        all += types;
      }
    }
    return estimate(all, windows, window, sums, sizes);
  }

  private static Estimate estimate(long all, int windows, int window, double[] sums, int[] sizes) {
    double[] without = new double[sums.length];
    int used = 0;
    for (int i = 0; i < sums.length; i++) {
      if (sizes[i] > 0 && sizes[i] < windows) {
        without[used++] = (all - sums[i]) / (windows - sizes[i]) / window;
      }
    }
    double[] values = Arrays.copyOf(without, used);
    return new Estimate((double) all / windows / window, Blocks.standardError(values), Math.max(0, used - 1));
  }
}
