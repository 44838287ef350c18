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
    float[] least = new float[stride];
    float[] greatest = new float[stride];
    RoundedRows.findRanges(matrix, least, greatest);
    float scale = scale(least, greatest);
    RoundedRows.forEach(matrix, (row, floats, at) -> {
      for (int i = 0; i < stride; i++) {
        values[row * stride + i] = HalfFloat.of(floats[at + i] / scale); // exact, or below all that counts
      }
    });
    return new HalfRows(values, stride, scale);
  }

  /** Returns the power of 2 by which the greatest number is as great as it may be and not become infinite. */
  private static float scale(float[] least, float[] greatest) {
    float most = Float.MIN_NORMAL;
    for (int c = 0; c < least.length; c++) {
      most = Math.max(most, Math.max(-least[c], greatest[c]));
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
