package io.github.stylome.keyness;

/**
 * How a ratio, such as occurrences by tokens or slices that hold a term by slices, varies over units that are taken for
 * independent. Cochran, "Sampling Techniques", 3rd edition, 1977, chapter 6.
 *
 * <p>Not safe for concurrent use.
 */
final class UnitSums {
  private final double[] totals;
  private final double[] squares;
  private final double[] products;
  private double size;
  private double sizeSquares;
  private int units;

  UnitSums(int terms) {
    totals = new double[terms];
    squares = new double[terms];
    products = new double[terms];
  }

  /**
   * Adds a unit.
   *
   * @param terms those in it, first so many
   * @param values by term
   * @param unitSize what the values are shares of
   */
  void add(int[] terms, int count, double[] values, double unitSize) {
    for (int i = 0; i < count; i++) {
      int term = terms[i];
      totals[term] += values[term];
      squares[term] += values[term] * values[term];
      products[term] += values[term] * unitSize;
    }
    size += unitSize;
    sizeSquares += unitSize * unitSize;
    units += unitSize > 0 ? 1 : 0;
  }

  /** Returns the sum of the values of a term. */
  double total(int term) {
    return totals[term];
  }

  /** Returns what all values are shares of. */
  double size() {
    return size;
  }

  /** Returns how many units are not empty. */
  int units() {
    return units;
  }

  /** Returns the variance of the total of a term as units vary; infinite if there is one unit. */
  double variance(int term) {
    if (units < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double rate = totals[term] / size;
    double sum = squares[term] - 2 * rate * products[term] + rate * rate * sizeSquares;
    return Math.max(0, sum) * units / (units - 1);
  }
}
