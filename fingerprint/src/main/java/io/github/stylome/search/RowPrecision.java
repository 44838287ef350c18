package io.github.stylome.search;

/** In how many bits the numbers of rows are kept. Distances are computed in floats, whatever it is. */
public enum RowPrecision {
  /** 32 bits, of which 24 are the number's. */
  FLOAT(Float.BYTES),

  /**
   * 16 bits, half precision (IEEE 754 binary16) times a power of 2, the same for the whole matrix, which brings its
   * greatest number to between 2¹⁴ and 2¹⁵. A number is off by at most 2⁻¹¹ of itself, and by at most 2⁻³⁹ of the
   * greatest where it is below 2⁻²⁸ of that.
   */
  HALF(Short.BYTES),

  /**
   * 8 bits, the square of a whole step, with its sign, times a unit, which each column has of its own: steps reach from
   * 0 to 255 at the greatest number, or from −127 to 127 at the greatest magnitude where the matrix has negative
   * numbers. A number x of a column with the unit u is off by at most {@code √(|x| u) + u / 2}, where it is the
   * greatest by a 255th or 127th, and where it is small by much less; a 0 stays 0.
   */
  BYTE(Byte.BYTES);

  private final int bytes;

  RowPrecision(int bytes) {
    this.bytes = bytes;
  }

  /** Returns how many bytes a number takes. */
  public int bytes() {
    return bytes;
  }
}
