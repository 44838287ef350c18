package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;

/**
 * The mean and sample standard deviation (n − 1) of every column of a table, and the rows as distances want them. A
 * {@link Fingerprinter} takes both from its reference corpus once and for all; this takes them anew from any choice of
 * rows, as cross-validation and imposters need.
 *
 * <p>Two passes over the rows, so that columns of nearly equal values keep their digits; a column whose values are all
 * the same has a deviation of exactly 0.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RowScaling {
  private final Scaling scaling;

  private RowScaling(double[] means, double[] deviations) {
    scaling = new Scaling(means, deviations, Double.POSITIVE_INFINITY, digest(means, deviations));
  }

  /**
   * Learns from rows of relative frequencies, of which some may be there twice. O(rows × columns).
   *
   * @throws IllegalArgumentException if there are fewer than two rows, or their lengths differ
   */
  public static RowScaling fit(List<double[]> rows) {
    Preconditions.checkArgument(rows.size() >= 2, "a deviation needs two rows, not %s", rows.size());
    int columns = rows.get(0).length;
    double[] means = new double[columns];
    for (double[] row : rows) {
      Preconditions.checkArgument(row.length == columns, "rows of %s and %s columns", columns, row.length);
      for (int i = 0; i < columns; i++) {
        means[i] += row[i];
      }
    }
    for (int i = 0; i < columns; i++) {
      means[i] /= rows.size();
    }
    return new RowScaling(means, deviations(rows, means));
  }

  private static double[] deviations(List<double[]> rows, double[] means) {
    double[] first = rows.get(0);
    double[] squares = new double[means.length];
    boolean[] varies = new boolean[means.length];
    for (double[] row : rows) {
      for (int i = 0; i < squares.length; i++) {
        squares[i] += (row[i] - means[i]) * (row[i] - means[i]);
        varies[i] |= row[i] != first[i];
      }
    }
    for (int i = 0; i < squares.length; i++) {
      squares[i] = varies[i] ? Math.sqrt(squares[i] / (rows.size() - 1)) : 0;
    }
    return squares;
  }

  private static String digest(double[] means, double[] deviations) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (int i = 0; i < means.length; i++) {
      hasher.putDouble(means[i]).putDouble(deviations[i]);
    }
    return hasher.hash().toString();
  }

  /** Returns the number of columns. */
  public int features() {
    return scaling.features();
  }

  /** Returns how many columns have a deviation. */
  public int scaledFeatures() {
    return scaling.scaledFeatures();
  }

  /** Returns the mean of a column. */
  public double mean(int feature) {
    return scaling.mean(feature);
  }

  /** Returns the sample standard deviation of a column; 0 if all rows agree. */
  public double deviation(int feature) {
    return scaling.deviation(feature);
  }

  /**
   * Returns a row under this scaling, which distances compare with others under the same.
   *
   * @param relativeFrequencies one per column; copied
   * @throws IllegalArgumentException if it has another number of columns
   */
  public ScaledRow scale(String id, double[] relativeFrequencies) {
    Preconditions.checkArgument(relativeFrequencies.length == features(),
        "\"%s\" has %s columns, not %s", id, relativeFrequencies.length, features());
    return new ScaledRow(id, relativeFrequencies.clone(), scaling);
  }

  @Override
  public String toString() {
    return "RowScaling[" + features() + " features, " + scaledFeatures() + " with a deviation]";
  }
}
