package io.github.stylome.search;

import io.github.stylome.kernel.RowDecoder;

/** Rows in one array of bytes, which a window gets as floats: so many steps from 0 by the unit of the column. */
final class ByteRows implements RowStore {
  private final byte[] steps;
  private final float[] offsets; // how many steps a byte of 0 is
  private final float[] units;

  private ByteRows(byte[] steps, float[] offsets, float[] units) {
    this.steps = steps;
    this.offsets = offsets;
    this.units = units;
  }

  static ByteRows from(ProfileMatrix matrix) {
    int stride = matrix.stride();
    byte[] steps = new byte[RoundedRows.length(matrix)];
    float[] least = new float[stride];
    float[] greatest = new float[stride];
    RoundedRows.findRanges(matrix, least, greatest);
    float[] units = new float[stride];
    float[] offsets = new float[stride];
    for (int c = 0; c < stride; c++) {
      // Rounding at either end may add half a step each, so that 254 of the 255 are shared out.
      units[c] = (float) (((double) greatest[c] - least[c]) / 254);
      offsets[c] = (float) (stepsTo(least[c], units[c]) - Byte.MIN_VALUE);
    }
    RoundedRows.forEach(matrix, (row, floats, at) -> {
      for (int c = 0; c < stride; c++) {
        double exact = stepsTo(floats[at + c], units[c]) - offsets[c];
        steps[row * stride + c] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, exact));
      }
    });
    return new ByteRows(steps, offsets, units);
  }

  private static double stepsTo(float value, float unit) {
    return unit == 0 ? 0 : Math.rint((double) value / unit);
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    float[] own = window.own();
    int stride = units.length;
    for (int i = 0; i < count; i++) {
      RowDecoder.best().decode(steps, (first + i) * stride, stride, offsets, units, own, i * stride);
    }
    window.values = own;
    window.at = 0;
  }
}
