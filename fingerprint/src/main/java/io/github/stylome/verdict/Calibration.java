package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import java.util.List;

/**
 * How scores become probabilities. A text of n tokens has the weight {@code w = √(n / (n + halfLength))}: long texts
 * are trusted more than short ones. For k texts of one source, whose score is the mean by weight, {@code p =
 * softmax(slope · Σw / (1 + (k − 1) · correlation) · score)}: k texts are trusted more than one, though not k times as
 * much, since texts of one source err alike.
 *
 * <p>Certainty is never reached: after n held-out texts a share of {@code 1 / (n + 2)} is spread evenly over the
 * candidates, by Laplace's rule of succession.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param slope at least 0; 0 says that nothing is known and makes all candidates equally probable
 * @param halfLength the length in tokens at which the score counts {@code 1/√2} of what it counts in a very long text,
 *     at least 0
 * @param correlation how far texts of one source err alike, in [0, 1]
 * @param texts how many held-out texts this was fitted on; 0 if it was not
 */
public record Calibration(double slope, double halfLength, double correlation, int texts) {
  private static final Calibration NONE = new Calibration(0, 0, 1, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Calibration {
    Preconditions.checkArgument(slope >= 0 && Double.isFinite(slope), "slope %s", slope);
    Preconditions.checkArgument(halfLength >= 0 && Double.isFinite(halfLength), "half length %s", halfLength);
    Preconditions.checkArgument(correlation >= 0 && correlation <= 1, "correlation %s", correlation);
    Preconditions.checkArgument(texts >= 0, "%s texts", texts);
  }

  /** Returns the calibration that knows nothing: all candidates are equally probable. */
  public static Calibration none() {
    return NONE;
  }

  /**
   * Fits a calibration to held-out texts by least log loss; {@link #none} if there are fewer than four. The result
   * depends neither on the order of the texts nor on the number of threads.
   */
  public static Calibration fit(List<HeldOutScores> heldOut, Workers workers) {
    return fit(heldOut, List.of(), workers);
  }

  /**
   * Fits a calibration to held-out texts and to parts of them, which show how short texts err. Only whole texts are
   * joined to groups to find the correlation.
   *
   * @param parts beginnings of held-out texts, or the like
   */
  public static Calibration fit(List<HeldOutScores> heldOut, List<HeldOutScores> parts, Workers workers) {
    return CalibrationFitter.fit(heldOut, parts, workers);
  }

  /** Returns the weight of a text of so many tokens, in [0, 1]. */
  double weight(double tokens) {
    return Math.sqrt(tokens / (tokens + halfLength));
  }

  /** Returns what the score of a group of texts is multiplied by. */
  double scale(double sumOfWeights, int groupSize) {
    return slope * sumOfWeights / (1 + (groupSize - 1) * correlation);
  }

  /** Returns the probabilities of the scores of a group of texts. They sum to 1 but for rounding. */
  double[] probabilities(double[] scores, double sumOfWeights, int groupSize) {
    return cappedSoftmax(scores, scale(sumOfWeights, groupSize), texts);
  }

  /** Returns the natural logarithms of the probabilities before they are mixed with even ones. */
  double[] logProbabilities(double[] scores, double sumOfWeights, int groupSize) {
    double scale = scale(sumOfWeights, groupSize);
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(scale * (score - most));
    }
    double all = StrictMath.log(sum);
    double[] logarithms = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      logarithms[i] = scale * (scores[i] - most) - all;
    }
    return logarithms;
  }

  /** Returns softmax probabilities, mixed with a share 1/(n + 2) of even ones for n held-out texts. */
  static double[] cappedSoftmax(double[] scores, double scale, int heldOut) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      // StrictMath: the same bits on every machine. A score of negative infinity has probability 0, whatever the scale.
      probabilities[i] = scores[i] == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(scale * (scores[i] - most));
      sum += probabilities[i];
    }
    double even = 1.0 / (heldOut + 2.0);
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = (1 - even) * (probabilities[i] / sum) + even / scores.length;
    }
    return probabilities;
  }
}
