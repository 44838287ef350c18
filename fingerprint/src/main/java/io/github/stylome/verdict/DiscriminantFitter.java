package io.github.stylome.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits {@link LabelDiscriminants} to held-out texts. The scores of all channels are looked at apart, each by the root
 * of its weight: that channels disagree about a text tells more of the unknown than their sum.
 */
final class DiscriminantFitter {
  private static final double SHRINKAGE = 0.3;
  /** Time grows with their square: where there would be more, channels are added up. */
  private static final int MOST_INPUTS = 640;
  /** So many texts show how the texts of a label scatter. */
  private static final int SAMPLE = 10_000;
  /** What is left of a direction that those before it span is rounding. */
  private static final double SPANNED = 1e-6;

  private final List<float[][]> scores; // by channel, text and label
  private final int[] labelOf;
  private final int[] foldOf;
  private final int labels;
  private final int parts;
  private final double[] weights; // by channel

  DiscriminantFitter(List<float[][]> scores, int[] labelOf, LabelWeights weights, int[] foldOf) {
    this.scores = scores;
    this.labelOf = labelOf;
    this.foldOf = foldOf;
    labels = weights.labels();
    parts = scores.size() * labels <= MOST_INPUTS ? scores.size() : 1;
    this.weights = IntStream.range(0, scores.size())
        .mapToDouble(weights::mean)
        .map(weight -> parts == 1 ? weight : Math.sqrt(weight))
        .toArray();
  }

  /** Returns what a text scores by channel and label. */
  double[][] scores(int text) {
    double[][] own = new double[scores.size()][labels];
    for (int c = 0; c < own.length; c++) {
      for (int l = 0; l < labels; l++) {
        own[c][l] = scores.get(c)[text][l];
      }
    }
    return own;
  }

  private double[] inputs(int text) {
    return LabelDiscriminants.inputs(scores(text), weights, parts);
  }

  /** Returns the discriminants of all texts but those of a fold; empty if scores do not scatter. */
  Optional<LabelDiscriminants> without(int fold) {
    int[] texts = IntStream.range(0, labelOf.length).filter(text -> foldOf[text] != fold).toArray();
    if (texts.length == 0) {
      return Optional.empty();
    }
    double[][] means = means(texts);
    double[][] within = SymmetricMatrix.shrunk(within(texts, means), SHRINKAGE);
    if (!(within[0][0] > 0) || !isFinite(within)) {
      return Optional.empty();
    }
    double[][] axes = axes(new SymmetricMatrix(within), means);
    double[][] along = Arrays.stream(means).map(x -> LabelDiscriminants.products(axes, x)).toArray(double[][]::new);
    return axes.length > 0 && LabelDiscriminants.areInRange(axes, along)
        ? Optional.of(LabelDiscriminants.of(weights, axes, along, 0)) : Optional.empty();
  }

  /** Returns the mean of every label; that of all for a label without texts. */
  private double[][] means(int[] texts) {
    double[][] means = new double[labels][parts * labels];
    int[] counts = new int[labels];
    for (int text : texts) {
      add(means[labelOf[text]], inputs(text));
      counts[labelOf[text]]++;
    }
    List<double[]> known = new ArrayList<>();
    for (int l = 0; l < labels; l++) {
      for (int j = 0; j < means[l].length; j++) {
        means[l][j] /= Math.max(1, counts[l]);
      }
      if (counts[l] > 0) {
        known.add(means[l]);
      }
    }
    for (int l = 0; l < labels; l++) {
      means[l] = counts[l] > 0 ? means[l] : mean(known);
    }
    return means;
  }

  /** Returns the lower triangle of the covariance of texts around the mean of their label. */
  private double[][] within(int[] texts, double[][] means) {
    int sample = Math.min(texts.length, SAMPLE);
    double[][] sums = new double[parts * labels][parts * labels];
    for (int t = 0; t < sample; t++) {
      double[] x = inputs(texts[t]);
      double[] mean = means[labelOf[texts[t]]];
      for (int j = 0; j < x.length; j++) {
        x[j] -= mean[j];
        double value = x[j] / Math.max(1, sample - labels);
        double[] row = sums[j];
        for (int k = 0; k <= j; k++) {
          row[k] += value * x[k];
        }
      }
    }
    return sums;
  }

  /** Returns axes along which the means differ, at a right angle to each other where the covariance is the identity. */
  private double[][] axes(SymmetricMatrix within, double[][] means) {
    double[] center = mean(List.of(means));
    List<double[]> directions = new ArrayList<>(); // whitened
    List<double[]> axes = new ArrayList<>();
    for (int l = 0; l < labels - 1; l++) { // the last follows from the others
      double[] away = means[l].clone();
      subtract(away, center, 1);
      double[] direction = within.whiten(away);
      double[] axis = within.solve(away);
      double before = length(direction);
      for (int j = 0; j < axes.size(); j++) {
        double along = product(direction, directions.get(j));
        subtract(direction, directions.get(j), along);
        subtract(axis, axes.get(j), along);
      }
      double length = length(direction);
      if (length > SPANNED * before) {
        divide(direction, length);
        divide(axis, length);
        directions.add(direction);
        axes.add(axis);
      }
    }
    return axes.toArray(double[][]::new);
  }

  private static boolean isFinite(double[][] rows) {
    for (double[] row : rows) {
      for (double value : row) {
        if (!Double.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }

  static double[] mean(List<double[]> rows) {
    double[] mean = new double[rows.get(0).length];
    for (double[] row : rows) {
      add(mean, row);
    }
    divide(mean, rows.size());
    return mean;
  }

  private static void add(double[] sums, double[] x) {
    for (int j = 0; j < x.length; j++) {
      sums[j] += x[j];
    }
  }

  private static void subtract(double[] from, double[] x, double times) {
    for (int j = 0; j < x.length; j++) {
      from[j] -= times * x[j];
    }
  }

  private static void divide(double[] x, double by) {
    for (int j = 0; j < x.length; j++) {
      x[j] /= by;
    }
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * y[j];
    }
    return sum;
  }

  private static double length(double[] x) {
    return Math.sqrt(product(x, x));
  }
}
