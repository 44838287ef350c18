package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A {@link Weighting} that has been fitted on the texts of a table.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FeatureWeights {
  private final Weighting weighting;
  private final String digest;
  private final double[] offsets;
  private final double[] factors;

  FeatureWeights(Weighting weighting, String digest, double[] offsets, double[] factors) {
    this.weighting = weighting;
    this.digest = digest;
    this.offsets = offsets;
    this.factors = factors;
  }

  /** Returns the weighting. */
  public Weighting weighting() {
    return weighting;
  }

  /** Returns the number of features. */
  public int features() {
    return factors.length;
  }

  /**
   * Returns the values of a text, one per feature, in vocabulary order. A new array.
   *
   * @throws IllegalArgumentException if another fingerprinter measured it than those that this was fitted on
   */
  public double[] values(MeasuredVector text) {
    Preconditions.checkArgument(digest.equals(text.digest()),
        "\"%s\" was not measured as the texts that the weights are of", text.id());
    double[] values = text.relativeFrequencies();
    if (weighting == Weighting.RANK) {
      return ranks(values);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = weighting.value(values[i], offsets[i], factors[i]);
    }
    return values;
  }

  private static double[] ranks(double[] values) {
    int[] order = IntStream.range(0, values.length).boxed()
        .sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(i -> i).toArray();
    double[] ranks = new double[values.length];
    for (int from = 0, to = 0; from < order.length; from = to) {
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      double mean = (from + 1 + to) / 2.0; // of the ranks from + 1 to to
      for (int place = from; place < to; place++) {
        ranks[order[place]] = mean;
      }
    }
    return ranks;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FeatureWeights other
        && weighting == other.weighting
        && digest.equals(other.digest)
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(factors, other.factors);
  }

  @Override
  public int hashCode() {
    return 31 * weighting.hashCode() + Arrays.hashCode(factors);
  }

  @Override
  public String toString() {
    return "FeatureWeights[" + weighting.label() + ", " + features() + " features]";
  }
}
