package io.github.stylome.search;

import io.github.stylome.kernel.HalfFloat;
import io.github.stylome.kernel.RowDecoder;

/** Rows in one array of 16-bit floats, which a window gets as floats. */
final class HalfRows implements RowStore {
  private final short[] values;
  private final int stride;
  private final float scale;

  private HalfRows(short[] values, int stride, float scale) {
    this.values = values;
    this.stride = stride;
    this.scale = scale;
  }

  static HalfRows from(ProfileMatrix matrix) {
    int stride = matrix.stride();
    short[] values = new short[RoundedRows.length(matrix)];
    float scale = scale(RoundedRows.greatest(matrix));
    RoundedRows.forEach(matrix, (row, floats, at) -> {
      for (int i = 0; i < stride; i++) {
        values[row * stride + i] = HalfFloat.of(floats[at + i] / scale); // exact, or below all that counts
      }
    });
    return new HalfRows(values, stride, scale);
  }

  /** Returns the power of 2 by which the greatest number is as great as it may be and not become infinite. */
  private static float scale(float[] greatest) {
    float most = Float.MIN_NORMAL;
    for (float value : greatest) {
      most = Math.max(most, value);
    }
    // So that neither it nor its inverse is too small for a normal float.
    return Math.scalb(1f, Math.max(Math.getExponent(most) - (HalfFloat.MAX_EXPONENT - 1), -100));
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    float[] own = window.own();
    RowDecoder.best().decode(values, first * stride, count * stride, scale, own, 0);
    window.values = own;
    window.at = 0;
  }
}
