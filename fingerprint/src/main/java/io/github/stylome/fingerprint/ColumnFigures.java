package io.github.stylome.fingerprint;

import java.util.Arrays;
import java.util.List;

/** What is to be known of the columns of a table. Two passes, so that columns of nearly equal values keep their digits. */
final class ColumnFigures {
  private final int texts;
  private final double[] means;
  private final double[] squares;
  private final double[] least;
  private final double[] greatest;
  private final int[] having;

  ColumnFigures(List<? extends MeasuredVector> table) {
    texts = table.size();
    int features = table.get(0).features();
    means = new double[features];
    squares = new double[features];
    least = new double[features];
    greatest = new double[features];
    having = new int[features];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (MeasuredVector text : table) {
      table.get(0).requireComparable(text);
      add(text.relativeFrequencies());
    }
    for (int i = 0; i < features; i++) {
      means[i] /= texts;
    }
    table.forEach(text -> addSquares(text.relativeFrequencies()));
  }

  private void add(double[] row) {
    for (int i = 0; i < means.length; i++) {
      means[i] += row[i];
      least[i] = Math.min(least[i], row[i]);
      greatest[i] = Math.max(greatest[i], row[i]);
      having[i] += row[i] > 0 ? 1 : 0;
    }
  }

  private void addSquares(double[] row) {
    for (int i = 0; i < means.length; i++) {
      squares[i] += (row[i] - means[i]) * (row[i] - means[i]);
    }
  }

  int texts() {
    return texts;
  }

  double mean(int i) {
    return means[i];
  }

  double least(int i) {
    return least[i];
  }

  double greatest(int i) {
    return greatest[i];
  }

  /** Returns how many texts have the feature. */
  int having(int i) {
    return having[i];
  }

  /** Returns the root of the squares over all texts but {@code fewer}; exactly 0 where all values are the same. */
  double deviation(int i, int fewer) {
    return least[i] == greatest[i] ? 0 : Math.sqrt(squares[i] / (texts - fewer));
  }
}
