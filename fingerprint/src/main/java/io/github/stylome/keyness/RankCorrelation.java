package io.github.stylome.keyness;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation; equal values have the mean of their ranks. */
final class RankCorrelation {
  private RankCorrelation() {}

  /** Returns the correlation, in [-1, 1]; NaN where all values of one side are equal. */
  static double of(double[] x, double[] y) {
    double[] a = ranks(x);
    double[] b = ranks(y);
    double middle = (a.length - 1) / 2.0;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - middle) * (b[i] - middle);
      aa += (a[i] - middle) * (a[i] - middle);
      bb += (b[i] - middle) * (b[i] - middle);
    }
    return ab / StrictMath.sqrt(aa * bb);
  }

  private static double[] ranks(double[] values) {
    int[] order = IntStream.range(0, values.length).boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
        .mapToInt(Integer::intValue).toArray();
    double[] ranks = new double[values.length];
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
    }
    return ranks;
  }

  /** Returns the interval of a correlation of so many pairs; from -1 to 1 where nothing is known. */
  static Interval interval(double correlation, int pairs) {
    if (Double.isNaN(correlation) || pairs < 4) {
      return new Interval(-1, 1);
    } else if (Math.abs(correlation) >= 1) {
      return new Interval(correlation, correlation);
    }
    double z = (StrictMath.log1p(correlation) - StrictMath.log1p(-correlation)) / 2;
    double margin = Deviates.Z95 * StrictMath.sqrt((1 + correlation * correlation / 2) / (pairs - 3));
    return new Interval(StrictMath.tanh(z - margin), StrictMath.tanh(z + margin));
  }
}
