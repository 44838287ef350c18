package io.github.stylome.distance;

import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.MeasuredVector;
import java.util.List;

/** Compares row by row. */
final class DenseOneToMany implements OneToMany {
  private final Distance distance;
  private final List<? extends MeasuredVector> profiles;
  private final double[][] rows;

  DenseOneToMany(Distance distance, List<? extends MeasuredVector> profiles) {
    this.distance = distance;
    this.profiles = List.copyOf(profiles);
    rows = profiles.stream().map(distance::row).toArray(double[][]::new);
  }

  @Override
  public double[] distances(Fingerprint text) {
    if (rows.length > 0) {
      text.requireComparable(profiles.get(0));
    }
    double[] row = distance.row(text);
    double[] distances = new double[rows.length];
    distance.betweenRows(row, rows, rows.length, distances);
    return distances;
  }
}
