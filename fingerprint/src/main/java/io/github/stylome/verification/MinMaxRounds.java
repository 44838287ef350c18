package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;

/** The min-max distance, of which the lesser and the greater of two frequencies are the same in every round. */
final class MinMaxRounds implements RoundDistances {
  private final double[][] least;
  private final double[][] most;

  MinMaxRounds(TableRow question, FeatureTable texts) {
    double[] own = question.relativeFrequencies();
    least = new double[texts.size()][own.length];
    most = new double[texts.size()][own.length];
    for (int i = 0; i < least.length; i++) {
      double[] row = texts.row(i).relativeFrequencies();
      for (int j = 0; j < own.length; j++) {
        least[i][j] = Math.min(row[j], own[j]);
        most[i][j] = Math.max(row[j], own[j]);
      }
    }
  }

  @Override
  public double[] distances(int[] rows, int[] features) {
    double[] distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] leastRow = least[rows[i]];
      double[] mostRow = most[rows[i]];
      double leastSum = 0;
      double mostSum = 0;
      for (int feature : features) {
        leastSum += leastRow[feature];
        mostSum += mostRow[feature];
      }
      distances[i] = 1 - leastSum / mostSum;
    }
    return distances;
  }
}
