package io.github.stylome.kernel;

/**
 * The 16-bit floats of IEEE 754 (binary16): 11 bits of a number from 2⁻¹⁴ to 65,504, and fewer below, to 2⁻²⁴. Written
 * here, since the JDK has them from release 20 only; the bits are the same.
 */
public final class HalfFloat {
  /** The greatest exponent of a number, which is less than twice that power of 2. */
  public static final int MAX_EXPONENT = 15;

  static final int SIGN = 0x8000_0000;
  static final int MAGNITUDE = 0x7FFF;

  /** How many bits more a float has behind its point. */
  static final int SHIFT = 13;

  /** By how much exponents are off when the bits of one are taken for those of a float: as a power of 2. */
  static final float REBIAS = 0x1p112f;

  private static final int INFINITE = 0x7C00;

  private HalfFloat() {}

  /** Returns the nearest to a finite number, to the even one of two; what is beyond 65,519 becomes infinite. */
  public static short of(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    float magnitude = Math.abs(value);
    if (magnitude >= 65_520) {
      return (short) (sign | INFINITE);
    }
    if (magnitude < 0x1p-14f) {
      // The last bit of a float between ½ and 1 is 2⁻²⁴, the unit of the smallest: the addition rounds.
      return (short) (sign | (Float.floatToRawIntBits(magnitude + 0.5f) - Float.floatToRawIntBits(0.5f)));
    }
    int rebiased = (bits & ~SIGN) - (112 << 23);
    int odd = (rebiased >>> SHIFT) & 1;
    return (short) (sign | ((rebiased + 0xFFF + odd) >>> SHIFT));
  }

  /** Returns the number; not for infinite ones. */
  public static float toFloat(short half) {
    return Float.intBitsToFloat(((half & MAGNITUDE) << SHIFT) | (half & SIGN)) * REBIAS;
  }
}
