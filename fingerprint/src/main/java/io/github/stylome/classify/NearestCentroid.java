package io.github.stylome.classify;

import com.google.common.collect.Lists;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.fingerprint.RowScaling;
import java.util.ArrayList;
import java.util.List;

/**
 * The nearest mean: every label's texts are averaged, and a text goes to the label whose average is nearest. Burrows's
 * own procedure compares with an author's joint texts in this way. A label's score is the negative distance.
 *
 * <p>A text is predicted in O(labels × features), after O(training texts × features) where it has a part in the
 * scaling.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NearestCentroid implements Classifier {
  private final DistanceMeasure measure;
  private final ScalingRows scaling;

  private NearestCentroid(DistanceMeasure measure, ScalingRows scaling) {
    this.measure = measure;
    this.scaling = scaling;
  }

  /** Returns the nearest centroid by a distance, with z-scores over the training texts and the text itself. */
  public static NearestCentroid of(Distance distance) {
    return of(DistanceMeasure.of(distance));
  }

  /**
   * Returns the nearest centroid by a measure, which is fitted, if it is such a one, on the texts that scale: the
   * training texts and the text itself.
   */
  public static NearestCentroid of(DistanceMeasure measure) {
    return new NearestCentroid(measure, ScalingRows.TEST_ONCE);
  }

  /** Returns the same with z-scores over other texts; {@link ScalingRows#TEST_ONCE} is the default. */
  public NearestCentroid scaledOver(ScalingRows scaling) {
    return new NearestCentroid(measure, scaling);
  }

  @Override
  public String name() {
    return "centroid-" + measure.label();
  }

  @Override
  public List<Prediction> predict(FeatureTable training, FeatureTable test) {
    training.requireSameFeatures(test);
    training.requireTraining();
    LabelMeans means = new LabelMeans(training);
    return scaling.map(test, others -> {
      List<TableRow> all = new ArrayList<>(training.rows());
      all.addAll(others);
      RowScaling scale = RowScaling.fit(all.stream().map(TableRow::shared).toList());
      Distance distance = measure.over(Lists.transform(all, row -> scale.scale(row.id(), row.shared()))); // seldom read
      List<double[]> centroids = new ArrayList<>();
      for (int k = 0; k < means.means.length; k++) {
        centroids.add(distance.row(scale.scale(training.labels().get(k), means.means[k])));
      }
      return text -> {
        double[] row = distance.row(scale.scale(text.id(), text.shared()));
        double[] scores = centroids.stream().mapToDouble(other -> 0 - distance.betweenRows(row, other)).toArray();
        return Prediction.of(text.id(), training.labels(), scores);
      };
    });
  }

  @Override
  public String toString() {
    return "NearestCentroid[" + measure.label() + ", scaled over " + scaling + "]";
  }
}
