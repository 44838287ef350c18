package io.github.stylome.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.classify.MarginSolver.Hyperplane;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarginSolverTest {
  @Test
  void twoRows_haveTheHyperplaneInTheirMiddle() {
    double[][] rows = {{1, 0}, {3, 0}};
    Hyperplane plane = solve(rows, new boolean[] {false, true}, 100);
    assertEquals(-1, plane.decision(rows[0]), 1e-3);
    assertEquals(1, plane.decision(rows[1]), 1e-3);
    assertEquals(0, plane.decision(new double[] {2, 7}), 1e-3);
  }

  /** With a low cost both weights are at their bound, and no row is on the margin. */
  @Test
  void lowCost_leavesTheMarginUnreached() {
    double[][] rows = {{1}, {3}};
    Hyperplane plane = solve(rows, new boolean[] {false, true}, 0.1);
    assertEquals(0.2 * 1, plane.decision(rows[1]), 1e-3);
    assertEquals(-0.2 * 1, plane.decision(rows[0]), 1e-3);
  }

  @Test
  void equalRowsOfBothSides_comeToAnEnd() {
    double[][] rows = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
    Hyperplane plane = solve(rows, new boolean[] {false, true, false, true}, 1);
    assertEquals(0, plane.decision(rows[0]), 1e-3);
  }

  /** No hyperplane near the solution has a lower objective: half the squared norm and the cost of what is amiss. */
  @Test
  void solution_isTheMinimumOfTheObjective() {
    SplittableRandom random = new SplittableRandom(11);
    double[][] rows = new double[40][5];
    boolean[] positive = new boolean[40];
    for (int i = 0; i < rows.length; i++) {
      positive[i] = i % 3 == 0;
      for (int j = 0; j < 5; j++) {
        rows[i][j] = random.nextDouble() + (positive[i] && j < 2 ? 0.4 : 0);
      }
    }
    Hyperplane plane = solve(rows, positive, 1);
    double[] parameters = new double[6];
    parameters[5] = plane.decision(new double[5]);
    for (int j = 0; j < 5; j++) {
      double[] unit = new double[5];
      unit[j] = 1;
      parameters[j] = plane.decision(unit) - parameters[5];
    }
    double least = objective(parameters, rows, positive);
    for (int trial = 0; trial < 500; trial++) {
      double[] other = Arrays.stream(parameters).map(p -> p + 0.1 * (random.nextDouble() - 0.5)).toArray();
      assertTrue(objective(other, rows, positive) > least - 1e-3);
    }
  }

  private static double objective(double[] parameters, double[][] rows, boolean[] positive) {
    double objective = 0;
    for (int j = 0; j < 5; j++) {
      objective += 0.5 * parameters[j] * parameters[j];
    }
    for (int i = 0; i < rows.length; i++) {
      double decision = parameters[5];
      for (int j = 0; j < 5; j++) {
        decision += parameters[j] * rows[i][j];
      }
      objective += Math.max(0, 1 - (positive[i] ? decision : -decision));
    }
    return objective;
  }

  private static Hyperplane solve(double[][] rows, boolean[] positive, double cost) {
    double[] upper = new double[rows.length];
    Arrays.fill(upper, cost);
    int[] all = IntStream.range(0, rows.length).toArray();
    return new MarginSolver(new KernelColumns(rows), all, positive, upper).solve(rows);
  }
}
