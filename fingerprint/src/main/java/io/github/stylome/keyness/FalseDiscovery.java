package io.github.stylome.keyness;

import com.google.common.base.Preconditions;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects for the number of tests. The q-value of a test is the least share of false findings, among all findings at
 * least as strong, at which it is still a finding: {@code min over j ≥ i of p(j) · n / j}, where p(1) ≤ … ≤ p(n).
 *
 * <p>The procedure of Benjamini and Hochberg holds for tests that are independent or depend positively on each other.
 * Benjamini and Hochberg, "Controlling the False Discovery Rate", JRSS B 57(1), 1995; Benjamini and Yekutieli, "The
 * Control of the False Discovery Rate in Multiple Testing under Dependency", Annals of Statistics 29(4), 2001.
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * Returns the q-value of every test, in the order given, in [0, 1]. O(n log n) time. Equal p-values have equal
   * q-values; none gives none.
   *
   * @param p the p-values, each in [0, 1]
   * @throws IllegalArgumentException if one is out of range
   */
  public static double[] benjaminiHochberg(double[] p) {
    for (double value : p) {
      Preconditions.checkArgument(value >= 0 && value <= 1, "a p-value must be in [0, 1], not %s", value);
    }
    int[] order = IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double[] q = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int test = order[rank - 1];
      least = Math.min(least, p[test] * ((double) p.length / rank));
      q[test] = least;
    }
    return q;
  }
}
