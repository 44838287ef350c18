package io.github.stylome.verification;

import io.github.stylome.linear.Cholesky;

/** Logistic regression with weighted pairs and a ridge, by Newton's steps. */
final class LogisticRegression {
  private static final int STEPS = 30;

  private LogisticRegression() {}

  /**
   * Returns the coefficients, the intercept last, that have the least weighted log loss plus {@code ridge / 2} times
   * the sum of the squared coefficients without the intercept.
   *
   * @param rows one per pair, all as long
   * @param weights at least 0, one per pair
   */
  static double[] fit(double[][] rows, boolean[] same, double[] weights, double ridge) {
    int size = rows[0].length + 1;
    double[] coefficients = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] hessian = new double[size][size];
      for (int k = 0; k < size; k++) {
        hessian[k][k] = k < size - 1 ? ridge : 1e-9;
        gradient[k] = k < size - 1 ? ridge * coefficients[k] : 0;
      }
      for (int i = 0; i < rows.length; i++) {
        add(rows[i], same[i], weights[i], coefficients, gradient, hessian);
      }
      double[] move = gradient.clone();
      Cholesky.of(hessian).solve(move);
      double largest = 0;
      for (int k = 0; k < size; k++) {
        largest = Math.max(largest, Math.abs(move[k]));
      }
      for (int k = 0; k < size; k++) {
        coefficients[k] -= move[k] * Math.min(1, 2 / largest); // a step that is too long would run away
      }
      if (largest < 1e-10) {
        break;
      }
    }
    return coefficients;
  }

  private static void add(double[] row, boolean same, double weight, double[] coefficients, double[] gradient,
      double[][] hessian) {
    int size = coefficients.length;
    double p = 1 / (1 + StrictMath.exp(-logOdds(row, coefficients)));
    double error = weight * (p - (same ? 1 : 0));
    double curvature = weight * Math.max(p * (1 - p), 1e-9);
    for (int j = 0; j < size; j++) {
      double xj = j < row.length ? row[j] : 1;
      gradient[j] += error * xj;
      for (int k = 0; k <= j; k++) {
        hessian[j][k] += curvature * xj * (k < row.length ? row[k] : 1);
      }
    }
  }

  /** Returns the sum of the intercept and all values times their coefficients. */
  static double logOdds(double[] row, double[] coefficients) {
    double sum = coefficients[row.length];
    for (int k = 0; k < row.length; k++) {
      sum += coefficients[k] * row[k];
    }
    return sum;
  }
}
