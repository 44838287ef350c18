package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import com.google.common.primitives.Longs;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A vector of sums of doubles that do not depend on the order of addition.
 *
 * <p>Floating-point addition rounds, so that two threads, or a cluster, would add to other bits than one. Here every
 * addend is first cut to a multiple of 2<sup>-s</sup>, which depends on nothing but itself, and then added as a 128-bit
 * integer, which is exact. A sum can hold 2<sup>127-s</sup>; an addend is cut by less than 2<sup>-s</sup>.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
final class ExactSums {
  private static final double TWO_64 = 0x1p64;

  private final int scale;
  private final long[] high;
  private final long[] low;

  /**
   * Makes sums that are 0.
   *
   * @param size how many
   * @param scale the exponent s of the smallest unit, in [0, 120]
   */
  public ExactSums(int size, int scale) {
    Preconditions.checkArgument(scale >= 0 && scale <= 120, "scale must be in [0, 120], not %s", scale);
    this.scale = scale;
    high = new long[size];
    low = new long[size];
  }

  /** Returns how many sums there are. */
  public int size() {
    return high.length;
  }

  /**
   * Adds to one sum.
   *
   * @throws ArithmeticException if the addend is not finite or is too large for the scale
   */
  public void add(int index, double addend) {
    long bits = Double.doubleToRawLongBits(addend);
    int exponent = (int) (bits >>> 52 & 0x7FF);
    long mantissa = bits & 0xFFFFFFFFFFFFFL;
    if (exponent == 0) {
      exponent = 1; // subnormal
    } else {
      mantissa |= 1L << 52;
    }
    int shift = exponent - 1075 + scale;
    if (shift > 126 - 53) {
      throw new ArithmeticException(addend + " is too large for an exact sum in units of 2^-" + scale);
    }
    long h;
    long l;
    if (shift >= 64) {
      h = mantissa << (shift - 64);
      l = 0;
    } else if (shift > 0) {
      h = mantissa >>> (64 - shift);
      l = mantissa << shift;
    } else {
      h = 0;
      l = shift > -64 ? mantissa >>> -shift : 0;
    }
    if (bits < 0) {
      l = -l;
      h = ~h + (l == 0 ? 1 : 0);
    }
    add(index, h, l);
  }

  /**
   * Adds the sums of another vector, which is left as it is.
   *
   * @throws IllegalArgumentException if its size or scale differs
   */
  public void merge(ExactSums other) {
    Preconditions.checkArgument(size() == other.size() && scale == other.scale,
        "sums of %s × 2^-%s and of %s × 2^-%s", size(), scale, other.size(), other.scale);
    for (int i = 0; i < high.length; i++) {
      add(i, other.high[i], other.low[i]);
    }
  }

  /** Subtracts the sums of another vector, which is left as it is: the inverse of {@link #merge}, to the bit. */
  public void subtract(ExactSums other) {
    Preconditions.checkArgument(size() == other.size() && scale == other.scale,
        "sums of %s × 2^-%s and of %s × 2^-%s", size(), scale, other.size(), other.scale);
    for (int i = 0; i < high.length; i++) {
      long l = -other.low[i];
      add(i, ~other.high[i] + (l == 0 ? 1 : 0), l);
    }
  }

  /** Returns one sum in its smallest unit: the sum is this times 2<sup>-scale</sup>. */
  BigInteger exact(int index) {
    return BigInteger.valueOf(high[index]).shiftLeft(64).or(new BigInteger(1, Longs.toByteArray(low[index])));
  }

  /** Returns one sum, rounded to a double. */
  public double get(int index) {
    long h = high[index];
    long l = low[index];
    boolean negative = h < 0;
    if (negative) {
      l = -l;
      h = ~h + (l == 0 ? 1 : 0);
    }
    double unsignedLow = (l >>> 1) * 2.0 + (l & 1);
    double magnitude = Math.scalb(h * TWO_64 + unsignedLow, -scale);
    return negative ? -magnitude : magnitude;
  }

  /** Returns how many bytes {@link #writeTo} writes. */
  int bytes() {
    return 2 * Long.BYTES * size();
  }

  void writeTo(ByteBuffer out) {
    for (int i = 0; i < high.length; i++) {
      out.putLong(high[i]).putLong(low[i]);
    }
  }

  /** Replaces the sums by those that {@link #writeTo} wrote for a vector of the same size and scale. */
  void readFrom(ByteBuffer in) {
    for (int i = 0; i < high.length; i++) {
      high[i] = in.getLong();
      low[i] = in.getLong();
    }
  }

  private void add(int index, long h, long l) {
    long sum = low[index] + l;
    int carry = Long.compareUnsigned(sum, l) < 0 ? 1 : 0;
    low[index] = sum;
    high[index] += h + carry;
  }
}
