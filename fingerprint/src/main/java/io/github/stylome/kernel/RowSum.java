package io.github.stylome.kernel;

/** The sums over the places of two rows a and b that distances are made of. */
public enum RowSum {
  /** {@code Σ a b}. */
  PRODUCT(false),
  /** {@code Σ |a − b|}. */
  ABSOLUTE(true),
  /** {@code Σ (a − b)²}. */
  SQUARE(true),
  /** {@code Σ |a − b| / (|a| + |b|)}, where 0 / 0 is 0. */
  CANBERRA(true),
  /** {@code Σ (a − b)² / (a + b)}, where 0 / 0 is 0, of rows without negative numbers. */
  CHI_SQUARED(true),
  /** {@code Σ (a + b) ln(a + b)}, where 0 ln 0 is 0, of rows without negative numbers. */
  ENTROPY(false),
  /** {@code Σ √(a b)} of rows without negative numbers. */
  GEOMETRIC(false);

  private final boolean growing;

  RowSum(boolean growing) {
    this.growing = growing;
  }

  /** Returns whether no place makes it smaller, so that a sum over some places bounds that over all, rounding included. */
  public boolean isGrowing() {
    return growing;
  }
}
