package io.github.stylome.verification;

/** Solves linear equations with a symmetric positive definite matrix, by Cholesky's factors in place. */
final class PositiveDefinite {
  private final double[][] lower;

  /** Takes the matrix, of which the lower triangle is read and overwritten. O(n³). */
  PositiveDefinite(double[][] matrix) {
    lower = matrix;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
  }

  /** Returns the solution. O(n²). */
  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** Returns the diagonal of the inverse. O(n³). */
  double[] inverseDiagonal() {
    int n = lower.length;
    double[] diagonal = new double[n];
    for (int column = 0; column < n; column++) {
      double[] x = new double[n]; // column of the inverse of the lower factor
      for (int i = column; i < n; i++) {
        double sum = i == column ? 1 : 0;
        for (int k = column; k < i; k++) {
          sum -= lower[i][k] * x[k];
        }
        x[i] = sum / lower[i][i];
        diagonal[column] += x[i] * x[i];
      }
    }
    return diagonal;
  }
}
