package io.github.stylome.classify;

import java.util.List;
import java.util.function.Function;

/** Which texts the mean and deviation of a feature are taken over, and whatever else a distance learns from a table. */
public enum ScalingRows {
  /** The training texts: what is said of a test text depends on no other. */
  TRAINING,
  /** All training and all test texts, as stylo's {@code classify} does with {@code z.scores.of.all.samples}. */
  TRAINING_AND_TEST,
  /**
   * The training texts and the one test text that is asked about, as in a table of all distances; of the text nothing
   * but its frequencies is looked at. With few training texts a text that had no part in the means seems nearer to
   * whatever else is far from them.
   */
  TEST_ONCE,
  /** The training texts and, twice, the one test text that is asked about, as stylo's {@code crossv} does. */
  TEST_TWICE;

  /**
   * Asks about every test text, after learning with the rows that scale along with the training texts: once for all
   * test texts or once for each.
   */
  <T> List<T> map(FeatureTable test, Function<List<TableRow>, Function<TableRow, T>> learning) {
    return switch (this) {
      case TRAINING -> map(test.rows(), learning.apply(List.of()));
      case TRAINING_AND_TEST -> map(test.rows(), learning.apply(test.rows()));
      case TEST_ONCE -> map(test.rows(), row -> learning.apply(List.of(row)).apply(row));
      case TEST_TWICE -> map(test.rows(), row -> learning.apply(List.of(row, row)).apply(row));
    };
  }

  private static <T> List<T> map(List<TableRow> rows, Function<TableRow, T> asking) {
    return rows.stream().map(asking).toList();
  }
}
