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

  private static final int SWEEPS = 20;
  /** Looks with fewer texts of a source say nothing of it. */
  private static final double LEAST_TEXTS = 0.3;


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
   * @param variance by how much of what one text does the mean of the texts scatters by chance
   * @param off by what the mean of the texts is off; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Residual(double squared, double deviation, double variance, double[] off) {
    /** Of no texts. */
    static final Residual NONE = new Residual(0, 1, 1, new double[0]);

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
    double[] scales = StyleScatter.scales(seen, means, texts);
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
    double[][] traces = StyleScatter.traces(seen, means, scales);
    return new StyleReferences(scales, means, texts, classMeans, classTexts, traces);
  }

  private static void add(double[] sums, int[] style) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += style[j] / StyleMeasure.PARTS;
    }
  }

  private static void add(double[] sums, double[] more, double times) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += times * more[j];
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
    double variance = variance(look, count, weights) + 1 / DRIFT_TEXTS;
    return residual(off(sums, count, ofClass(look), weights), weights, variance);
  }

  private double variance(int look, double count, double[] weights) {
    double variance = 1 / count;
    for (int s = 0; s < weights.length; s++) {
      variance += weights[s] * weights[s] / (classTexts[s][look] + MIDDLE_TEXTS);
    }
    return variance;
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
    return residual(off(sums, count, means, nearest), nearest, variance);
  }

  /** Moves shares between two sources at a time to where the mean of the mixture is nearest to that of the texts. */
  private double[] nearestMixture(long[] sums, double count, double[] start) {
    double[] shares = start.clone();
    double[] off = off(sums, count, means, shares);
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
    double length = StyleScatter.TINY;
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

  /**
   * Returns how far the texts of a source are off, wherever they are seen: what is off in texts that look like a class
   * counts for as much as the source has of them.
   *
   * @param weights by class, of every source among the texts that look so; they sum to 1
   */
  Residual ofSource(int source, Tally tally, double[][] weights) {
    double[] off = new double[scales.length];
    double[] parts = new double[means.length];
    double precision = 0;
    for (int look = 0; look < weights.length; look++) {
      double own = weights[look][source];
      double count = tally.count(look);
      if (own * count >= LEAST_TEXTS) {
        double weight = own / variance(look, count, weights[look]);
        add(off, off(tally.sums(look), count, ofClass(look), weights[look]), weight);
        add(parts, weights[look], weight * own);
        precision += weight * own;
      }
    }
    if (precision == 0) {
      return Residual.NONE;
    }
    double by = 1 / precision;
    Arrays.setAll(off, j -> off[j] * by);
    return residual(off, MixtureLikelihood.normalized(parts), by + 1 / DRIFT_TEXTS);
  }

  /**
   * What part of the texts of a source points to others.
   *
   * @param share of the way to where the others lie
   * @param deviation by chance
   */
  record Direction(double share, double deviation) {}

  /**
   * Returns what part of the way from a source to texts that look otherwise its own texts are off. Along one direction
   * chance adds much less than in all: a part that {@link Residual#ratio} cannot see can be told.
   *
   * @param off what is off in the texts of the source
   * @param looks those of the other texts, at least one of which is in the tally
   */
  Direction towards(int source, Residual off, Tally tally, boolean[] looks) {
    double[] others = new double[scales.length];
    double count = 0;
    for (int look = 0; look < looks.length; look++) {
      if (looks[look]) {
        count += tally.count(look);
        long[] sums = tally.sums(look);
        for (int j = 0; j < others.length; j++) {
          others[j] += sums[j] / StyleMeasure.PARTS * scales[j];
        }
      }
    }
    for (int j = 0; j < others.length; j++) {
      others[j] = others[j] / count - means[source][j];
    }
    double chance = traces[source] * (1 / count + 1 / Math.max(1, texts[source]));
    double length = Math.max(StyleScatter.TINY, StyleScatter.dot(others, others) - chance);
    return new Direction(StyleScatter.dot(others, off.off()) / length,
        Math.sqrt(off.variance() * squareTraces[source] / traces[source] / length));
  }

  private double[][] ofClass(int look) {
    return Arrays.stream(classMeans).map(own -> own[look]).toArray(double[][]::new);
  }

  /** Returns by what the mean of texts is off where sources have these means and parts. */
  private double[] off(long[] sums, double count, double[][] sources, double[] weights) {
    double[] off = new double[scales.length];
    for (int j = 0; j < off.length; j++) {
      off[j] = sums[j] / StyleMeasure.PARTS / count * scales[j];
      for (int s = 0; s < sources.length; s++) {
        off[j] -= weights[s] * sources[s][j];
      }
    }
    return off;
  }

  private Residual residual(double[] off, double[] weights, double variance) {
    double trace = 0;
    double squareTrace = 0;
    for (int s = 0; s < weights.length; s++) {
      trace += weights[s] * traces[s];
      squareTrace += weights[s] * squareTraces[s];
    }
    return new Residual(
        StyleScatter.dot(off, off) - trace * variance, Math.sqrt(2 * squareTrace) * variance, variance, off);
  }

  @Override
  public String toString() {
    return "StyleReferences[" + means.length + " sources, " + scales.length + " measurements]";
  }
}
