package io.github.stylome.kernel;

/** The decoder in plain Java. */
final class PlainRowDecoder extends RowDecoder {
  @Override
  void halves(short[] from, int at, int length, float scale, float[] to, int toAt) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = HalfFloat.toFloat(from[at + i]) * scale;
    }
  }

  @Override
  void bytes(byte[] from, int at, int length, int offset, float[] units, float[] to, int toAt) {
    for (int i = 0; i < length; i++) {
      int step = from[at + i] + offset;
      to[toAt + i] = step * Math.abs(step) * units[i];
    }
  }
}
