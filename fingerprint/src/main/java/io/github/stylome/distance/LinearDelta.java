package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.fingerprint.MeasuredVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Argamon's Linear Delta, {@code Σ |x − y| / s / V}: Burrows's Delta for frequencies that follow a Laplace distribution
 * instead of a normal one. The spread s of a feature is the mean absolute deviation from its median over the texts of a
 * table, so the distance is fitted. A feature without spread is left out; V is the number of those with one. A metric
 * over these, at least 0. Argamon, "Interpreting Burrows's Delta: Geometric and Probabilistic Foundations", LLC 23(2),
 * 2008.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LinearDelta extends FittedManhattan {
  static final String LABEL = "linear-delta";

  /** Takes 1 / (s V) of every feature, and 0 for one without spread. */
  private LinearDelta(MeasuredVector fitted, double[] factors) {
    super(LABEL, fitted, factors);
  }

  /**
   * Learns the spread of every feature from the texts of a table. O(texts × log texts × features).
   *
   * @throws UndefinedDistanceException if no feature has a spread
   * @throws IllegalArgumentException if there are fewer than two texts, or different fingerprinters measured them
   */
  public static LinearDelta fit(List<? extends MeasuredVector> texts) {
    Preconditions.checkArgument(texts.size() >= 2, "a spread over %s texts", texts.size());
    List<double[]> rows = new ArrayList<>();
    for (MeasuredVector text : texts) {
      texts.get(0).requireComparable(text);
      rows.add(text.relativeFrequencies());
    }
    double[] spreads = new double[texts.get(0).features()];
    double[] column = new double[rows.size()];
    int used = 0;
    for (int i = 0; i < spreads.length; i++) {
      for (int text = 0; text < column.length; text++) {
        column[text] = rows.get(text)[i];
      }
      spreads[i] = spread(column);
      used += spreads[i] > 0 ? 1 : 0;
    }
    if (used == 0) {
      throw new UndefinedDistanceException("no feature varies: all texts are alike");
    }
    for (int i = 0; i < spreads.length; i++) {
      spreads[i] = spreads[i] > 0 ? 1 / (spreads[i] * used) : 0;
    }
    return new LinearDelta(texts.get(0), spreads);
  }

  /** Returns the mean absolute deviation from the median, and sorts the column. */
  private static double spread(double[] column) {
    Arrays.sort(column);
    int half = column.length / 2;
    double sum = 0;
    for (int i = 0; i < half; i++) {
      sum += column[column.length - 1 - i] - column[i]; // what both lie apart, wherever the median is between them
    }
    return sum / column.length;
  }

  @Override
  double coordinate(double frequency, double factor) {
    return frequency * factor;
  }
}
