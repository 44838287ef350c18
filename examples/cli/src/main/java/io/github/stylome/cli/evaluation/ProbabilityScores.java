package io.github.stylome.cli.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Proper scores of probabilities: least for those that are right. Texts without probabilities are left out. */
public final class ProbabilityScores {
  private static final double LEAST_PROBABILITY = 1e-15;

  private ProbabilityScores() {}

  /** Returns the mean of −ln p, p being the probability of the label, at least 1e-15; NaN if there is no text. */
  public static double logLoss(List<Judged> texts) {
    return mean(texts, text -> -StrictMath.log(Math.max(LEAST_PROBABILITY, text.probabilities()[text.label()])));
  }

  /**
   * Returns the mean squared distance of the probabilities from 1 for the label and 0 for the others, summed over the
   * candidates, in [0, 2]; NaN if there is no text. Brier, "Verification of Forecasts Expressed in Terms of
   * Probability", Monthly Weather Review 78(1), 1950.
   */
  public static double brier(List<Judged> texts) {
    return mean(texts, ProbabilityScores::squaredDistance);
  }

  private static double squaredDistance(Judged text) {
    double sum = 0;
    for (int i = 0; i < text.probabilities().length; i++) {
      double miss = text.probabilities()[i] - (i == text.label() ? 1 : 0);
      sum += miss * miss;
    }
    return sum;
  }

  private static double mean(List<Judged> texts, ToDoubleFunction<Judged> score) {
    double sum = 0; // a plain loop: how a stream adds doubles is not specified
    int probable = 0;
    for (Judged text : texts) {
      if (text.isProbable()) {
        sum += score.applyAsDouble(text);
        probable++;
      }
    }
    return probable == 0 ? Double.NaN : sum / probable;
  }
}
