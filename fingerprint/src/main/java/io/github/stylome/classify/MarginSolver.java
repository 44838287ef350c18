package io.github.stylome.classify;

import java.util.Arrays;

/**
 * Finds the hyperplane between two sides with the widest soft margin: the dual of the support vector machine with hinge
 * loss and a bias that is not penalised, by sequential minimal optimisation. Platt, "Fast Training of Support Vector
 * Machines Using Sequential Minimal Optimization", 1998; pairs are chosen by second-order information as in Fan, Chen
 * and Lin, "Working Set Selection Using Second Order Information for Training Support Vector Machines", JMLR 6, 2005.
 *
 * <p>With {@code y = ±1}, {@code α} in [0, upper] and {@code Σ y α = 0}, the bias that row i alone asks for is
 * {@code margin[i] = y − Σ α y K}. At the optimum no row that may move up asks for more than one that may move down.
 *
 * <p>Not safe for concurrent use; make one per problem.
 */
final class MarginSolver {
  /** How far apart the biases asked for may be at the end. */
  private static final double TOLERANCE = 1e-4;
  /** In the place of a curvature that is 0, where two rows are the same. */
  private static final double LEAST_CURVATURE = 1e-12;
  private static final int STEPS_PER_ROW = 10_000;

  private final KernelColumns kernel;
  private final int[] rows;
  private final boolean[] positive;
  private final double[] upper;
  private final double[] alphas;
  private final double[] margin;
  private double highestUp;
  private double lowestDown;

  /**
   * Takes a problem.
   *
   * @param rows which rows of the kernel take part
   * @param positive which of them are on the positive side; both sides have one
   * @param upper how much each may weigh
   */
  MarginSolver(KernelColumns kernel, int[] rows, boolean[] positive, double[] upper) {
    this.kernel = kernel;
    this.rows = rows;
    this.positive = positive;
    this.upper = upper;
    alphas = new double[rows.length];
    margin = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      margin[i] = positive[i] ? 1 : -1;
    }
  }

  /** Returns the hyperplane for these rows of features. */
  Hyperplane solve(double[][] features) {
    for (long step = 0; step < (long) STEPS_PER_ROW * rows.length; step++) {
      int up = highestUp();
      int down = partner(up);
      if (highestUp - lowestDown < TOLERANCE) {
        break;
      }
      move(up, down);
    }
    double[] weights = new double[features[0].length];
    for (int i = 0; i < rows.length; i++) {
      double weight = positive[i] ? alphas[i] : -alphas[i];
      double[] row = features[rows[i]];
      for (int j = 0; j < weights.length && weight != 0; j++) {
        weights[j] += weight * row[j];
      }
    }
    return new Hyperplane(weights, bias());
  }

  private boolean mayMoveUp(int i) {
    return positive[i] ? alphas[i] < upper[i] : alphas[i] > 0;
  }

  private boolean mayMoveDown(int i) {
    return positive[i] ? alphas[i] > 0 : alphas[i] < upper[i];
  }

  private int highestUp() {
    int best = -1;
    highestUp = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      if (mayMoveUp(i) && margin[i] > highestUp) {
        highestUp = margin[i];
        best = i;
      }
    }
    return best;
  }

  /** Returns the row that, moved down against this one, gains most; notes the lowest margin on the way. */
  private int partner(int up) {
    double[] column = kernel.column(rows[up]);
    int best = -1;
    double mostGain = 0;
    lowestDown = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      if (mayMoveDown(i)) {
        lowestDown = Math.min(lowestDown, margin[i]);
        double difference = highestUp - margin[i];
        double gain = difference > 0 ? difference * difference / curvature(column, up, i) : 0;
        if (gain > mostGain) {
          mostGain = gain;
          best = i;
        }
      }
    }
    return best;
  }

  private double curvature(double[] columnOfUp, int up, int down) {
    double curvature = kernel.square(rows[up]) + kernel.square(rows[down]) - 2 * columnOfUp[rows[down]];
    return Math.max(curvature, LEAST_CURVATURE);
  }

  private void move(int up, int down) {
    double[] upColumn = kernel.column(rows[up]);
    double[] downColumn = kernel.column(rows[down]);
    double roomUp = positive[up] ? upper[up] - alphas[up] : alphas[up];
    double roomDown = positive[down] ? alphas[down] : upper[down] - alphas[down];
    double wanted = (margin[up] - margin[down]) / curvature(upColumn, up, down);
    double step = Math.min(wanted, Math.min(roomUp, roomDown));
    // What reaches its bound is set to it, so that rounding leaves it no way back.
    alphas[up] = step == roomUp ? (positive[up] ? upper[up] : 0) : alphas[up] + (positive[up] ? step : -step);
    alphas[down] =
        step == roomDown ? (positive[down] ? 0 : upper[down]) : alphas[down] + (positive[down] ? -step : step);
    for (int i = 0; i < rows.length; i++) {
      margin[i] -= step * (upColumn[rows[i]] - downColumn[rows[i]]);
    }
  }

  /** Returns the mean of what the rows on the margin ask for; where there is none, the middle of what is allowed. */
  private double bias() {
    double sum = 0;
    int free = 0;
    for (int i = 0; i < rows.length; i++) {
      if (alphas[i] > 0 && alphas[i] < upper[i]) {
        sum += margin[i];
        free++;
      }
    }
    return free > 0 ? sum / free : (highestUp + lowestDown) / 2;
  }

  /** Where a row stands: {@code weights · row + bias}, positive on the positive side and ±1 on the margin. */
  static final class Hyperplane {
    private final double[] weights;
    private final double bias;

    Hyperplane(double[] weights, double bias) {
      this.weights = weights;
      this.bias = bias;
    }

    double decision(double[] row) {
      return KernelColumns.product(weights, row) + bias;
    }

    @Override
    public String toString() {
      return "Hyperplane[" + Arrays.toString(weights) + ", " + bias + "]";
    }
  }
}
