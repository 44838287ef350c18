package io.github.stylome.search;

import io.github.stylome.kernel.RowDecoder;

/** Rows in one array of bytes, which a window gets as floats: so many steps of the unit of the column. */
final class ByteRows implements RowStore {
  private final byte[] steps;
  private final float[] units;
  private final int zero;

  private ByteRows(byte[] steps, float[] units, int zero) {
    this.steps = steps;
    this.units = units;
    this.zero = zero;
  }

  static ByteRows from(ProfileMatrix matrix) {
    int stride = matrix.stride();
    int zero = matrix.hasNegative() ? 0 : -Byte.MIN_VALUE;
    int most = Byte.MAX_VALUE + zero;
    byte[] steps = new byte[RoundedRows.length(matrix)];
    float[] units = RoundedRows.greatest(matrix);
    for (int c = 0; c < stride; c++) {
      units[c] /= most;
    }
    RoundedRows.forEach(matrix, (row, floats, at) -> {
      for (int c = 0; c < stride; c++) {
        double exact = units[c] == 0 ? 0 : Math.rint((double) floats[at + c] / units[c]);
        steps[row * stride + c] = (byte) (Math.max(-most, Math.min(most, exact)) - zero);
      }
    });
    return new ByteRows(steps, units, zero);
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    float[] own = window.own();
    int stride = units.length;
    for (int i = 0; i < count; i++) {
      RowDecoder.best().decode(steps, (first + i) * stride, stride, zero, units, own, i * stride);
    }
    window.values = own;
    window.at = 0;
  }
}
