package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;

/** Cosine Delta. */
final class CosineDeltaRounds implements RoundDistances {
  private final double[][] offsets;
  private final int copies;

  CosineDeltaRounds(TableRow question, FeatureTable texts, int copies) {
    offsets = RoundDistances.offsets(question, texts);
    this.copies = copies;
  }

  @Override
  public double[] distances(int[] rows, int[] features) {
    OffsetMoments moments = new OffsetMoments(offsets, rows, features, copies);
    double[] own = new double[features.length]; // z-scores of the questioned text, whose offsets are 0
    double ownSquare = 0;
    for (int k = 0; k < own.length; k++) {
      own[k] = -moments.means[k] * moments.weights[k];
      ownSquare += own[k] * own[k];
    }
    double[] distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] offset = offsets[rows[i]];
      double product = 0;
      double square = 0;
      for (int k = 0; k < features.length; k++) {
        double z = offset[features[k]] * moments.weights[k] + own[k];
        product += z * own[k];
        square += z * z;
      }
      distances[i] = 1 - product / Math.sqrt(square * ownSquare);
    }
    return distances;
  }
}
