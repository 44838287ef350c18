package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.fingerprint.MeasuredVector;

/**
 * The Manhattan distance of frequencies that are transformed feature by feature, by a figure that was learnt for each
 * from the texts of a table. It holds of vectors by the fingerprinter of that table alone.
 */
abstract class FittedManhattan implements Distance {
  private final String label;
  private final MeasuredVector fitted; // one of the texts, which knows what can be compared with it
  private final double[] figures;

  FittedManhattan(String label, MeasuredVector fitted, double[] figures) {
    this.label = label;
    this.fitted = fitted;
    this.figures = figures;
  }

  /**
   * Returns the coordinate of a feature.
   *
   * @param frequency its relative frequency, in [0, 1]
   * @param figure what was learnt for it
   */
  abstract double coordinate(double frequency, double figure);

  @Override
  public final String label() {
    return label;
  }

  @Override
  public final double[] row(MeasuredVector vector) {
    fitted.requireComparable(vector);
    double[] row = vector.relativeFrequencies();
    for (int i = 0; i < row.length; i++) {
      row[i] = coordinate(row[i], figures[i]);
    }
    return row;
  }

  @Override
  public final double betweenRows(double[] a, double[] b) {
    checkFeatures(a);
    checkFeatures(b);
    return Kernel.MANHATTAN.distance(a, b);
  }

  @Override
  public final double[] partsBetweenRows(double[] a, double[] b) {
    checkFeatures(a);
    checkFeatures(b);
    return Kernel.MANHATTAN.parts(a, b);
  }

  private void checkFeatures(double[] row) {
    Preconditions.checkArgument(
        row.length == figures.length, "a row of %s features, not %s", row.length, figures.length);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + figures.length + " features]";
  }
}
