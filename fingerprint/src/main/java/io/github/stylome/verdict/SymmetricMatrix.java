package io.github.stylome.verdict;

/** The little linear algebra that a normal distribution needs: covariances and Mahalanobis distances. */
final class SymmetricMatrix {
  private final int size;
  private final double[][] lower; // Cholesky factor

  /**
   * Factors a matrix.
   *
   * @param matrix symmetric and positive definite; what is above the diagonal is not read
   * @throws IllegalArgumentException if it is not
   */
  SymmetricMatrix(double[][] matrix) {
    size = matrix.length;
    lower = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k <= j; k++) {
        double value = matrix[j][k];
        for (int q = 0; q < k; q++) {
          value -= lower[j][q] * lower[k][q];
        }
        if (j == k && !(value > 0)) {
          throw new IllegalArgumentException("a covariance that is not positive definite, at row " + j);
        }
        lower[j][k] = j == k ? Math.sqrt(value) : value / lower[k][k];
      }
    }
  }

  /** Returns a vector in units in which the covariance is the identity: {@code L⁻¹ x}. */
  double[] whiten(double[] x) {
    double[] whitened = new double[size];
    for (int j = 0; j < size; j++) {
      double value = x[j];
      for (int k = 0; k < j; k++) {
        value -= lower[j][k] * whitened[k];
      }
      whitened[j] = value / lower[j][j];
    }
    return whitened;
  }

  /** Returns what the matrix times it gives a vector. */
  double[] solve(double[] vector) {
    double[] solved = whiten(vector);
    for (int j = size - 1; j >= 0; j--) {
      for (int k = j + 1; k < size; k++) {
        solved[j] -= lower[k][j] * solved[k];
      }
      solved[j] /= lower[j][j];
    }
    return solved;
  }

  /** Returns the squared Euclidean distance, which for whitened vectors is that of Mahalanobis. */
  static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return sum;
  }

  /** Returns a covariance shrunk towards a multiple of the identity of the same trace. */
  static double[][] shrunk(double[][] covariance, double share) {
    int size = covariance.length;
    double trace = 0;
    for (int j = 0; j < size; j++) {
      trace += covariance[j][j];
    }
    double[][] shrunk = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        shrunk[j][k] = (1 - share) * covariance[j][k] + (j == k ? share * trace / size : 0);
      }
    }
    return shrunk;
  }
}
