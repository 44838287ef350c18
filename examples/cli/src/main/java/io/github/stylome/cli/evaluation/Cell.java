package io.github.stylome.cli.evaluation;

/** What stands in a table. */
public sealed interface Cell {
  /** Returns a cell with words. */
  static Cell of(String words) {
    return new Words(words);
  }

  /** Returns a cell with a whole number. */
  static Cell of(long count) {
    return new Count(count);
  }

  /** Returns a cell with a number; NaN where there is none. */
  static Cell of(double figure) {
    return new Figure(figure);
  }

  /** Returns a cell with a share and its interval. */
  static Cell of(Proportion proportion) {
    return new Share(proportion);
  }

  /** Returns a cell with a number and its interval. */
  static Cell of(Estimate estimate) {
    return new Range(estimate);
  }

  /** Words. */
  record Words(String words) implements Cell {}

  /** A whole number. */
  record Count(long count) implements Cell {}

  /** A number; NaN where there is none. */
  record Figure(double value) implements Cell {}

  /** A share with its interval. */
  record Share(Proportion proportion) implements Cell {}

  /** A number with its interval. */
  record Range(Estimate estimate) implements Cell {}
}
