package io.github.stylome.cluster;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.LabelDistances;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Classical multidimensional scaling: places in few dimensions whose distances are near those given, and equal to them
 * where they are Euclidean and the dimensions enough. Torgerson, "Multidimensional scaling: I. Theory and method",
 * Psychometrika 17, 1952; Gower, "Some distance properties of latent root and vector methods", Biometrika 53, 1966.
 *
 * <p>Places are those of R's {@code cmdscale} but for signs, which mean nothing: here the greatest coordinate of a
 * dimension is positive, of equally great ones that of the first label.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MultidimensionalScaling {
  /** An eigenvalue of less than this share of the greatest, times the labels, is rounding. */
  private static final double ROUNDING = 0x1p-49;

  private final ImmutableList<String> labels;
  private final double[][] places; // one row per dimension
  private final double[] eigenvalues;

  private MultidimensionalScaling(List<String> labels, double[][] places, double[] eigenvalues) {
    this.labels = ImmutableList.copyOf(labels);
    this.places = places;
    this.eigenvalues = eigenvalues;
  }

  /**
   * Finds places. O(labels³) time and O(labels²) memory: about a minute, and 150 MB besides the distances, for 3,000
   * labels.
   *
   * @param most how many dimensions are wanted, at least 1; there may be fewer in the distances
   * @throws IllegalArgumentException if there are fewer than two labels, none is away from another, or no dimension is
   *     wanted
   */
  public static MultidimensionalScaling of(LabelDistances distances, int most) {
    int size = distances.size();
    Preconditions.checkArgument(most >= 1, "at least one dimension is needed, not %s", most);
    Preconditions.checkArgument(size >= 2, "scaling needs two labels or more, not %s: %s", size, distances.labels());
    SymmetricEigen eigen = new SymmetricEigen(centered(distances));
    double[] eigenvalues = IntStream.range(0, size).mapToDouble(eigen::value).toArray();
    double least = eigenvalues[0] * ROUNDING * size;
    int kept = 0;
    while (kept < Math.min(most, size - 1) && eigenvalues[kept] > Math.max(0, least)) {
      kept++;
    }
    Preconditions.checkArgument(kept > 0, "no two of %s labels are apart: %s", size, distances.labels());
    double[][] places = new double[kept][];
    for (int i = 0; i < kept; i++) {
      places[i] = Products.times(eigen.vector(i).clone(), Math.sqrt(eigenvalues[i]));
      if (Products.greatest(places[i]) < 0) {
        Products.times(places[i], -1);
      }
    }
    return new MultidimensionalScaling(distances.labels(), places, eigenvalues);
  }

  /** Returns half the squared distances, negative, with a mean of 0 in every row and column. */
  private static double[][] centered(LabelDistances distances) {
    int size = distances.size();
    double[][] matrix = new double[size][size];
    double[] means = new double[size];
    double mean = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double between = distances.between(i, j);
        matrix[i][j] = -between * between / 2;
        means[i] += matrix[i][j] / size;
      }
      mean += means[i] / size;
    }
    Preconditions.checkArgument(Double.isFinite(mean), "the distances are too large for scaling");
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i][j] += mean - means[i] - means[j];
      }
    }
    return matrix;
  }

  /** Returns the labels in the order of the distances, unmodifiable. */
  public List<String> labels() {
    return labels;
  }

  /** Returns how many dimensions there are, at least 1 and at most as many as were wanted. */
  public int size() {
    return places.length;
  }

  /**
   * Returns where a label lies on a dimension.
   *
   * @throws IndexOutOfBoundsException if there is no such label or dimension
   */
  public double coordinate(int label, int dimension) {
    return places[Objects.checkIndex(dimension, size())][Objects.checkIndex(label, labels.size())];
  }

  /**
   * Returns all eigenvalues, the greatest first; negative ones say that the distances are not Euclidean. A new array.
   */
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /**
   * Returns the goodness of fit in (0, 1]: the sum of the eigenvalues of the dimensions over that of the absolute
   * values of all, the first of the two that {@code cmdscale} gives.
   */
  public double fit() {
    double own = 0;
    double all = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      own += i < size() ? eigenvalues[i] : 0;
      all += Math.abs(eigenvalues[i]);
    }
    return own / all;
  }

  @Override
  public String toString() {
    return "MultidimensionalScaling[" + labels.size() + " labels, " + size() + " dimensions]";
  }
}
