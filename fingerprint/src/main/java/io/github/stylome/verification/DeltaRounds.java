package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;

/** Burrows's Delta, for which the difference of two z-scores needs the deviation alone. */
final class DeltaRounds implements RoundDistances {
  private final double[][] offsets;
  private final int copies;

  DeltaRounds(TableRow question, FeatureTable texts, int copies) {
    offsets = RoundDistances.offsets(question, texts);
    this.copies = copies;
  }

  @Override
  public double[] distances(int[] rows, int[] features) {
    OffsetMoments moments = new OffsetMoments(offsets, rows, features, copies);
    double[] weights = moments.weights;
    double[] distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] offset = offsets[rows[i]];
      double even = 0; // two sums, so that additions need not wait for one another
      double odd = 0;
      int k = 0;
      for (; k + 1 < features.length; k += 2) {
        even += Math.abs(offset[features[k]]) * weights[k];
        odd += Math.abs(offset[features[k + 1]]) * weights[k + 1];
      }
      if (k < features.length) {
        even += Math.abs(offset[features[k]]) * weights[k];
      }
      distances[i] = (even + odd) / moments.scaled;
    }
    return distances;
  }
}
