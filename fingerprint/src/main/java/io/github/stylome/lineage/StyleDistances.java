package io.github.stylome.lineage;

import java.util.List;

/** How far apart styles are, over all channels: 1 is the mean of pairs among the crowd. */
final class StyleDistances {
  private StyleDistances() {}

  /** Returns the distance of every pair; NaN where it is not known. */
  static double[] of(Pairs pairs, List<StyleTable> styles) {
    double[] mean = new double[pairs.size()];
    int counted = 0;
    for (StyleTable table : styles) {
      double[] own = table.distances();
      double usual = usual(pairs, own);
      if (usual > 0) {
        counted++;
        for (int pair = 0; pair < own.length; pair++) {
          mean[pair] += own[pair] / usual;
        }
      }
    }
    for (int pair = 0; pair < mean.length; pair++) {
      mean[pair] = counted == 0 ? Double.NaN : mean[pair] / counted;
    }
    return mean;
  }

  private static double usual(Pairs pairs, double[] distances) {
    double[] sum = {0, 0};
    pairs.forEach((pair, i, j) -> {
      if (j < pairs.crowd() && !Double.isNaN(distances[pair])) {
        sum[0] += distances[pair];
        sum[1]++;
      }
    });
    return sum[1] == 0 ? 0 : sum[0] / sum[1];
  }
}
