package io.github.stylome.distance;

import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.MeasuredVector;
import java.util.List;

/**
 * Compares one text with many profiles by Cosine Delta in time that grows with the features that the text has, not with
 * all of them.
 *
 * <p>The z-scores of a text are those of an empty text, a, but for the features present. So its product with a profile
 * of unit length u is {@code a · u + Σ (z − a) u}, where the first part is known beforehand and the sum is over the
 * features present; its length is had in the same way. Profiles lie feature by feature, so that one feature of all of
 * them is one run of memory.
 */
final class SparseCosineDelta implements OneToMany {
  private final List<? extends MeasuredVector> profiles;
  private final int count;
  private final double[] absence;
  private final double squareOfAbsence;
  private final double[] productsWithAbsence;
  private final double[] units; // feature by feature

  SparseCosineDelta(Distance cosineDelta, List<? extends MeasuredVector> profiles) {
    this.profiles = List.copyOf(profiles);
    count = profiles.size();
    absence = profiles.isEmpty() ? new double[0] : profiles.get(0).zScoresOfAbsence();
    double square = 0;
    for (double zScore : absence) {
      square += zScore * zScore;
    }
    squareOfAbsence = square;
    productsWithAbsence = new double[count];
    units = new double[Math.multiplyExact(absence.length, count)];
    for (int p = 0; p < count; p++) {
      profiles.get(0).requireComparable(profiles.get(p));
      double[] row = cosineDelta.row(profiles.get(p));
      for (int i = 0; i < absence.length; i++) {
        units[i * count + p] = row[i];
        productsWithAbsence[p] += absence[i] * row[i];
      }
    }
  }

  @Override
  public double[] distances(Fingerprint text) {
    if (count == 0) {
      return new double[0];
    }
    text.requireComparable(profiles.get(0));
    Products products = new Products();
    text.forEachPresent(products);
    if (!(products.square > 0)) {
      throw UndefinedDistanceException.ofAverage(text.id());
    }
    double length = Math.sqrt(products.square);
    double[] distances = products.sums;
    for (int p = 0; p < count; p++) {
      distances[p] = 1 - distances[p] / length;
    }
    return distances;
  }

  /** The products and the square of the length of one text. Not safe for concurrent use. */
  private final class Products implements Fingerprint.FeatureConsumer {
    private final double[] sums = productsWithAbsence.clone();
    private double square = squareOfAbsence;

    @Override
    public void accept(int feature, double zScore) {
      double excess = zScore - absence[feature];
      square += excess * (zScore + absence[feature]);
      int from = feature * count;
      for (int p = 0; p < count; p++) {
        sums[p] += excess * units[from + p];
      }
    }
  }
}
