package io.github.stylome.cluster;

/** The columns of a table, moved and scaled: what principal components are taken of. Not safe for concurrent use. */
final class Columns {
  /** What is left of a deviation of 0 by rounding, relative to the greatest value of a column. */
  private static final double ROUNDING = 1e-14;

  private final double[][] table;
  private final double[] means;
  private final double[] deviations;

  /** Takes the table over. It has two rows or more. */
  Columns(double[][] table) {
    this.table = table;
    int width = table[0].length;
    means = new double[width];
    deviations = new double[width];
    double[] greatest = new double[width];
    for (double[] row : table) {
      for (int j = 0; j < width; j++) {
        means[j] += row[j] / table.length;
        greatest[j] = Math.max(greatest[j], Math.abs(row[j]));
      }
    }
    for (double[] row : table) {
      for (int j = 0; j < width; j++) {
        row[j] -= means[j];
        deviations[j] += row[j] * row[j];
      }
    }
    for (int j = 0; j < width; j++) {
      double deviation = Math.sqrt(deviations[j] / (table.length - 1));
      deviations[j] = deviation <= ROUNDING * greatest[j] ? 0 : deviation;
    }
  }

  /** Returns whether all rows agree in a column, but for rounding. */
  boolean isConstant(int column) {
    return deviations[column] == 0;
  }

  /** Returns the table with a mean of 0 in every column. Not a copy. */
  double[][] centered() {
    return table;
  }

  /** Returns it with a sample deviation of 1 as well, and zeros in constant columns. Not a copy. */
  double[][] standardized() {
    for (double[] row : table) {
      for (int j = 0; j < row.length; j++) {
        row[j] = isConstant(j) ? 0 : row[j] / deviations[j];
      }
    }
    return table;
  }
}
