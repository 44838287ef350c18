package io.github.stylome.kernel;

/**
 * The natural logarithm of a float, within 3 units in the last place: {@code e ln 2 + ln m} with m in [√½, √2), where
 * {@code ln(1 + f) = f − f² / 2 + f³ P(f)}.
 *
 * <p>P is the polynomial of degree 6 through the Chebyshev nodes of that range. Each addition and product is rounded on
 * its own, so that lanes and single floats give the same bits. Of 0 it is some number, so that 0 ln 0 is 0.
 */
final class Logarithm {
  /** The bits of √½. What a number has above it, in the places of the exponent, is e. */
  static final int ROOT_OF_HALF = 0x3F3504F3;

  static final int MANTISSA_BITS = 23;
  static final float LN_2 = 0.6931472f;
  static final float P0 = 0.3333341f;
  static final float P1 = -0.2500092f;
  static final float P2 = 0.19985127f;
  static final float P3 = -0.16592856f;
  static final float P4 = 0.14676397f;
  static final float P5 = -0.14118426f;
  static final float P6 = 0.09272214f;

  private Logarithm() {}

  /** Returns the logarithm of a number that is not negative. */
  static float ln(float x) {
    int bits = Float.floatToRawIntBits(x);
    int exponent = (bits - ROOT_OF_HALF) >> MANTISSA_BITS;
    float f = Float.intBitsToFloat(bits - (exponent << MANTISSA_BITS)) - 1;
    float square = f * f;
    float p = ((((((P6 * f + P5) * f + P4) * f + P3) * f + P2) * f + P1) * f + P0) * f;
    return (exponent * LN_2 + (p * square - 0.5f * square)) + f;
  }
}
