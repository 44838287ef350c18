package io.github.stylome.tree;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as short decimals that read back as the same double, the same on every JDK. */
final class Decimals {
  private static final int FEWEST_DIGITS = 15;
  private static final int MOST_DIGITS = 17;

  private Decimals() {}

  /** Returns the decimal of a finite number. {@code Double.toString} gives more digits before JDK 19 than after. */
  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    return rounded.stripTrailingZeros().toString();
  }
}
