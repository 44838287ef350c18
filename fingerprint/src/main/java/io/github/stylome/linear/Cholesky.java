package io.github.stylome.linear;

/**
 * The lower triangle L of a positive definite matrix {@code A = L Lᵀ}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /**
   * Factors a matrix, of which the lower triangle is read. O(n³/6) multiplications. What rounding leaves at or below 0 on
   * the diagonal is brought above it.
   */
  public static Cholesky of(double[][] matrix) {
    int size = matrix.length;
    double[][] lower = new double[size][];
    for (int i = 0; i < size; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] - product(lower[i], lower[j], j);
        lower[i][j] = i == j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / lower[j][j];
      }
    }
    return new Cholesky(lower);
  }

  private static double product(double[] a, double[] b, int length) {
    double even = 0; // two sums, as the JIT may not reorder additions
    double odd = 0;
    int i = 0;
    for (; i + 1 < length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < length ? even + odd + a[i] * b[i] : even + odd;
  }

  /** Replaces a right side by the solution. O(n²) time. */
  public void solve(double[] side) {
    for (int i = 0; i < lower.length; i++) {
      side[i] = (side[i] - product(lower[i], side, i)) / lower[i][i];
    }
    for (int i = lower.length - 1; i >= 0; i--) {
      side[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        side[j] -= lower[i][j] * side[i];
      }
    }
  }

  /** Returns the inverse of the matrix. O(n³) time. */
  public double[][] inverse() {
    double[][] inverse = new double[lower.length][lower.length];
    for (int i = 0; i < lower.length; i++) {
      inverse[i][i] = 1;
      solve(inverse[i]);
    }
    return inverse;
  }
}
