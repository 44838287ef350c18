package io.github.stylome.composition;

import io.github.stylome.verdict.LabelScores;
import java.util.Arrays;
import java.util.List;

/** Numbers by which texts of known sources and of strangers are told apart: from what an attributor says of a text. */
final class SourceFeatures {
  /** Below this a probability says no more than that it is small. */
  private static final double LEAST_LOGARITHM = -6;
  private static final double LEAST_UNKNOWN = 0.001;
  private static final int EXTRA = 6;

  private final List<String> sources;

  SourceFeatures(List<String> sources) {
    this.sources = sources;
  }

  int count() {
    return sources.size() + EXTRA;
  }

  /**
   * Returns the numbers: the logarithm of the probability of every source, that of the odds of none, the highest
   * probability and its lead, their entropy, and the shares of n-grams that are new to the first two channels.
   *
   * @param labels those of the scores; a source that is not among them has the least probability
   */
  double[] of(List<String> labels, LabelScores scores) {
    double[] features = new double[count()];
    double[] sorted = new double[sources.size()];
    double entropy = 0;
    for (int s = 0; s < sources.size(); s++) {
      int label = labels.indexOf(sources.get(s));
      double logarithm = label < 0 ? LEAST_LOGARITHM : Math.max(LEAST_LOGARITHM, scores.logProbabilities().get(label));
      features[s] = logarithm;
      sorted[s] = logarithm;
      entropy -= StrictMath.exp(logarithm) * logarithm;
    }
    Arrays.sort(sorted);
    double unknown = Math.min(1 - LEAST_UNKNOWN, Math.max(LEAST_UNKNOWN, scores.unknown()));
    int next = sources.size();
    features[next++] = StrictMath.log(unknown / (1 - unknown));
    features[next++] = sorted[sorted.length - 1];
    features[next++] = sorted[sorted.length - 1] - sorted[sorted.length - 2];
    features[next++] = entropy;
    features[next++] = scores.unseen().get(0);
    features[next] = scores.unseen().get(Math.min(1, scores.unseen().size() - 1));
    return features;
  }
}
