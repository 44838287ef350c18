package io.github.stylome.composition;

import java.util.Arrays;
import java.util.List;

/**
 * How held-out references measure on average, source by source and, within a source, class by class of what they look
 * like; and how far the texts of a corpus that look like a class are from what its known sources explain.
 *
 * <p>Squared distances between means are in units of the deviation of texts within a source, and what the scatter of
 * texts adds to them by chance is taken off: they are 0 on average where sources are one. How much they scatter follows
 * from the trace of the squared covariance of texts. Chen and Qin, "A Two-Sample Test for High-Dimensional Data", Annals
 * of Statistics 38(2), 2010.
 *
 * <p>Immutable and safe to share between threads.
 */
final class StyleReferences {
  /** The corpus is never quite of the kind of the references: it is off by as much as a mean of this many texts. */
  static final double DRIFT_TEXTS = 400;

  /** What a source looks like within a class is pulled towards a middle that counts for so many texts. */
  private static final int MIDDLE_TEXTS = 3;

  /** By what numbers that sources do not differ in weigh in at least. */
  private static final double LEAST_WEIGHT = 0.3;

  private static final int SWEEPS = 20;
  private static final int MOST_PAIRED = 500;
  private static final double TINY = 1e-9;

  private final double[] scales;
  private final double[][] means; // by source
  private final double[] texts; // by source
  private final double[][][] classMeans; // by source and class
  private final double[][] classTexts;
  private final double[] traces; // by source
  private final double[] squareTraces;

  private StyleReferences(
      double[] scales,
      double[][] means,
      double[] texts,
      double[][][] classMeans,
      double[][] classTexts,
      double[][] traces) {
    this.scales = scales;
    this.means = means;
    this.texts = texts;
    this.classMeans = classMeans;
    this.classTexts = classTexts;
    this.traces = traces[0];
    squareTraces = traces[1];
  }

  /**
   * How far texts are from what explains them.
   *
   * @param squared a squared distance less what chance makes of it, 0 on average
   * @param deviation the standard deviation of it by chance
   */
  record Residual(double squared, double deviation) {
    double ratio() {
      return squared / deviation;
    }
  }

  /** Takes texts of known sources as they were seen, whose classes are in the same order. */
  static StyleReferences of(List<SeenText> seen, int[] classOf, int sources, int classes) {
    int width = seen.get(0).style().length;
    double[][] means = new double[sources][width];
    double[] texts = new double[sources];
    for (SeenText text : seen) {
      if (!text.isStranger()) {
        add(means[text.source()], text.style());
        texts[text.source()]++;
      }
    }
    for (int s = 0; s < sources; s++) {
      divide(means[s], texts[s]);
    }
    double[] scales = scales(seen, means, texts);
    for (double[] mean : means) {
      scale(mean, scales);
    }
    double[][][] classMeans = new double[sources][classes][width];
    double[][] classTexts = new double[sources][classes];
    for (int i = 0; i < classOf.length; i++) {
      SeenText text = seen.get(i);
      if (!text.isStranger()) {
        add(classMeans[text.source()][classOf[i]], text.style());
        classTexts[text.source()][classOf[i]]++;
      }
    }
    for (int s = 0; s < sources; s++) {
      for (int c = 0; c < classes; c++) {
        scale(classMeans[s][c], scales);
        double[] other = c < sources ? means[c] : means[s];
        for (int j = 0; j < width; j++) {
          double middle = (means[s][j] + other[j]) / 2;
          classMeans[s][c][j] = (classMeans[s][c][j] + MIDDLE_TEXTS * middle) / (classTexts[s][c] + MIDDLE_TEXTS);
        }
      }
    }
    return new StyleReferences(scales, means, texts, classMeans, classTexts, traces(seen, means, scales));
  }

  private static void add(double[] sums, int[] style) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += style[j] / StyleMeasure.PARTS;
    }
  }

  private static void divide(double[] sums, double by) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] /= Math.max(1, by);
    }
  }

  private static void scale(double[] values, double[] scales) {
    for (int j = 0; j < values.length; j++) {
      values[j] *= scales[j];
    }
  }

  /** Returns what numbers are multiplied by: those in which sources differ count for more. */
  private static double[] scales(List<SeenText> seen, double[][] means, double[] texts) {
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
    double noise = Arrays.stream(texts).map(count -> 1 / Math.max(1, count)).sum() / texts.length;
    double[] scales = new double[squares.length];
    for (int j = 0; j < scales.length; j++) {
      double variance = squares[j] / total;
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

  /** Returns, by source, the traces of the covariance of its texts and of the square of it, without bias. */
  private static double[][] traces(List<SeenText> seen, double[][] means, double[] scales) {
    double[][] traces = new double[2][means.length];
    for (int s = 0; s < means.length; s++) {
      int source = s;
      double[][] off = seen.stream()
          .filter(text -> text.source() == source && !text.isStranger())
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
    }
    return traces;
  }

  private static double[] off(int[] style, double[] mean, double[] scales) {
    double[] off = new double[scales.length];
    for (int j = 0; j < off.length; j++) {
      off[j] = style[j] / StyleMeasure.PARTS * scales[j] - mean[j];
    }
    return off;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** Returns the squared distance of a source from the nearest other one of some, infinite if there is none. */
  double nearest(int source, boolean[] among) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int s = 0; s < means.length; s++) {
      if (s != source && among[s]) {
        nearest = Math.min(nearest, distance(source, s));
      }
    }
    return nearest;
  }

  /** Returns the greatest squared distance of two sources. */
  double farthest() {
    double farthest = 0;
    for (int s = 0; s < means.length; s++) {
      for (int t = 0; t < s; t++) {
        farthest = Math.max(farthest, distance(s, t));
      }
    }
    return farthest;
  }

  private double distance(int s, int t) {
    return squared(means[s], means[t]) - traces[s] / Math.max(1, texts[s]) - traces[t] / Math.max(1, texts[t]);
  }

  private static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }

  /**
   * Returns how far texts that look like a class are from what the known sources explain.
   *
   * @param sums of the measurements of those texts
   * @param count how many they are
   * @param weights of every source among them; they sum to 1
   */
  Residual ofClass(int look, long[] sums, double count, double[] weights) {
    double[][] own = new double[means.length][];
    double variance = 1 / count + 1 / DRIFT_TEXTS;
    for (int s = 0; s < own.length; s++) {
      own[s] = classMeans[s][look];
      variance += weights[s] * weights[s] / (classTexts[s][look] + MIDDLE_TEXTS);
    }
    return residual(sums, count, own, weights, variance);
  }

  /**
   * Returns how far all texts of a corpus are from what known sources explain at best: with the shares of those that are
   * there that bring them nearest. Shares that were counted are not exact, and a small error moves the mean of texts by
   * unlike sources more than strangers do.
   *
   * @param shares that were counted; sources whose share is 0 stay out
   */
  Residual ofAll(long[] sums, double count, double[] shares) {
    double[] nearest = nearestMixture(sums, count, shares);
    double variance = 1 / count + 1 / DRIFT_TEXTS;
    for (int s = 0; s < means.length; s++) {
      variance += nearest[s] * nearest[s] / Math.max(1, texts[s]);
    }
    return residual(sums, count, means, nearest, variance);
  }

  /** Moves shares between two sources at a time to where the mean of the mixture is nearest to that of the texts. */
  private double[] nearestMixture(long[] sums, double count, double[] start) {
    double[] shares = start.clone();
    double[] off = new double[scales.length];
    for (int j = 0; j < off.length; j++) {
      off[j] = sums[j] / StyleMeasure.PARTS / count * scales[j];
      for (int s = 0; s < shares.length; s++) {
        off[j] -= shares[s] * means[s][j];
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int s = 0; s < shares.length; s++) {
        for (int t = 0; t < s; t++) {
          if (start[s] > 0 && start[t] > 0) {
            exchange(s, t, shares, off);
          }
        }
      }
    }
    return shares;
  }

  private void exchange(int s, int t, double[] shares, double[] off) {
    double along = 0;
    double length = TINY;
    for (int j = 0; j < off.length; j++) {
      double apart = means[s][j] - means[t][j];
      along += off[j] * apart;
      length += apart * apart;
    }
    double moved = Math.max(-shares[s], Math.min(shares[t], along / length));
    shares[s] += moved;
    shares[t] -= moved;
    for (int j = 0; j < off.length; j++) {
      off[j] -= moved * (means[s][j] - means[t][j]);
    }
  }

  @Override
  public String toString() {
    return "StyleReferences[" + means.length + " sources, " + scales.length + " measurements]";
  }

  private Residual residual(long[] sums, double count, double[][] sources, double[] weights, double variance) {
    double squared = 0;
    for (int j = 0; j < scales.length; j++) {
      double off = sums[j] / StyleMeasure.PARTS / count * scales[j];
      for (int s = 0; s < sources.length; s++) {
        off -= weights[s] * sources[s][j];
      }
      squared += off * off;
    }
    double trace = 0;
    double squareTrace = 0;
    for (int s = 0; s < sources.length; s++) {
      trace += weights[s] * traces[s];
      squareTrace += weights[s] * squareTraces[s];
    }
    return new Residual(squared - trace * variance, Math.sqrt(2 * squareTrace) * variance);
  }
}
