package io.github.stylome.keyness;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects many tests at once. Benjamini and Hochberg, "Controlling the False Discovery Rate: A Practical and Powerful
 * Approach to Multiple Testing", Journal of the Royal Statistical Society B 57(1), 1995.
 */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * Returns for each test its q-value: the least false discovery rate at which it would be among the discoveries. Equal
   * probabilities have equal q-values. O(n log n).
   *
   * @param probabilities of the tests under their null hypotheses, in [0, 1]
   */
  static double[] qValues(double[] probabilities) {
    int[] order = IntStream.range(0, probabilities.length).boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]))
        .mapToInt(Integer::intValue).toArray();
    double[] q = new double[probabilities.length];
    double least = 1;
    for (int rank = order.length; rank > 0; rank--) {
      int test = order[rank - 1];
      least = Math.min(least, probabilities[test] * order.length / rank);
      q[test] = least;
    }
    return q;
  }
}
