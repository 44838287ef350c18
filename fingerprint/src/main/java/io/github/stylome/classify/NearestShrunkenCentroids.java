package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nearest shrunken centroids: every label's mean is moved towards that of all texts, by as many standard errors as the
 * threshold says, and a feature whose means all arrive there decides nothing. Tibshirani, Hastie, Narasimhan and Chu,
 * "Diagnosis of multiple cancer types by shrunken centroids of gene expression", PNAS 99(10), 2002.
 *
 * <p>For feature j and label k of nₖ texts of n, {@code d = (x̄ₖ − x̄) / (mₖ (s + s₀))} with
 * {@code mₖ = √(1/nₖ − 1/n)}, the pooled deviation s within labels (n − K) and s₀ its median over the features. d is
 * brought nearer to 0 by the threshold, and {@code x̄ₖ' = x̄ + mₖ (s + s₀) d'}. A label's score is
 * {@code 2 ln(nₖ/n) − Σ ((x − x̄ₖ') / (s + s₀))²}. mₖ has the minus of the authors' later work ("Class Prediction by
 * Nearest Shrunken Centroids", Statistical Science 18(1), 2003), under which it is the standard error of x̄ₖ − x̄.
 *
 * <p>A text is predicted in O(labels × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NearestShrunkenCentroids implements Learner {
  private final double threshold;

  private NearestShrunkenCentroids(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Returns the method with a threshold in standard errors; 0 shrinks nothing.
   *
   * @throws IllegalArgumentException if it is negative or not a number
   */
  public static NearestShrunkenCentroids of(double threshold) {
    Preconditions.checkArgument(threshold >= 0 && Double.isFinite(threshold), "a threshold of %s", threshold);
    return new NearestShrunkenCentroids(threshold);
  }

  @Override
  public String name() {
    return "nsc";
  }

  /** Returns how far means are moved, in standard errors. */
  public double threshold() {
    return threshold;
  }

  @Override
  public Model fit(FeatureTable training) {
    Shrunken shrunken = shrink(training);
    return text -> predict(text, training.labels(), shrunken);
  }

  /**
   * Returns the features that are left: those of which the mean of at least one label differs from that of all texts,
   * in the order of the table.
   *
   * @throws IllegalArgumentException as {@link #fit} does
   */
  public List<String> survivors(FeatureTable training) {
    Shrunken shrunken = shrink(training);
    double[] overall = new LabelMeans(training).overall;
    return IntStream.range(0, overall.length)
        .filter(j -> Arrays.stream(shrunken.means).anyMatch(means -> means[j] != overall[j]))
        .mapToObj(training.features()::get)
        .toList();
  }

  private Shrunken shrink(FeatureTable training) {
    training.requireTraining();
    int texts = training.size();
    LabelMeans means = new LabelMeans(training);
    Preconditions.checkArgument(texts > means.counts.length,
        "%s texts of %s labels: a label with two texts is needed", texts, means.counts.length);
    double[] scale = LabelMeans.sum(means.squares(training));
    for (int j = 0; j < scale.length; j++) {
      scale[j] = Math.sqrt(scale[j] / (texts - means.counts.length));
    }
    double fudge = median(scale);
    Preconditions.checkArgument(Arrays.stream(scale).allMatch(s -> s + fudge > 0),
        "a feature does not vary within any label, nor do half of all");
    double[][] shrunken = new double[means.counts.length][scale.length];
    double[] priors = new double[shrunken.length];
    for (int k = 0; k < shrunken.length; k++) {
      double error = Math.sqrt(1.0 / means.counts[k] - 1.0 / texts);
      priors[k] = 2 * StrictMath.log((double) means.counts[k] / texts);
      for (int j = 0; j < scale.length; j++) {
        double most = threshold * error * (scale[j] + fudge);
        double difference = means.means[k][j] - means.overall[j];
        double kept = Math.max(0, Math.abs(difference) - most);
        shrunken[k][j] = means.overall[j] + Math.copySign(kept, difference);
      }
    }
    return new Shrunken(shrunken, Arrays.stream(scale).map(s -> s + fudge).toArray(), priors);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static Prediction predict(TableRow text, List<String> labels, Shrunken model) {
    Preconditions.checkArgument(text.features() == model.scale.length,
        "\"%s\" has %s features, not %s", text.id(), text.features(), model.scale.length);
    double[] scores = model.priors.clone();
    for (int k = 0; k < scores.length; k++) {
      for (int j = 0; j < model.scale.length; j++) {
        double z = (text.shared()[j] - model.means[k][j]) / model.scale[j];
        scores[k] -= z * z;
      }
    }
    return Prediction.of(text.id(), labels, scores);
  }

  /** Means by label and feature, s + s₀ by feature, and twice the log prior by label. */
  private static final class Shrunken {
    final double[][] means;
    final double[] scale;
    final double[] priors;

    Shrunken(double[][] means, double[] scale, double[] priors) {
      this.means = means;
      this.scale = scale;
      this.priors = priors;
    }
  }

  @Override
  public String toString() {
    return "NearestShrunkenCentroids[threshold " + threshold + "]";
  }
}
