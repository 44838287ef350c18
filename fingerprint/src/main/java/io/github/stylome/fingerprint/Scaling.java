package io.github.stylome.fingerprint;

/**
 * How relative frequencies become z-scores: the mean and deviation of every feature over the reference corpus, frozen,
 * and the digest of the fingerprinter that they belong to.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Scaling {
  private final double[] means;
  private final double[] deviations;
  private final double clip;
  private final double[] zScoresOfNothing;
  private final String digest;
  private final int scaledFeatures;

  Scaling(double[] means, double[] deviations, double clip, String digest) {
    this.means = means;
    this.deviations = deviations;
    this.clip = clip;
    this.digest = digest;
    zScoresOfNothing = new double[means.length];
    int scaled = 0;
    for (int i = 0; i < means.length; i++) {
      zScoresOfNothing[i] = zScore(i, 0);
      scaled += deviations[i] > 0 ? 1 : 0;
    }
    scaledFeatures = scaled;
  }

  int features() {
    return means.length;
  }

  int scaledFeatures() {
    return scaledFeatures;
  }

  /** Returns the z-score of a feature that a text does not have. */
  double zScoreOfNothing(int feature) {
    return zScoresOfNothing[feature];
  }

  double[] zScoresOfAbsence() {
    return zScoresOfNothing.clone();
  }

  double mean(int feature) {
    return means[feature];
  }

  double deviation(int feature) {
    return deviations[feature];
  }

  String digest() {
    return digest;
  }

  /**
   * Returns (frequency − mean) / deviation, clipped; 0 for a feature without deviation, which takes part in nothing.
   */
  double zScore(int feature, double relativeFrequency) {
    double deviation = deviations[feature];
    return deviation > 0
        ? Math.max(-clip, Math.min(clip, (relativeFrequency - means[feature]) / deviation))
        : 0;
  }

  double[] zScores(SparseCounts counts) {
    double[] zScores = zScoresOfNothing.clone(); // most features of most texts do not occur
    for (int i = 0; i < counts.size(); i++) {
      zScores[counts.idAt(i)] = zScore(counts.idAt(i), counts.relativeFrequencyAt(i));
    }
    return zScores;
  }
}
