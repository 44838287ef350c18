package io.github.stylome.learn;

import com.google.common.base.Preconditions;
import java.util.Arrays;

/**
 * How often a text has the n-grams of each column: what {@link FeatureHasher} makes of it. Columns stand in the order
 * in which they first occur, none twice.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class HashedRow {
  private final int[] columns;
  private final int[] counts;
  private final long total;

  /** Takes the arrays, which must not change. */
  HashedRow(int[] columns, int[] counts, long total) {
    this.columns = columns;
    this.counts = counts;
    this.total = total;
  }

  /** Returns the number of columns that the text has n-grams of. */
  public int size() {
    return columns.length;
  }

  /**
   * Returns the column at a place, counted from 0.
   *
   * @throws IllegalArgumentException if there is no such place
   */
  public int column(int place) {
    return columns[checked(place)];
  }

  /**
   * Returns how many n-grams the text has of the column at a place, at least 1.
   *
   * @throws IllegalArgumentException if there is no such place
   */
  public int count(int place) {
    return counts[checked(place)];
  }

  private int checked(int place) {
    Preconditions.checkArgument(place >= 0 && place < columns.length,
        "the place %s of a row of %s columns", place, columns.length);
    return place;
  }

  /** Returns the number of n-grams, which is the sum of all counts. */
  public long total() {
    return total;
  }

  /**
   * Returns the length of the row as a vector of counts; 0 if it has no column. What counts are divided by for the
   * unit length.
   */
  public double norm() {
    double squares = 0; // exact: a sum of whole numbers far below 2^53
    for (int count : counts) {
      squares += (double) count * count;
    }
    return Math.sqrt(squares);
  }

  /** Copies the columns out. */
  public int[] toColumns() {
    return columns.clone();
  }

  /** Copies the counts out, in the order of the columns. */
  public int[] toCounts() {
    return counts.clone();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof HashedRow other
        && Arrays.equals(columns, other.columns)
        && Arrays.equals(counts, other.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(columns) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "HashedRow[" + total + " n-grams in " + columns.length + " columns]";
  }
}
