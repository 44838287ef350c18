package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.UndefinedDistanceException;
import io.github.stylome.fingerprint.RowScaling;
import java.util.ArrayList;
import java.util.List;

/** Any distance, from rows of the drawn features. */
final class AnyRounds implements RoundDistances {
  private final Distance distance;
  private final TableRow question;
  private final FeatureTable texts;
  private final int copies;

  AnyRounds(Distance distance, TableRow question, FeatureTable texts, int copies) {
    this.distance = distance;
    this.question = question;
    this.texts = texts;
    this.copies = copies;
  }

  @Override
  public double[] distances(int[] rows, int[] features) {
    double[] own = drawn(question, features);
    List<double[]> all = new ArrayList<>();
    for (int row : rows) {
      all.add(drawn(texts.row(row), features));
    }
    for (int i = 0; i < copies; i++) {
      all.add(own);
    }
    RowScaling scaling = RowScaling.fit(all);
    double[] distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      distances[i] = between(scaling, own, all.get(i));
    }
    return distances;
  }

  private double between(RowScaling scaling, double[] own, double[] other) {
    try {
      return distance.between(scaling.scale(question.id(), own), scaling.scale("imposter", other));
    } catch (UndefinedDistanceException e) {
      return Double.NaN;
    }
  }

  private static double[] drawn(TableRow row, int[] features) {
    double[] drawn = new double[features.length];
    for (int k = 0; k < drawn.length; k++) {
      drawn[k] = row.relativeFrequency(features[k]);
    }
    return drawn;
  }
}
