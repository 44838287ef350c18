package io.github.stylome.learn;

import com.google.common.base.Preconditions;
import java.util.Arrays;

/**
 * A linear model: the score of a label is its bias and the sum of the values of a row, each by the weight that the
 * feature has for the label. Weights are kept as a step of 1/127 of the largest of their feature, in memory as in files,
 * so that a model answers with the same bits before and after it is written.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LinearModel {
  private final int labels;
  private final byte[] steps; // feature by feature, label by label
  private final float[] units; // of a step, by feature
  private final float[] biases;
  // By feature, by label, and behind them what none of them exceeds: who asks for it fetches some of the rest, too.
  private final float[][] weights;

  private LinearModel(byte[] steps, float[] units, float[] biases) {
    this.steps = steps;
    this.units = units;
    this.biases = biases;
    labels = biases.length;
    weights = new float[units.length][labels + 1];
    for (int feature = 0; feature < units.length; feature++) {
      weights[feature][labels] = Byte.MAX_VALUE * units[feature];
      for (int label = 0; label < labels; label++) {
        weights[feature][label] = steps[feature * labels + label] * units[feature];
      }
    }
  }

  /**
   * Returns a model that was kept.
   *
   * @param steps the weights in steps of the unit of their feature, in [-127, 127]; for every feature, one for every
   *     label
   * @param units one for every feature, finite and not negative
   * @param biases one for every label, finite
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static LinearModel of(byte[] steps, float[] units, float[] biases) {
    Preconditions.checkArgument(steps.length == (long) units.length * biases.length,
        "%s weights for %s features and %s labels", steps.length, units.length, biases.length);
    for (byte step : steps) {
      if (step == Byte.MIN_VALUE) {
        throw new IllegalArgumentException("a step of " + step);
      }
    }
    for (float unit : units) {
      if (!(unit >= 0 && unit <= 1e6f)) {
        throw new IllegalArgumentException("a unit of " + unit);
      }
    }
    for (float bias : biases) {
      if (!(Math.abs(bias) <= 1e6f)) {
        throw new IllegalArgumentException("a bias of " + bias);
      }
    }
    return new LinearModel(steps.clone(), units.clone(), biases.clone());
  }

  /**
   * Returns the model with these weights, rounded to steps.
   *
   * @param weights by feature; those of the labels from a place on, others before and behind
   */
  static LinearModel rounded(float[][] weights, int from, float[] biases) {
    int labels = biases.length;
    float[] units = new float[weights.length];
    byte[] steps = new byte[Math.multiplyExact(units.length, labels)];
    for (int feature = 0; feature < units.length; feature++) {
      float most = 0;
      for (int label = 0; label < labels; label++) {
        most = Math.max(most, Math.abs(weights[feature][from + label]));
      }
      units[feature] = most / Byte.MAX_VALUE;
      for (int label = 0; label < labels && most > 0; label++) {
        steps[feature * labels + label] = (byte) Math.round(weights[feature][from + label] / most * Byte.MAX_VALUE);
      }
    }
    return new LinearModel(steps, units, biases.clone());
  }

  /** Returns the number of labels. */
  public int labels() {
    return labels;
  }

  /** Returns the number of features. */
  public int features() {
    return units.length;
  }

  /** Returns the weight of a feature for a label. */
  public float weight(int feature, int label) {
    return weights[feature][label];
  }

  /** Returns the weight in steps of the unit of its feature, in [-127, 127]. */
  public byte step(int feature, int label) {
    return steps[feature * labels + label];
  }

  /** Returns the unit of the weights of a feature. */
  public float unit(int feature) {
    return units[feature];
  }

  /** Sets what no absolute weight of each of these features exceeds. */
  void largestWeights(int[] features, float[] largest) {
    float[][] all = weights;
    int place = labels;
    for (int i = 0; i < features.length; i++) {
      largest[i] = all[features[i]][place];
    }
  }

  /**
   * Returns the difference of two weights of a feature, each times a factor, as a multiple of the largest weight that
   * it could have; but for roundings.
   */
  double stepDifference(int feature, int leader, double ofLeader, int follower, double ofFollower) {
    int place = feature * labels;
    return (ofLeader * steps[place + leader] - ofFollower * steps[place + follower]) / Byte.MAX_VALUE;
  }

  /** Returns the bias of a label. */
  public float bias(int label) {
    return biases[label];
  }

  /** Returns the score of every label, of the row in a buffer. */
  float[] scores(RowBuffer row, float scale) {
    return scores(row.features(), row.values(), row.size(), scale);
  }

  /**
   * Returns the score of every label. O(features of the row × labels) time.
   *
   * @param size how many features the row has
   * @param scale what the values of the row are to be multiplied by
   */
  float[] scores(int[] features, float[] values, int size, float scale) {
    float[] scores = new float[labels];
    Kernels.addWeights(weights, features, values, size, scores);
    for (int label = 0; label < labels; label++) {
      scores[label] = biases[label] + scale * scores[label];
    }
    return scores;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof LinearModel other
        && Arrays.equals(steps, other.steps)
        && Arrays.equals(units, other.units)
        && Arrays.equals(biases, other.biases);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(steps);
  }
}
