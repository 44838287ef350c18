package io.github.stylome.search;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.distance.Distance;
import io.github.stylome.fingerprint.MeasuredVector;
import io.github.stylome.kernel.RowKernels;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Profiles as rows of floats, one behind another in one array or in a file that is mapped into memory: one row per
 * profile, one column per feature. A row is known by its place, from 0.
 *
 * <p>Numbers may also be kept in fewer bits ({@link #rounded}): wherever rows are asked for they are floats again,
 * those that rounding has left.
 *
 * <p>Each row is filled up with zeros to a multiple of 16 floats, so a million profiles of 256 features take 1,024 MB.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ProfileMatrix {
  private final RowStore store;
  private final int rows;
  private final int columns;
  private final int stride;
  private final boolean negative;
  private final RowPrecision precision;

  private ProfileMatrix(RowStore store, int rows, int columns, boolean negative, RowPrecision precision) {
    this.store = store;
    this.precision = precision;
    this.rows = rows;
    this.columns = columns;
    this.stride = RowKernels.stride(columns);
    this.negative = negative;
  }

  /**
   * Returns the matrix of some rows, which are copied.
   *
   * @throws IllegalArgumentException if the rows differ in length or have none, a number is not finite or beyond 2⁴⁹, or they are too
   *     many for one array, which holds 2³¹ floats
   */
  public static ProfileMatrix copyOf(float[][] rows) {
    Builder builder = builder(rows.length == 0 ? 0 : rows[0].length, rows.length);
    for (float[] row : rows) {
      builder.add(row);
    }
    return builder.build();
  }

  /**
   * Returns the rows that a distance makes of measured vectors, as floats.
   *
   * @throws IllegalArgumentException if different fingerprinters measured two of them, or the distance is undefined for
   *     one
   */
  public static ProfileMatrix from(Distance distance, List<? extends MeasuredVector> vectors) {
    Builder builder = null;
    for (MeasuredVector vector : vectors) {
      vectors.get(0).requireComparable(vector);
      float[] row = floats(distance.row(vector));
      if (builder == null) {
        builder = builder(row.length, vectors.size());
      }
      builder.add(row);
    }
    return builder == null ? copyOf(new float[0][]) : builder.build();
  }

  /**
   * Returns the rows that lie in buffers, which are not copied: a change to what they show changes the matrix.
   *
   * @param segments with {@code rowsPerSegment} rows each but the last, each row filled up to a multiple of 16
   * @param negative whether a number in them is negative
   * @throws IllegalArgumentException if the buffers do not have so many rows
   */
  public static ProfileMatrix over(
      List<FloatBuffer> segments, int rowsPerSegment, int rows, int columns, boolean negative) {
    int stride = RowKernels.stride(columns);
    Preconditions.checkArgument(
        rows >= 0 && columns >= 0 && (columns > 0 || rows == 0), "%s rows of %s columns", rows, columns);
    Preconditions.checkArgument(rowsPerSegment >= 1, "%s rows in a segment", rowsPerSegment);
    for (int i = 0; i < segments.size(); i++) {
      int expected = (int) Math.min(rowsPerSegment, rows - (long) i * rowsPerSegment);
      Preconditions.checkArgument(segments.get(i).capacity() == (long) expected * stride,
          "segment %s has %s floats instead of %s rows of %s", i, segments.get(i).capacity(), expected, stride);
    }
    Preconditions.checkArgument((long) segments.size() * rowsPerSegment >= rows,
        "%s segments of %s rows for %s rows", segments.size(), rowsPerSegment, rows);
    return new ProfileMatrix(new BufferRows(segments, rowsPerSegment, stride), rows, columns, negative,
        RowPrecision.FLOAT);
  }

  /** Returns a builder of a matrix on the heap, with room for as many rows as are said; each needs a column. */
  public static Builder builder(int columns, int rows) {
    return new Builder(columns, rows);
  }

  /**
   * Returns a copy on the heap of which numbers take fewer bits; this matrix for {@link RowPrecision#FLOAT}. Reads
   * the rows twice.
   *
   * @throws IllegalArgumentException if the numbers are too many for one array, which holds 2³¹ of them
   */
  public ProfileMatrix rounded(RowPrecision to) {
    return switch (to) {
      case FLOAT -> this;
      case HALF -> new ProfileMatrix(HalfRows.from(this), rows, columns, negative, to);
      case BYTE -> new ProfileMatrix(ByteRows.from(this), rows, columns, negative, to);
    };
  }

  static float[] floats(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }

  /** Returns the number of profiles. */
  public int rows() {
    return rows;
  }

  /** Returns the number of features. */
  public int columns() {
    return columns;
  }

  /** Returns in how many bits numbers are kept; a matrix that was rounded before knows of the last time only. */
  public RowPrecision precision() {
    return precision;
  }

  /** Returns how many numbers a row takes: the columns, and zeros up to a multiple of 16. */
  public int stride() {
    return stride;
  }

  /** Returns whether a number is negative, so that only distances that {@link RowDistance#isSigned} are defined. */
  public boolean hasNegative() {
    return negative;
  }

  /**
   * Returns a row. A new array of {@link #columns} floats.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public float[] row(int row) {
    Objects.checkIndex(row, rows);
    RowWindow window = new RowWindow(1, stride);
    show(row, 1, window);
    return Arrays.copyOfRange(window.values, window.at, window.at + columns);
  }

  /**
   * Checks every number, for rows that came from elsewhere. O(rows × columns).
   *
   * @return whether one is negative
   * @throws IllegalArgumentException if one is not finite or beyond 2⁴⁹, or what fills up a row is not 0
   */
  public boolean requireSound() {
    boolean found = false;
    RowWindow window = new RowWindow(1, stride);
    for (int row = 0; row < rows; row++) {
      show(row, 1, window);
      found |= Rows.hasNegative(window.values, window.at, columns, row);
      for (int i = window.at + columns; i < window.at + stride; i++) {
        if (Float.floatToRawIntBits(window.values[i]) != 0) {
          throw new IllegalArgumentException("row " + row + " is filled up with " + window.values[i]);
        }
      }
    }
    return found;
  }

  void show(int first, int count, RowWindow window) {
    store.show(first, count, window);
  }

  /** Returns whether rows are written to a window's own array each time that they are shown. */
  boolean copies() {
    return store.copies();
  }

  @Override
  public String toString() {
    String bits = precision == RowPrecision.FLOAT ? "" : ", " + precision;
    return "ProfileMatrix[" + rows + " rows of " + columns + " columns" + bits + "]";
  }

  /** Gathers rows. Not safe for concurrent use. */
  public static final class Builder {
    private final int columns;
    private final int stride;
    private final float[] values;
    private int rows;
    private boolean negative;
    private boolean built;

    private Builder(int columns, int rows) {
      Preconditions.checkArgument(columns >= 0 && rows >= 0, "%s rows of %s columns", rows, columns);
      this.columns = columns;
      stride = RowKernels.stride(columns);
      long length = HeapRows.FIRST + (long) rows * stride;
      Preconditions.checkArgument(length <= Integer.MAX_VALUE - 8, "%s rows of %s floats are too many for one array",
          rows, stride);
      values = new float[(int) length];
    }

    /**
     * Adds a row behind the others.
     *
     * @throws IllegalArgumentException if its length is not the number of columns, there are no columns or no room for
     *     it, or a number is not finite or beyond 2⁴⁹
     * @throws IllegalStateException if the matrix has been built
     */
    public Builder add(float... row) {
      requireNonNull(row);
      requireNotBuilt();
      Preconditions.checkArgument(columns > 0, "a row of no columns");
      Preconditions.checkArgument(row.length == columns, "row %s has %s columns instead of %s", rows, row.length, columns);
      Preconditions.checkArgument(HeapRows.FIRST + ((long) rows + 1) * stride <= values.length || stride == 0,
          "no room for a row behind %s", rows);
      negative |= Rows.hasNegative(row, 0, columns, rows);
      System.arraycopy(row, 0, values, HeapRows.FIRST + rows * stride, columns);
      rows++;
      return this;
    }

    /**
     * Returns the matrix.
     *
     * @throws IllegalStateException if it has been returned before
     */
    public ProfileMatrix build() {
      requireNotBuilt();
      built = true;
      return new ProfileMatrix(new HeapRows(values, stride), rows, columns, negative, RowPrecision.FLOAT);
    }

    private void requireNotBuilt() {
      Preconditions.checkState(!built, "the matrix has been built");
    }
  }
}
