package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.fingerprint.MeasuredVector;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * All pairwise distances of a list of measured vectors: symmetric, with a diagonal of zeros.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DistanceMatrix {
  private final Distance distance;
  private final ImmutableList<String> ids;
  private final double[] values; // row by row

  private DistanceMatrix(Distance distance, ImmutableList<String> ids, double[] values) {
    this.distance = distance;
    this.ids = ids;
    this.values = values;
  }

  /** Computes the matrix on the calling thread. O(texts² × features). */
  public static DistanceMatrix of(Distance distance, List<? extends MeasuredVector> vectors) {
    return of(distance, vectors, Workers.caller());
  }

  /**
   * Computes the matrix. O(texts² × features).
   *
   * @throws IllegalArgumentException if different fingerprinters measured two of the vectors, or the distance is
   *     undefined for one
   */
  public static DistanceMatrix of(Distance distance, List<? extends MeasuredVector> vectors, Workers workers) {
    int size = vectors.size();
    Preconditions.checkArgument((long) size * size <= Integer.MAX_VALUE - 8, "%s texts make too large a matrix", size);
    for (MeasuredVector vector : vectors) {
      vectors.get(0).requireComparable(vector);
    }
    double[][] rows = workers.map(vectors, distance::row).toArray(double[][]::new);
    double[] values = new double[size * size];
    workers.map(IntStream.range(0, size).boxed().toList(), i -> {
      double[] line = new double[i];
      distance.betweenRows(rows[i], rows, i, line);
      for (int j = 0; j < i; j++) {
        values[i * size + j] = line[j];
        values[j * size + i] = line[j];
      }
      return i;
    });
    ImmutableList<String> ids = vectors.stream().map(MeasuredVector::id).collect(ImmutableList.toImmutableList());
    return new DistanceMatrix(distance, ids, values);
  }

  /** Returns the distance that was used. */
  public Distance distance() {
    return distance;
  }

  /** Returns the ids of the vectors, which rows and columns follow, unmodifiable. */
  public List<String> ids() {
    return ids;
  }

  /** Returns the number of rows, which is that of columns. */
  public int size() {
    return ids.size();
  }

  /**
   * Returns the distance of two vectors by their places.
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public double between(int i, int j) {
    return values[Objects.checkIndex(i, size()) * size() + Objects.checkIndex(j, size())];
  }

  /**
   * Returns the place of the nearest other vector, the first of several equally near.
   *
   * @throws IllegalStateException if there is no other
   */
  public int nearestTo(int i) {
    Preconditions.checkState(size() > 1, "there is no other text than \"%s\"", ids.get(i));
    int nearest = i == 0 ? 1 : 0;
    for (int j = nearest + 1; j < size(); j++) {
      if (j != i && between(i, j) < between(i, nearest)) {
        nearest = j;
      }
    }
    return nearest;
  }

  @Override
  public String toString() {
    return "DistanceMatrix[" + distance.label() + ", " + size() + " texts]";
  }
}
