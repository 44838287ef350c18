package io.github.stylome.kernel;

import java.util.Objects;

/**
 * Makes floats of numbers that are kept in fewer bits, by plain code or by vector instructions, with the same bits.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract class RowDecoder {
  /** Returns the fastest decoder that is here. */
  public static RowDecoder best() {
    return Choice.BEST;
  }

  /** Returns the decoder that is always here. */
  public static RowDecoder plain() {
    return Choice.PLAIN;
  }

  /**
   * Writes {@code from[i] × scale} of 16-bit floats that are finite.
   *
   * @param length how many, a multiple of 16
   */
  public final void decode(short[] from, int at, int length, float scale, float[] to, int toAt) {
    Objects.checkFromIndexSize(at, length, from.length);
    Objects.checkFromIndexSize(toAt, length, to.length);
    halves(from, at, length, scale, to, toAt);
  }

  /**
   * Writes {@code s × |s| × units[i]} where s is {@code from[i] + offset}.
   *
   * @param length how many, a multiple of 16
   * @param offset between −128 and 128
   */
  public final void decode(byte[] from, int at, int length, int offset, float[] units, float[] to, int toAt) {
    Objects.checkFromIndexSize(at, length, from.length);
    Objects.checkFromIndexSize(0, length, units.length);
    Objects.checkFromIndexSize(toAt, length, to.length);
    bytes(from, at, length, offset, units, to, toAt);
  }

  abstract void halves(short[] from, int at, int length, float scale, float[] to, int toAt);

  abstract void bytes(byte[] from, int at, int length, int offset, float[] units, float[] to, int toAt);

  private static final class Choice {
    static final RowDecoder PLAIN = new PlainRowDecoder();
    static final RowDecoder BEST = RowKernels.vector()
        .map(kernels -> VectorModule.make("VectorRowDecoder", RowDecoder.class))
        .orElse(PLAIN);
  }
}
