package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.distance.EntropyDistance;
import io.github.stylome.fingerprint.RowScaling;
import io.github.stylome.fingerprint.ScaledRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The k nearest training texts vote. With one neighbour, by Burrows's Delta or another of its family, this is the
 * classic of authorship attribution and what stylo calls {@code delta}.
 *
 * <p>A label's score is the negative distance of its nearest text where k is 1. Where k is more, it is the share of the
 * votes; of labels with equally many, that of the nearer text comes first. A text is predicted in O(training texts ×
 * features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NearestNeighbors implements Classifier {
  private final DistanceMeasure measure;
  private final int k;
  private final ScalingRows scaling;

  private NearestNeighbors(DistanceMeasure measure, int k, ScalingRows scaling) {
    this.measure = measure;
    this.k = k;
    this.scaling = scaling;
  }

  /** Returns the nearest neighbour by a distance, with z-scores over the training texts and the text itself. */
  public static NearestNeighbors of(Distance distance) {
    return of(DistanceMeasure.of(distance));
  }

  /**
   * Returns the nearest neighbour by a measure, which is fitted, if it is such a one, on the texts that scale: the
   * training texts and the text itself.
   */
  public static NearestNeighbors of(DistanceMeasure measure) {
    return new NearestNeighbors(measure, 1, ScalingRows.TEST_ONCE);
  }

  /** Returns the nearest neighbour by stylo's {@link EntropyDistance}, fitted on the texts that scale. */
  public static NearestNeighbors byEntropy() {
    return of(DistanceMeasure.entropy());
  }

  /**
   * Returns the same with k neighbours, or as many as there are training texts.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public NearestNeighbors withNeighbors(int k) {
    Preconditions.checkArgument(k >= 1, "at least one neighbour is needed, not %s", k);
    return new NearestNeighbors(measure, k, scaling);
  }

  /** Returns the same with z-scores over other texts; {@link ScalingRows#TEST_ONCE} is the default. */
  public NearestNeighbors scaledOver(ScalingRows scaling) {
    return new NearestNeighbors(measure, k, scaling);
  }

  @Override
  public String name() {
    return (k == 1 ? "nearest-" : k + "-nearest-") + measure.label();
  }

  @Override
  public List<Prediction> predict(FeatureTable training, FeatureTable test) {
    List<List<Neighbor>> neighbors = neighbors(training, test);
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < test.size(); i++) {
      predictions.add(vote(test.row(i).id(), training, neighbors.get(i)));
    }
    return predictions;
  }

  /**
   * Returns, for every test text, all training texts, nearest first; of equally near ones in their order.
   *
   * @throws IllegalArgumentException if the tables have different features, there are fewer than two texts to scale
   *     over, or the distance is undefined for a text
   */
  public List<List<Neighbor>> neighbors(FeatureTable training, FeatureTable test) {
    training.requireSameFeatures(test);
    training.requireTraining();
    return scaling.map(test, others -> new Compared(training, others)::neighborsOf);
  }

  private Prediction vote(String id, FeatureTable training, List<Neighbor> neighbors) {
    List<String> labels = training.labels();
    double[] nearest = new double[labels.size()];
    double[] votes = new double[labels.size()];
    for (int i = neighbors.size() - 1; i >= 0; i--) {
      int label = Collections.binarySearch(labels, neighbors.get(i).text().label());
      nearest[label] = neighbors.get(i).distance();
      votes[label] += i < k ? 1.0 / Math.min(k, neighbors.size()) : 0;
    }
    if (k > 1) {
      return ranked(id, labels, votes, nearest);
    }
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = 0 - nearest[i]; // no negative zero
    }
    return Prediction.of(id, labels, nearest);
  }

  /** Breaks ties of votes by distance: the labels that share a number of votes get slightly different scores. */
  private static Prediction ranked(String id, List<String> labels, double[] votes, double[] nearest) {
    double[] scores = votes.clone();
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (votes[j] == votes[i] && nearest[j] < nearest[i]) {
          scores[i] = Math.nextDown(scores[i]);
        }
      }
    }
    return Prediction.of(id, labels, scores);
  }

  /** The rows of the training texts as the distance wants them, under one scaling. */
  private final class Compared {
    private final FeatureTable training;
    private final RowScaling scale;
    private final Distance fitted;
    private final double[][] rows;

    Compared(FeatureTable training, List<TableRow> others) {
      this.training = training;
      List<TableRow> all = new ArrayList<>(training.rows());
      all.addAll(others);
      scale = RowScaling.fit(all.stream().map(TableRow::shared).toList());
      fitted = measure.over(all.stream().map(this::scaled).toList());
      rows = training.rows().stream().map(row -> fitted.row(scaled(row))).toArray(double[][]::new);
    }

    private ScaledRow scaled(TableRow row) {
      return scale.scale(row.id(), row.shared());
    }

    List<Neighbor> neighborsOf(TableRow text) {
      double[] own = fitted.row(scaled(text));
      List<Neighbor> neighbors = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        neighbors.add(new Neighbor(training.row(i), fitted.betweenRows(own, rows[i])));
      }
      neighbors.sort(Comparator.comparingDouble(Neighbor::distance));
      return neighbors;
    }
  }

  @Override
  public String toString() {
    return "NearestNeighbors[" + name() + ", scaled over " + scaling + "]";
  }
}
