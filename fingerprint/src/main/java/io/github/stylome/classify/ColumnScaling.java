package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import io.github.stylome.fingerprint.RowScaling;
import java.util.stream.IntStream;

/** Rows as the support vector machine wants them: some of the columns, each with mean 0 and deviation 1 in training. */
final class ColumnScaling {
  private final int features;
  private final int[] columns;
  private final double[] means;
  private final double[] deviations;

  private ColumnScaling(RowScaling scaling, int[] columns, boolean scaled) {
    features = scaling.features();
    this.columns = columns;
    means = new double[columns.length];
    deviations = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      means[i] = scaled ? scaling.mean(columns[i]) : 0;
      deviations[i] = scaled ? scaling.deviation(columns[i]) : 0.01; // in percent
    }
  }

  /** Scales every column that varies, and leaves out the others. */
  static ColumnScaling ofVarying(FeatureTable training) {
    RowScaling scaling = fit(training);
    int[] varying = IntStream.range(0, scaling.features()).filter(j -> scaling.deviation(j) > 0).toArray();
    return new ColumnScaling(scaling, varying, true);
  }

  /**
   * Does as stylo by e1071: columns that are 0 throughout are left out; if any that is left does not vary, none is
   * scaled, and all are percentages.
   */
  static ColumnScaling ofStylo(FeatureTable training) {
    RowScaling scaling = fit(training);
    int[] present = IntStream.range(0, scaling.features()).filter(j -> scaling.mean(j) > 0).toArray();
    return new ColumnScaling(scaling, present, IntStream.of(present).allMatch(j -> scaling.deviation(j) > 0));
  }

  private static RowScaling fit(FeatureTable training) {
    return RowScaling.fit(training.rows().stream().map(TableRow::shared).toList());
  }

  double[] apply(TableRow text) {
    Preconditions.checkArgument(
        text.features() == features, "\"%s\" has %s features, not %s", text.id(), text.features(), features);
    double[] row = new double[columns.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (text.shared()[columns[i]] - means[i]) / deviations[i];
    }
    return row;
  }
}
