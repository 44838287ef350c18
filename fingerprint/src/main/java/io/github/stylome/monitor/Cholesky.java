package io.github.stylome.monitor;

/** Solves linear equations with a positive definite matrix. */
final class Cholesky {
  private static final double LEAST_PIVOT = 1e-12;

  private Cholesky() {}

  /** Replaces the right side by the solution; the matrix is overwritten. O(n³) time. */
  static void solve(double[][] a, double[] y) {
    int n = y.length;
    for (int i = 0; i < n; i++) {
      double[] row = a[i];
      for (int j = 0; j <= i; j++) {
        double[] other = a[j];
        double sum = row[j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        row[j] = i == j ? Math.sqrt(Math.max(LEAST_PIVOT, sum)) : sum / other[j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        y[i] -= a[i][k] * y[k];
      }
      y[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        y[i] -= a[k][i] * y[k];
      }
      y[i] /= a[i][i];
    }
  }
}
