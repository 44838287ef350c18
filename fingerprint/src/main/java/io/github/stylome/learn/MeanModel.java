package io.github.stylome.learn;

import com.google.common.base.Preconditions;

/**
 * The mean of linear models of one channel: of those that were learnt without a fold, and of the one that was learnt
 * from all texts. What each learnt by chance, from the order of its texts, cancels out. Breiman, "Bagging predictors",
 * Machine Learning 24(2), 1996.
 *
 * <p>Sums are whole numbers, so that the mean does not depend on the order in which models come.
 *
 * <p>Safe for concurrent use.
 */
public final class MeanModel {
  /** Weights are added in units of 2⁻²⁰; one that is larger than {@link #MOST} would be far out of their range. */
  private static final double UNITS = 1 << 20;

  private static final float MOST = 64;
  private static final int MOST_MODELS = 31;

  private final int features;
  private final int labels;
  private final int[] weights; // feature by feature, label by label
  private final int[] biases;
  private int models;

  /** Makes the mean of no model yet. */
  public MeanModel(int features, int labels) {
    this.features = features;
    this.labels = labels;
    weights = new int[Math.multiplyExact(features, labels)];
    biases = new int[labels];
  }

  /** Adds a model of as many features and labels; of at most 31 in all. */
  public synchronized void add(LinearModel model) {
    Preconditions.checkArgument(model.features() == features && model.labels() == labels,
        "a model of %s features and %s labels for a mean of %s and %s",
        model.features(), model.labels(), features, labels);
    Preconditions.checkState(models < MOST_MODELS, "more than %s models", MOST_MODELS);
    models++;
    int i = 0;
    for (int feature = 0; feature < features; feature++) {
      for (int label = 0; label < labels; label++) {
        weights[i++] += inUnits(model.weight(feature, label));
      }
    }
    for (int label = 0; label < labels; label++) {
      biases[label] += inUnits(model.bias(label));
    }
  }

  private static int inUnits(float value) {
    return (int) Math.round(Math.max(-MOST, Math.min(MOST, value)) * UNITS);
  }

  /**
   * Returns the mean.
   *
   * @throws IllegalStateException if no model was added
   */
  public synchronized LinearModel mean() {
    Preconditions.checkState(models > 0, "the mean of no model");
    float[][] means = new float[features][labels];
    for (int feature = 0; feature < features; feature++) {
      for (int label = 0; label < labels; label++) {
        means[feature][label] = mean(weights[feature * labels + label]);
      }
    }
    float[] meanBiases = new float[labels];
    for (int label = 0; label < labels; label++) {
      meanBiases[label] = mean(biases[label]);
    }
    return LinearModel.rounded(means, 0, meanBiases);
  }

  private float mean(int sum) {
    return (float) (sum / UNITS / models);
  }
}
