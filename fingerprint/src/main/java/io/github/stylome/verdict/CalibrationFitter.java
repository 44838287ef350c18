package io.github.stylome.verdict;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Fits a {@link Calibration} to the scores of held-out texts by least log loss.
 *
 * <p>Targets are smoothed as Platt smooths them, by one more text right and one more wrong, so that a handful of texts
 * that all came out right does not make certainty. Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
 */
final class CalibrationFitter {
  private static final int MAX_TEXTS = 5000;
  private static final int MIN_TEXTS = 4;
  private static final double[] HALF_LENGTHS = {0, 64, 128, 256, 512, 1024, 2048, 4096};
  /** Where there are too few texts to fit it: what larger corpora gave. */
  private static final double DEFAULT_CORRELATION = 0.13;
  private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

  private CalibrationFitter() {}

  static Calibration fit(List<HeldOutScores> heldOut, List<HeldOutScores> parts, Workers workers) {
    if (heldOut.size() < MIN_TEXTS) {
      return Calibration.none();
    }
    List<HeldOutScores> all = new ArrayList<>(heldOut);
    all.addAll(parts);
    List<HeldOutScores> sample = HeldOutGroup.shuffled(all).subList(0, Math.min(MAX_TEXTS, all.size()));
    double unit = meanSpread(sample);
    if (!(unit > 0)) {
      return Calibration.none(); // all candidates score alike on every text
    }
    // Evaluated side by side, chosen in order: the same on any number of threads.
    List<Calibration> fitted = workers.map(
        IntStream.range(0, HALF_LENGTHS.length).boxed().toList(), i -> withSlope(sample, HALF_LENGTHS[i], unit));
    Calibration best = fitted.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (Calibration candidate : fitted) {
      double loss = logLoss(sample, candidate);
      if (loss < least) {
        least = loss;
        best = candidate;
      }
    }
    double correlation = correlation(HeldOutGroup.shuffled(heldOut), best);
    return new Calibration(best.slope(), best.halfLength(), correlation, heldOut.size());
  }

  private static Calibration withSlope(List<HeldOutScores> sample, double halfLength, double unit) {
    // The log loss is convex in the slope, so unimodal in its logarithm.
    double slope = StrictMath.exp(minimum(
        x -> logLoss(sample, new Calibration(StrictMath.exp(x), halfLength, 1, 0)),
        StrictMath.log(0.001 / unit), StrictMath.log(1000 / unit)));
    return new Calibration(slope, halfLength, 1, 0);
  }

  private static double correlation(List<HeldOutScores> texts, Calibration base) {
    List<HeldOutGroup> groups = new ArrayList<>();
    for (int size : HeldOutGroup.SIZES) {
      groups.addAll(HeldOutGroup.drawn(texts, size, base));
    }
    if (groups.size() < HeldOutGroup.MIN_GROUPS) {
      return DEFAULT_CORRELATION;
    }
    double best = DEFAULT_CORRELATION;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= 50; step++) {
      Calibration candidate = new Calibration(base.slope(), base.halfLength(), step / 50.0, texts.size());
      double loss = 0;
      for (HeldOutGroup group : groups) {
        double[] probabilities = group.probabilities(candidate);
        // Every size counts alike, however few groups of it there are.
        loss -= StrictMath.log(probabilities[group.label()]) * group.size();
      }
      if (loss < least) {
        least = loss;
        best = candidate.correlation();
      }
    }
    return best;
  }

  /** Mean difference between the best score and the mean score of a text: the unit that scores are measured in. */
  private static double meanSpread(List<HeldOutScores> texts) {
    double sum = 0;
    for (HeldOutScores text : texts) {
      double most = Double.NEGATIVE_INFINITY;
      double mean = 0;
      for (double score : text.scores()) {
        most = Math.max(most, score);
        mean += score / text.scores().length;
      }
      sum += most - mean;
    }
    return sum / texts.size();
  }

  private static double logLoss(List<HeldOutScores> texts, Calibration calibration) {
    double smoothed = (texts.size() + 1.0) / (texts.size() + 2.0);
    double sum = 0;
    for (HeldOutScores text : texts) {
      double[] scores = text.scores();
      double scale = calibration.scale(calibration.weight(text.tokens()), 1);
      double most = Double.NEGATIVE_INFINITY;
      double mean = 0;
      for (double score : scores) {
        most = Math.max(most, score);
        mean += score / scores.length;
      }
      double total = 0;
      for (double score : scores) {
        total += StrictMath.exp(scale * (score - most));
      }
      // What is not given to the true label is spread evenly over all.
      double target = smoothed * scores[text.label()] + (1 - smoothed) * mean;
      sum += StrictMath.log(total) - scale * (target - most);
    }
    return sum / texts.size();
  }

  /** Golden-section search. */
  private static double minimum(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = function.applyAsDouble(a);
    double atB = function.applyAsDouble(b);
    while (high - low > 1e-3) {
      if (atA <= atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = function.applyAsDouble(a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = function.applyAsDouble(b);
      }
    }
    return (low + high) / 2;
  }
}
