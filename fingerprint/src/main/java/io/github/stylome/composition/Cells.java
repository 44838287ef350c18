package io.github.stylome.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A coarse grid over what texts look like: which class is the most probable, and how probable it is. Counts of its
 * cells are all that is kept of a corpus.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Cells {
  private static final int LEVELS = 3;
  /** With fewer texts a class gets fixed levels. */
  private static final int MIN_TEXTS = 15;
  private static final double[] FIXED = {0.5, 0.7};

  private final double[][] limits; // by class, ascending

  private Cells(double[][] limits) {
    this.limits = limits;
  }

  /** Returns a grid whose cells hold about as many of these texts each, class by class. */
  static Cells of(List<double[]> probabilities, int classes) {
    List<List<Double>> won = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      won.add(new ArrayList<>());
    }
    for (double[] text : probabilities) {
      int best = best(text);
      won.get(best).add(text[best]);
    }
    double[][] limits = new double[classes][];
    for (int c = 0; c < classes; c++) {
      limits[c] = limits(won.get(c));
    }
    return new Cells(limits);
  }

  private static double[] limits(List<Double> won) {
    if (won.size() < MIN_TEXTS) {
      return FIXED;
    }
    double[] sorted = won.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double[] limits = new double[LEVELS - 1];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = sorted[(i + 1) * sorted.length / LEVELS];
    }
    return limits;
  }

  int count() {
    return limits.length * LEVELS;
  }

  /** Returns the most probable class of the texts of a cell. */
  static int look(int cell) {
    return cell / LEVELS;
  }

  int cell(double[] probabilities) {
    int best = best(probabilities);
    int level = 0;
    while (level < LEVELS - 1 && probabilities[best] >= limits[best][level]) {
      level++;
    }
    return best * LEVELS + level;
  }

  private static int best(double[] probabilities) {
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      best = probabilities[c] > probabilities[best] ? c : best;
    }
    return best;
  }

  @Override
  public String toString() {
    return "Cells" + Arrays.deepToString(limits);
  }
}
