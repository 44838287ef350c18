package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import java.util.List;

/**
 * Gaussian naive Bayes on relative frequencies: every feature has a mean and a deviation of its own for every label,
 * and features are taken to be independent. A label's score is the logarithm of its prior, which is its share of the
 * training texts, plus the log densities of all features.
 *
 * <p>The form of the textbook adds up logarithms, so that nothing underflows. A label's variance is that of the sample
 * (n − 1); a label of one text has none of its own and takes the pooled variance within labels. To each, a billionth of
 * the largest variance of a feature over all texts is added, so that a feature which never varies decides nothing by
 * itself.
 *
 * <p>{@link #stylo} does instead what stylo does, by the R package e1071, on percentages: a deviation of 0 is set to
 * 0.001, a density that underflows to 0 is replaced by 0.001, which rewards what is far out, and a label of one text
 * never wins. It is there to reproduce results, not to be used.
 *
 * <p>A text is predicted in O(labels × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NaiveBayes implements Learner {
  private static final double SMOOTHING = 1e-9;
  private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

  /** What stylo sets for a deviation of 0, in percent, and for a density of 0. */
  private static final double STYLO_THRESHOLD = 0.001;
  /** A density as many deviations out is 0 in double precision, as R computes it. */
  private static final double FARTHEST = Math.sqrt(2 * StrictMath.log(2) * 1073);

  /** As a share of the mean, less than any deviation of frequencies that differ. */
  private static final double ROUNDING = 1e-13;

  private final boolean stylo;

  private NaiveBayes(boolean stylo) {
    this.stylo = stylo;
  }

  /** Returns the form of the textbook. */
  public static NaiveBayes gaussian() {
    return new NaiveBayes(false);
  }

  /** Returns the form that has stylo's results. */
  public static NaiveBayes stylo() {
    return new NaiveBayes(true);
  }

  @Override
  public String name() {
    return stylo ? "naive-bayes-stylo" : "naive-bayes";
  }

  @Override
  public Model fit(FeatureTable training) {
    training.requireTraining();
    Preconditions.checkArgument(stylo || training.size() > training.labels().size(),
        "%s texts of %s labels: naive Bayes needs a label with two texts", training.size(), training.labels().size());
    LabelMeans means = new LabelMeans(training);
    double[][] squares = means.squares(training);
    double[][] deviations = stylo ? styloDeviations(means, squares) : smoothedDeviations(training, means, squares);
    double[] priors = new double[means.counts.length];
    for (int k = 0; k < priors.length; k++) {
      priors[k] = StrictMath.log((double) means.counts[k] / training.size());
    }
    return text -> predict(text, training.labels(), priors, means.means, deviations);
  }

  private static double[][] smoothedDeviations(FeatureTable training, LabelMeans means, double[][] squares) {
    double[] pooled = LabelMeans.sum(squares);
    double least = SMOOTHING * largestVariance(training, means.overall);
    Preconditions.checkArgument(least > 0, "all %s texts are alike", training.size());
    double[][] deviations = new double[squares.length][pooled.length];
    for (int k = 0; k < deviations.length; k++) {
      for (int j = 0; j < pooled.length; j++) {
        double variance = means.counts[k] > 1
            ? squares[k][j] / (means.counts[k] - 1)
            : pooled[j] / (training.size() - deviations.length);
        deviations[k][j] = Math.sqrt(variance + least);
      }
    }
    return deviations;
  }

  private static double largestVariance(FeatureTable training, double[] means) {
    double[] squares = new double[means.length];
    for (TableRow row : training.rows()) {
      for (int j = 0; j < squares.length; j++) {
        squares[j] += (row.shared()[j] - means[j]) * (row.shared()[j] - means[j]);
      }
    }
    double largest = 0;
    for (double square : squares) {
      largest = Math.max(largest, square / training.size());
    }
    return largest;
  }

  /** Returns sample deviations, NaN for a label of one text, stylo's for what is constant within a label. */
  private static double[][] styloDeviations(LabelMeans means, double[][] squares) {
    double[][] deviations = new double[squares.length][];
    for (int k = 0; k < squares.length; k++) {
      double divisor = means.counts[k] > 1 ? means.counts[k] - 1 : Double.NaN;
      deviations[k] = squares[k].clone();
      for (int j = 0; j < deviations[k].length; j++) {
        double deviation = Math.sqrt(deviations[k][j] / divisor);
        boolean constant = deviation <= ROUNDING * means.means[k][j];
        deviations[k][j] = constant ? STYLO_THRESHOLD / 100 : deviation;
      }
    }
    return deviations;
  }

  private Prediction predict(
      TableRow text, List<String> labels, double[] priors, double[][] means, double[][] deviations) {
    Preconditions.checkArgument(text.features() == means[0].length,
        "\"%s\" has %s features, not %s", text.id(), text.features(), means[0].length);
    double[] scores = priors.clone();
    for (int k = 0; k < scores.length; k++) {
      for (int j = 0; j < means[k].length; j++) {
        double z = (text.shared()[j] - means[k][j]) / deviations[k][j];
        scores[k] += stylo ? styloDensity(z, deviations[k][j]) : logDensity(z, deviations[k][j]);
      }
    }
    return Prediction.of(text.id(), labels, scores);
  }

  private static double logDensity(double z, double deviation) {
    return -0.5 * z * z - StrictMath.log(deviation) - LOG_ROOT_TWO_PI;
  }

  /** Returns the log density of a percentage, with what stylo puts in the place of 0. */
  private static double styloDensity(double z, double deviation) {
    double density = logDensity(z, 100 * deviation);
    boolean underflows = Math.abs(z) > FARTHEST || StrictMath.exp(density) == 0;
    return underflows ? StrictMath.log(STYLO_THRESHOLD) : density;
  }

  @Override
  public String toString() {
    return "NaiveBayes[" + name() + "]";
  }
}
