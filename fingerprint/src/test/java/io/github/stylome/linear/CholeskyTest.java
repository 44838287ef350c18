package io.github.stylome.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CholeskyTest {
  @Test
  void solution_solves() {
    double[][] a = {{4, 2, 0.6}, {2, 5, 1}, {0.6, 1, 3}};
    double[] y = {4 * 1 + 2 * -2 + 0.6 * 3, 2 * 1 + 5 * -2 + 1 * 3, 0.6 * 1 + 1 * -2 + 3 * 3};
    Cholesky.of(a).solve(y);
    assertArrayEquals(new double[] {1, -2, 3}, y, 1e-12);
  }
}
