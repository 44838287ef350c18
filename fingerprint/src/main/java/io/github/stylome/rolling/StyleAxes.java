package io.github.stylome.rolling;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import java.util.Arrays;

/**
 * Directions in which the references differ: an axis for every label, from the mean of all labels to the label's. A
 * feature weighs by how far apart the two are there over how much it varies, between references of a label and by the
 * chance of counting in a short run of tokens. Being sums over features, the places of runs of tokens average to that
 * of the joined run.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyleAxes {
  private final double[][] weights; // by label, by feature
  private final double[] centre;

  private StyleAxes(double[][] weights, double[] centre) {
    this.weights = weights;
    this.centre = centre;
  }

  /**
   * Returns the axes of references.
   *
   * @param tokens how many a run has
   */
  static StyleAxes of(FeatureTable references, int tokens) {
    int labels = references.labels().size();
    int features = references.features().size();
    double[][] means = new double[labels][features];
    for (int label = 0; label < labels; label++) {
      String name = references.labels().get(label);
      long texts = references.rows().stream().filter(row -> row.label().equals(name)).count();
      for (TableRow row : references.rows()) {
        for (int j = 0; j < features && row.label().equals(name); j++) {
          means[label][j] += row.relativeFrequency(j) / texts;
        }
      }
    }
    double[] centre = average(means);
    double[] variances = variances(references, means);
    for (int j = 0; j < features; j++) {
      double variance = variances[j] + centre[j] / tokens;
      for (double[] mean : means) {
        mean[j] = variance == 0 ? 0 : (mean[j] - centre[j]) / variance;
      }
    }
    return new StyleAxes(means, centre);
  }

  /** Returns the variance of every feature within labels; all of it where each label has one text. */
  private static double[] variances(FeatureTable references, double[][] means) {
    double[] squares = new double[references.features().size()];
    boolean within = references.size() > means.length;
    for (TableRow row : references.rows()) {
      double[] mean = within ? means[references.labels().indexOf(row.label())] : average(means);
      for (int j = 0; j < squares.length; j++) {
        squares[j] += (row.relativeFrequency(j) - mean[j]) * (row.relativeFrequency(j) - mean[j]);
      }
    }
    int freedom = within ? references.size() - means.length : means.length - 1;
    return Arrays.stream(squares).map(sum -> sum / freedom).toArray();
  }

  private static double[] average(double[][] means) {
    double[] average = new double[means[0].length];
    for (double[] mean : means) {
      for (int j = 0; j < average.length; j++) {
        average[j] += mean[j] / means.length;
      }
    }
    return average;
  }

  /** Returns how far a run of tokens is on each axis. */
  double[] place(double[] frequencies) {
    double[] place = new double[weights.length];
    for (int label = 0; label < weights.length; label++) {
      for (int j = 0; j < centre.length; j++) {
        place[label] += weights[label][j] * (frequencies[j] - centre[j]);
      }
    }
    return place;
  }
}
