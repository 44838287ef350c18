package io.github.stylome.composition;

import java.util.Arrays;
import java.util.List;

/**
 * How the measurements of held-out references scatter within a source, and what they are multiplied by, so that those
 * in which sources differ count for more than those that merely scatter.
 */
final class StyleScatter {
  /** By what numbers that sources do not differ in weigh in at least. */
  private static final double LEAST_WEIGHT = 0.3;

  /**
   * Measurements that scatter less than this quantile of all count for less than others. Those of rare terms hardly
   * scatter in a hundred texts, but in a hundred others they may.
   */
  private static final double FLOOR = 0.7;

  private static final int MOST_PAIRED = 500;
  static final double TINY = 1e-9;

  private StyleScatter() {}

  /**
   * Returns what measurements are multiplied by.
   *
   * @param means of the measurements, by source
   * @param texts how many there are of a source
   */
  static double[] scales(List<SeenText> seen, double[][] means, double[] texts) {
    double[] squares = new double[means[0].length];
    double total = 0;
    for (SeenText text : seen) {
      if (!text.isStranger()) {
        total++;
        for (int j = 0; j < squares.length; j++) {
          double off = text.style()[j] / StyleMeasure.PARTS - means[text.source()][j];
          squares[j] += off * off;
        }
      }
    }
    double floor = Arrays.stream(squares).sorted().toArray()[(int) (FLOOR * (squares.length - 1))] / total;
    double noise = Arrays.stream(texts).map(count -> 1 / Math.max(1, count)).sum() / texts.length;
    double[] scales = new double[squares.length];
    for (int j = 0; j < scales.length; j++) {
      double variance = squares[j] / total + floor;
      if (variance > TINY) {
        double between = Math.max(0, variance(means, j) / variance - noise);
        double weight = Math.sqrt(between / (between + noise)) + LEAST_WEIGHT;
        scales[j] = Math.sqrt(weight / variance);
      }
    }
    return scales;
  }

  private static double variance(double[][] means, int j) {
    double mean = 0;
    for (double[] row : means) {
      mean += row[j] / means.length;
    }
    double sum = 0;
    for (double[] row : means) {
      sum += (row[j] - mean) * (row[j] - mean);
    }
    return sum / Math.max(1, means.length - 1);
  }

  /**
   * Returns, by source, the traces of the covariance of its texts and of the square of it, without bias, where texts of
   * one prompt count for less than as many of several. A mean of n texts scatters by the covariance divided by n.
   *
   * @param means of the scaled measurements, by source
   */
  static double[][] traces(List<SeenText> seen, double[][] means, double[] scales) {
    double[][] traces = new double[2][means.length];
    double alike = 0;
    for (int s = 0; s < means.length; s++) {
      int source = s;
      List<SeenText> own = seen.stream().filter(text -> text.source() == source && !text.isStranger()).toList();
      double[][] off = own.stream()
          .limit(MOST_PAIRED)
          .map(text -> off(text.style(), means[source], scales))
          .toArray(double[][]::new);
      double texts = Math.max(2, off.length);
      for (int a = 0; a < off.length; a++) {
        traces[0][s] += dot(off[a], off[a]) / (texts - 1);
        for (int b = 0; b < a; b++) {
          double product = dot(off[a], off[b]);
          traces[1][s] += 2 * product * product / (texts * (texts - 1));
        }
      }
      traces[0][s] = Math.max(traces[0][s], TINY);
      traces[1][s] = Math.max(traces[1][s], TINY);
      alike += foldTrace(own, means[s], scales) / traces[0][s] / means.length;
    }
    double effect = Math.max(1, alike);
    for (int s = 0; s < means.length; s++) {
      traces[0][s] *= effect;
      traces[1][s] *= effect * effect;
    }
    return traces;
  }

  /**
   * Returns the trace of the covariance of texts that follows from how far the means of folds are off: as great as that
   * of single texts if texts of one prompt, which are all in one fold, are no more alike than others. Kish, "Survey
   * Sampling", Wiley 1965, chapter 5.
   */
  private static double foldTrace(List<SeenText> own, double[] mean, double[] scales) {
    double[][] sums = new double[SeenText.FOLDS][scales.length];
    double[] counts = new double[SeenText.FOLDS];
    for (SeenText text : own) {
      double[] off = off(text.style(), mean, scales);
      counts[text.fold()]++;
      for (int j = 0; j < off.length; j++) {
        sums[text.fold()][j] += off[j];
      }
    }
    double trace = 0;
    double folds = 0;
    for (int fold = 0; fold < SeenText.FOLDS; fold++) {
      double rest = own.size() - counts[fold];
      if (counts[fold] > 0 && rest > 0) {
        folds++;
        trace += dot(sums[fold], sums[fold]) * (1 / counts[fold] + 1 / rest);
      }
    }
    return trace / Math.max(1, folds);
  }

  private static double[] off(int[] style, double[] mean, double[] scales) {
    double[] off = new double[scales.length];
    for (int j = 0; j < off.length; j++) {
      off[j] = style[j] / StyleMeasure.PARTS * scales[j] - mean[j];
    }
    return off;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
