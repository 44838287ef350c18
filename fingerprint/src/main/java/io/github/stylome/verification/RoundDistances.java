package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;

/**
 * Distances of one questioned text from rows of a table, over some of the features; z-scores are taken over these rows
 * and the questioned text. What does not depend on the round is computed once.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
interface RoundDistances {
  /**
   * Computes the distance from every row. O(rows × features).
   *
   * @param rows places in the table
   * @param features places, ascending
   * @return one per row; NaN where it is undefined. A new array
   */
  double[] distances(int[] rows, int[] features);

  /**
   * Returns what computes a distance: by a loop of its own for those that the imposters are mostly used with.
   *
   * @param copies how often the questioned text counts in the z-scores
   */
  static RoundDistances of(Distance distance, TableRow question, FeatureTable texts, int copies) {
    if (distance == Distances.burrowsDelta()) {
      return new DeltaRounds(question, texts, copies);
    }
    if (distance == Distances.cosineDelta()) {
      return new CosineDeltaRounds(question, texts, copies);
    }
    if (distance == Distances.minMax()) {
      return new MinMaxRounds(question, texts);
    }
    return new AnyRounds(distance, question, texts, copies);
  }

  /** Returns how far every text is from the questioned one, feature by feature: text less question. */
  static double[][] offsets(TableRow question, FeatureTable texts) {
    double[] own = question.relativeFrequencies();
    double[][] offsets = new double[texts.size()][];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = texts.row(i).relativeFrequencies();
      for (int j = 0; j < own.length; j++) {
        offsets[i][j] -= own[j];
      }
    }
    return offsets;
  }
}
