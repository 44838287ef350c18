package io.github.stylome.search;

import io.github.stylome.kernel.RowDecoder;

/**
 * Rows in one array of bytes, which a window gets as floats: the square of a step, with its sign, times the unit of the
 * column. Most numbers of a column are far below its greatest, as words are rare in most texts, and steps are finest where
 * most numbers are.
 */
final class ByteRows implements RowStore {
  private final byte[] steps;
  private final int offset; // how many steps a byte of 0 is
  private final float[] units;

  private ByteRows(byte[] steps, int offset, float[] units) {
    this.steps = steps;
    this.offset = offset;
    this.units = units;
  }

  static ByteRows from(ProfileMatrix matrix) {
    int stride = matrix.stride();
    int offset = matrix.hasNegative() ? 0 : -Byte.MIN_VALUE;
    int most = Byte.MAX_VALUE + offset;
    byte[] steps = new byte[RoundedRows.length(matrix)];
    float[] units = RoundedRows.greatest(matrix);
    for (int c = 0; c < stride; c++) {
      units[c] /= most * most;
    }
    RoundedRows.forEach(matrix, (row, floats, at) -> {
      for (int c = 0; c < stride; c++) {
        double value = floats[at + c];
        int step = Math.min(most, stepsTo(Math.abs(value), units[c]));
        steps[row * stride + c] = (byte) ((value < 0 ? -step : step) - offset);
      }
    });
    return new ByteRows(steps, offset, units);
  }

  /** Returns the number whose square is nearest to so many units. */
  private static int stepsTo(double magnitude, float unit) {
    if (unit == 0) {
      return 0;
    }
    double squared = magnitude / unit;
    int below = (int) Math.sqrt(squared);
    // Between two squares n² and (n + 1)² lies n² + n + ½.
    return squared > below * (below + 1.0) + 0.5 ? below + 1 : below;
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    float[] own = window.own();
    int stride = units.length;
    for (int i = 0; i < count; i++) {
      RowDecoder.best().decode(steps, (first + i) * stride, stride, offset, units, own, i * stride);
    }
    window.values = own;
    window.at = 0;
  }
}
