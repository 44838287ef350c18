package io.github.stylome.benchmarks.guard;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;

/** Distances of two rows of doubles, as tables of texts have them. */
final class DistanceLoops {
  private static final int ROWS = 32;
  private static final int COLUMNS = 1000;

  private DistanceLoops() {}

  static List<GuardedLoop> all() {
    return List.of(
        loop("burrows-delta", Distances.burrowsDelta(), DistanceLoops::manhattan),
        loop("quadratic-delta", Distances.quadraticDelta(), DistanceLoops::euclidean),
        loop("cosine-delta", Distances.cosineDelta(), DistanceLoops::unitCosine));
  }

  private static GuardedLoop loop(String name, Distance distance, ToDoubleBiFunction<double[], double[]> plain) {
    Random random = new Random(COLUMNS);
    double[][] rows = new double[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      rows[row] = random.doubles(COLUMNS, -1, 1).toArray();
    }
    ToDoubleBiFunction<double[], double[]> ours = distance::betweenRows;
    return new GuardedLoop("distance/" + name, () -> total(rows, ours), () -> total(rows, plain), 0);
  }

  private static double total(double[][] rows, ToDoubleBiFunction<double[], double[]> between) {
    double total = 0;
    for (double[] row : rows) {
      total += between.applyAsDouble(rows[0], row);
    }
    return total;
  }

  private static double manhattan(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }

  private static double euclidean(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double unitCosine(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return 1 - sum;
  }
}
