package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what the scores of each channel are multiplied by: the weights, none of them negative, that make the true labels
 * of held-out texts most probable. A channel that adds nothing gets 0.
 *
 * <p>The log loss is convex in the weights. They are found by Newton's method on those that are not held at 0, with
 * steps halved until the loss falls.
 */
final class StackWeights {
  private static final int MAX_STEPS = 50;
  private static final double ENOUGH = 1e-6;
  /** Draws each weight towards the common one: where texts are few, no channel is dropped by chance. */
  private static final double RIDGE = 10;

  private static final double COMMON = 0.25;
  private static final int RUN = 256;

  private final List<float[][]> scores; // by channel, text and label
  private final int[] labelOf;
  private final int[] texts;
  private final int labels;
  private final Workers workers;

  private StackWeights(List<float[][]> scores, int[] labelOf, int[] texts, int labels, Workers workers) {
    this.scores = scores;
    this.labelOf = labelOf;
    this.texts = texts;
    this.labels = labels;
    this.workers = workers;
  }

  /**
   * Returns the weight of every channel.
   *
   * @param texts the places of the held-out texts
   */
  static double[] fit(List<float[][]> scores, int[] labelOf, int[] texts, int labels, Workers workers) {
    return new StackWeights(scores, labelOf, texts, labels, workers).fit();
  }

  /** The loss at some weights, its gradient and its second derivatives. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Loss(double value, double[] gradient, double[][] curvature) {}

  private double[] fit() {
    int channels = scores.size();
    double[] weights = new double[channels];
    Arrays.fill(weights, 1.0 / channels);
    Loss loss = loss(weights);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] direction = direction(loss, weights);
      double size = 1;
      boolean moved = false;
      while (size > 1e-6) {
        double[] next = new double[channels];
        for (int c = 0; c < channels; c++) {
          next[c] = Math.max(0, weights[c] + size * direction[c]);
        }
        Loss there = loss(next);
        if (there.value() < loss.value() - ENOUGH * Math.abs(loss.value()) * 1e-3) {
          moved = loss.value() - there.value() > ENOUGH * texts.length;
          weights = next;
          loss = there;
          break;
        }
        size /= 2;
      }
      if (!moved) {
        break;
      }
    }
    return weights;
  }

  /** Returns the Newton step over the weights that are free to move. */
  private static double[] direction(Loss loss, double[] weights) {
    int[] free = IntStream.range(0, weights.length).filter(c -> weights[c] > 0 || loss.gradient()[c] < 0).toArray();
    double[][] curvature = new double[free.length][free.length];
    double[] gradient = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        curvature[i][j] = loss.curvature()[free[i]][free[j]];
      }
      gradient[i] = loss.gradient()[free[i]];
    }
    double[] solved = new SymmetricMatrix(curvature).solve(gradient);
    double[] direction = new double[weights.length];
    for (int i = 0; i < free.length; i++) {
      direction[free[i]] = -solved[i];
    }
    return direction;
  }

  private Loss loss(double[] weights) {
    int runs = (texts.length + RUN - 1) / RUN;
    List<Loss> parts = workers.map(IntStream.range(0, runs).boxed().toList(),
        run -> loss(weights, run * RUN, Math.min(texts.length, (run + 1) * RUN)));
    int channels = weights.length;
    double value = 0;
    double[] gradient = new double[channels];
    double[][] curvature = new double[channels][channels];
    for (Loss part : parts) { // in order: the same bits on any number of threads
      value += part.value();
      for (int c = 0; c < channels; c++) {
        gradient[c] += part.gradient()[c];
        for (int d = 0; d < channels; d++) {
          curvature[c][d] += part.curvature()[c][d];
        }
      }
    }
    for (int c = 0; c < channels; c++) {
      double away = weights[c] - COMMON;
      value += RIDGE * away * away / 2;
      gradient[c] += RIDGE * away;
      curvature[c][c] += RIDGE;
    }
    return new Loss(value, gradient, curvature);
  }

  private Loss loss(double[] weights, int from, int to) {
    int channels = weights.length;
    double value = 0;
    double[] gradient = new double[channels];
    double[][] curvature = new double[channels][channels];
    double[] p = new double[labels];
    float[][] ofText = new float[channels][];
    double[][] centred = new double[channels][labels]; // the scores of a text, less the mean of their channel
    for (int t = from; t < to; t++) {
      int text = texts[t];
      for (int c = 0; c < channels; c++) {
        ofText[c] = scores.get(c)[text];
      }
      value += softmax(weights, ofText, labelOf[text], p);
      for (int c = 0; c < channels; c++) {
        float[] own = ofText[c];
        double sum = 0;
        for (int l = 0; l < labels; l++) {
          sum += p[l] * own[l];
        }
        gradient[c] += sum - own[labelOf[text]];
        for (int l = 0; l < labels; l++) {
          centred[c][l] = own[l] - sum;
        }
      }
      addCurvature(p, centred, curvature);
    }
    return new Loss(value, gradient, curvature);
  }

  private void addCurvature(double[] p, double[][] centred, double[][] curvature) {
    double[] scaled = new double[labels];
    double[] sums = new double[centred.length];
    for (int c = 0; c < centred.length; c++) {
      for (int l = 0; l < labels; l++) {
        scaled[l] = p[l] * centred[c][l];
      }
      products(scaled, centred, c + 1, sums);
      for (int d = 0; d <= c; d++) {
        curvature[c][d] += sums[d];
        if (d < c) {
          curvature[d][c] += sums[d];
        }
      }
    }
  }

  /** Sets the inner products with the first so many rows: four at a time, since one sum alone would wait on itself. */
  private static void products(double[] x, double[][] rows, int size, double[] sums) {
    int d = 0;
    for (; d + 4 <= size; d += 4) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      for (int l = 0; l < x.length; l++) {
        s0 += x[l] * rows[d][l];
        s1 += x[l] * rows[d + 1][l];
        s2 += x[l] * rows[d + 2][l];
        s3 += x[l] * rows[d + 3][l];
      }
      sums[d] = s0;
      sums[d + 1] = s1;
      sums[d + 2] = s2;
      sums[d + 3] = s3;
    }
    for (; d < size; d++) {
      double sum = 0;
      for (int l = 0; l < x.length; l++) {
        sum += x[l] * rows[d][l];
      }
      sums[d] = sum;
    }
  }

  /** Sets the probability of every label by what a text scores, channel by channel; returns the loss. */
  private double softmax(double[] weights, float[][] ofText, int label, double[] p) {
    Arrays.fill(p, 0);
    for (int c = 0; c < weights.length; c++) {
      float[] own = ofText[c];
      double weight = weights[c];
      for (int l = 0; l < labels; l++) {
        p[l] += weight * own[l];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < labels; l++) {
      most = Math.max(most, p[l]);
    }
    double own = p[label] - most;
    double sum = 0;
    for (int l = 0; l < labels; l++) {
      p[l] = StrictMath.exp(p[l] - most);
      sum += p[l];
    }
    for (int l = 0; l < labels; l++) {
      p[l] /= sum;
    }
    return StrictMath.log(sum) - own;
  }
}
