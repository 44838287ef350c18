package io.github.stylome.search;

import com.google.common.base.Preconditions;
import io.github.stylome.distance.Distance;
import io.github.stylome.fingerprint.MeasuredVector;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Profiles of which only what is not 0 is kept, as compressed sparse rows: the columns of all rows in one array,
 * ascending within a row, the numbers in another, and where each row begins. A number takes 8 bytes, a 0 none; so it
 * is for rows of which more than half are zeros, as of rare words or n-grams of characters.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SparseProfiles {
  private final int[] begins; // and where the last row ends
  private final int[] columns;
  private final float[] values;
  private final int width;
  private final boolean negative;

  private SparseProfiles(int[] begins, int[] columns, float[] values, int width, boolean negative) {
    this.begins = begins;
    this.columns = columns;
    this.values = values;
    this.width = width;
    this.negative = negative;
  }

  /** Returns the same rows without their zeros. */
  public static SparseProfiles from(ProfileMatrix matrix) {
    Builder builder = builder(matrix.columns());
    for (int row = 0; row < matrix.rows(); row++) {
      builder.add(matrix.row(row));
    }
    return builder.build();
  }

  /**
   * Returns the rows that a distance makes of measured vectors, as floats, without their zeros.
   *
   * @throws IllegalArgumentException if different fingerprinters measured two of them, or the distance is undefined for
   *     one
   */
  public static SparseProfiles from(Distance distance, List<? extends MeasuredVector> vectors) {
    Builder builder = builder(0);
    for (int i = 0; i < vectors.size(); i++) {
      vectors.get(0).requireComparable(vectors.get(i));
      float[] row = ProfileMatrix.floats(distance.row(vectors.get(i)));
      builder = i == 0 ? builder(row.length) : builder;
      builder.add(row);
    }
    return builder.build();
  }

  /** Returns a builder of rows with so many columns. */
  public static Builder builder(int columns) {
    return new Builder(columns);
  }

  /** Returns the number of profiles. */
  public int rows() {
    return begins.length - 1;
  }

  /** Returns the number of features. */
  public int columns() {
    return width;
  }

  /** Returns how many numbers are not 0. */
  public int size() {
    return columns.length;
  }

  /** Returns whether a number is negative, so that only distances that {@link RowDistance#isSigned} are defined. */
  public boolean hasNegative() {
    return negative;
  }

  /**
   * Returns the columns in which a row is not 0, ascending. A new array.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int[] columns(int row) {
    return Arrays.copyOfRange(columns, begin(Objects.checkIndex(row, rows())), end(row));
  }

  /**
   * Returns the numbers of a row that are not 0, in the order of {@link #columns(int)}. A new array.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public float[] values(int row) {
    return Arrays.copyOfRange(values, begin(Objects.checkIndex(row, rows())), end(row));
  }

  int begin(int row) {
    return begins[row];
  }

  int end(int row) {
    return begins[row + 1];
  }

  int[] allColumns() {
    return columns;
  }

  float[] allValues() {
    return values;
  }

  @Override
  public String toString() {
    return "SparseProfiles[" + size() + " numbers in " + rows() + " rows of " + width + " columns]";
  }

  /** Gathers rows. Not safe for concurrent use. */
  public static final class Builder {
    private final int width;
    private int[] begins = new int[16];
    private int[] columns = new int[256];
    private float[] values = new float[256];
    private int rows;
    private int size;
    private boolean negative;

    private Builder(int width) {
      Preconditions.checkArgument(width >= 0, "%s columns", width);
      this.width = width;
    }

    /**
     * Adds a row behind the others, of which zeros are left out.
     *
     * @throws IllegalArgumentException if its length is not the number of columns, or a number is not finite or beyond
     *     2⁴⁹
     */
    public Builder add(float... row) {
      Preconditions.checkArgument(row.length == width, "row %s has %s columns instead of %s", rows, row.length, width);
      negative |= Rows.hasNegative(row, 0, width, rows);
      reserve(row.length);
      for (int c = 0; c < width; c++) {
        if (row[c] != 0) {
          append(c, row[c]);
        }
      }
      return end();
    }

    /**
     * Adds a row behind the others: numbers and their columns, which ascend. Zeros are left out.
     *
     * @throws IllegalArgumentException if there are not as many columns as numbers, they do not ascend or are not among
     *     those of the matrix, or a number is not finite or beyond 2⁴⁹
     */
    public Builder add(int[] columns, float[] values) {
      Preconditions.checkArgument(columns.length == values.length, "row %s has %s columns and %s numbers", rows,
          columns.length, values.length);
      for (int i = 0; i < columns.length; i++) {
        Preconditions.checkArgument(columns[i] >= 0 && columns[i] < width, "row %s has column %s of %s", rows,
            columns[i], width);
        Preconditions.checkArgument(i == 0 || columns[i - 1] < columns[i], "row %s has column %s behind %s", rows,
            columns[i], i == 0 ? -1 : columns[i - 1]);
      }
      negative |= Rows.hasNegative(values, 0, values.length, rows);
      reserve(columns.length);
      for (int i = 0; i < columns.length; i++) {
        if (values[i] != 0) {
          append(columns[i], values[i]);
        }
      }
      return end();
    }

    private void reserve(int more) {
      long wanted = (long) size + more;
      Preconditions.checkArgument(wanted <= Integer.MAX_VALUE - 8, "%s numbers are too many for one array", wanted);
      if (wanted > columns.length) {
        int length = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(wanted, 2L * columns.length));
        columns = Arrays.copyOf(columns, length);
        values = Arrays.copyOf(values, length);
      }
      if (rows + 1 == begins.length) {
        begins = Arrays.copyOf(begins, 2 * begins.length);
      }
    }

    private void append(int column, float value) {
      columns[size] = column;
      values[size++] = value;
    }

    private Builder end() {
      begins[++rows] = size;
      return this;
    }

    /** Returns the rows so far. More can be added behind them for another matrix. */
    public SparseProfiles build() {
      return new SparseProfiles(Arrays.copyOf(begins, rows + 1), Arrays.copyOf(columns, size),
          Arrays.copyOf(values, size), width, negative);
    }
  }
}
