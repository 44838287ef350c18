package io.github.stylome.composition;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression with a ridge penalty, every class of equal weight: how probable each source and none
 * of them is, were all equally frequent. Fitted by gradient descent with Nesterov's momentum and a step from the
 * largest curvature there can be.
 *
 * <p>Immutable and safe to share between threads.
 */
final class SourceClassifier {
  private static final int STEPS = 400;
  private static final double RIDGE = 1;
  private static final double LEAST_DEVIATION = 1e-6;

  private final double[] means;
  private final double[] deviations;
  private final double[][] weights; // by class; the intercept last

  private SourceClassifier(double[] means, double[] deviations, double[][] weights) {
    this.means = means;
    this.deviations = deviations;
    this.weights = weights;
  }

  /** A text to learn from: its numbers and its class. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(double[] features, int label) {}

  /** Learns from examples, at least one; a class without any gets next to no probability. */
  static SourceClassifier fit(List<Example> examples, int classes) {
    int width = examples.get(0).features().length;
    double[] means = new double[width];
    double[] deviations = new double[width];
    standardize(examples, means, deviations);
    SourceClassifier classifier = new SourceClassifier(means, deviations, new double[classes][width + 1]);
    double[][] rows = examples.stream().map(example -> classifier.standardized(example.features()))
        .toArray(double[][]::new);
    int[] labels = examples.stream().mapToInt(Example::label).toArray();
    classifier.descend(rows, labels, shares(labels, classes));
    return classifier;
  }

  private static void standardize(List<Example> examples, double[] means, double[] deviations) {
    for (Example example : examples) {
      for (int j = 0; j < means.length; j++) {
        means[j] += example.features()[j] / examples.size();
      }
    }
    for (Example example : examples) {
      for (int j = 0; j < means.length; j++) {
        double off = example.features()[j] - means[j];
        deviations[j] += off * off / examples.size();
      }
    }
    for (int j = 0; j < means.length; j++) {
      deviations[j] = Math.sqrt(deviations[j]) + LEAST_DEVIATION;
    }
  }

  /** Returns what an example of each class weighs, so that all classes weigh the same and all examples 1 on average. */
  private static double[] shares(int[] labels, int classes) {
    double[] shares = new double[classes];
    for (int label : labels) {
      shares[label]++;
    }
    long present = Arrays.stream(shares).filter(count -> count > 0).count();
    for (int c = 0; c < classes; c++) {
      shares[c] = shares[c] > 0 ? labels.length / (present * shares[c]) : 0;
    }
    return shares;
  }

  private void descend(double[][] rows, int[] labels, double[] shares) {
    double curvature = RIDGE;
    for (int i = 0; i < rows.length; i++) {
      double square = 0;
      for (double value : rows[i]) {
        square += value * value;
      }
      curvature += shares[labels[i]] * square / 2;
    }
    double[][] before = new double[weights.length][rows[0].length];
    double[][] ahead = new double[weights.length][rows[0].length];
    double momentum = 1;
    for (int step = 0; step < STEPS; step++) {
      double[][] gradient = gradient(ahead, rows, labels, shares);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int c = 0; c < weights.length; c++) {
        for (int j = 0; j < ahead[c].length; j++) {
          weights[c][j] = ahead[c][j] - gradient[c][j] / curvature;
          ahead[c][j] = weights[c][j] + (momentum - 1) / next * (weights[c][j] - before[c][j]);
          before[c][j] = weights[c][j];
        }
      }
      momentum = next;
    }
  }

  private static double[][] gradient(double[][] weights, double[][] rows, int[] labels, double[] shares) {
    int intercept = rows[0].length - 1;
    double[][] gradient = new double[weights.length][intercept + 1];
    for (int c = 0; c < weights.length; c++) {
      for (int j = 0; j < intercept; j++) {
        gradient[c][j] = RIDGE * weights[c][j];
      }
    }
    double[] off = new double[weights.length];
    for (int i = 0; i < rows.length; i++) {
      probabilities(weights, rows[i], off);
      off[labels[i]] -= 1;
      for (int c = 0; c < weights.length; c++) {
        double share = shares[labels[i]] * off[c];
        for (int j = 0; j <= intercept; j++) {
          gradient[c][j] += share * rows[i][j];
        }
      }
    }
    return gradient;
  }

  private static void probabilities(double[][] weights, double[] row, double[] result) {
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < weights.length; c++) {
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        sum += weights[c][j] * row[j];
      }
      result[c] = sum;
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int c = 0; c < weights.length; c++) {
      result[c] = StrictMath.exp(result[c] - most);
      total += result[c];
    }
    for (int c = 0; c < weights.length; c++) {
      result[c] /= total;
    }
  }

  private double[] standardized(double[] features) {
    double[] row = new double[features.length + 1];
    for (int j = 0; j < features.length; j++) {
      row[j] = (features[j] - means[j]) / deviations[j];
    }
    row[features.length] = 1;
    return row;
  }

  /** Returns the probability of each class. They sum to 1. */
  double[] probabilities(double[] features) {
    double[] result = new double[weights.length];
    probabilities(weights, standardized(features), result);
    return result;
  }
}
