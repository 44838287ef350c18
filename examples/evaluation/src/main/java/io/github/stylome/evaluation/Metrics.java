package io.github.stylome.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures of success over judged texts. A text that could not be measured counts as judged wrong. */
final class Metrics {
  private static final int BINS = 15;
  private static final double LEAST_PROBABILITY = 1e-15;

  private Metrics() {}

  /** Returns the share of texts whose label scores most, in [0, 1]; NaN if there is no text. */
  static double accuracy(List<Judged> texts) {
    return (double) texts.stream().filter(text -> text.best() == text.label()).count() / texts.size();
  }

  /**
   * Returns the mean over the labels that texts have of the harmonic mean of precision and recall, in [0, 1]. A label
   * that is never answered rightly has 0.
   */
  static double macroF1(List<Judged> texts) {
    Map<Integer, int[]> byLabel = new TreeMap<>(); // right, answered, there are
    for (Judged text : texts) {
      byLabel.computeIfAbsent(text.label(), label -> new int[3])[2]++;
    }
    for (Judged text : texts) {
      int[] answered = byLabel.get(text.best());
      if (answered != null) {
        answered[1]++;
        answered[0] += text.best() == text.label() ? 1 : 0;
      }
    }
    // 2PR / (P + R) with P = right / answered and R = right / there are.
    return byLabel.values().stream().mapToDouble(c -> 2.0 * c[0] / (c[1] + c[2])).average().orElse(Double.NaN);
  }

  /**
   * Returns the accuracy over groups of texts of one label, whose scores are averaged. Groups are formed in the order
   * of the texts; what is left over of a label is left out. NaN if there is no group.
   */
  static double groupAccuracy(List<Judged> texts, int size) {
    Map<Integer, List<Judged>> byLabel = new TreeMap<>();
    for (Judged text : texts) {
      byLabel.computeIfAbsent(text.label(), label -> new ArrayList<>()).add(text);
    }
    List<Judged> groups = new ArrayList<>();
    for (List<Judged> own : byLabel.values()) {
      for (int from = 0; from + size <= own.size(); from += size) {
        groups.add(together(own.subList(from, from + size)));
      }
    }
    return accuracy(groups);
  }

  private static Judged together(List<Judged> group) {
    List<Judged> measured = group.stream().filter(Judged::isMeasured).toList();
    double[] scores = new double[measured.isEmpty() ? 0 : measured.get(0).scores().length];
    for (Judged text : measured) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += text.scores()[i] / measured.size();
      }
    }
    return new Judged(group.get(0).label(), scores, new double[0]);
  }

  /**
   * Returns the expected calibration error: the mean, over texts, of how far the probability of the answer is from the
   * share of right answers among those about as probable (15 bins of equal width). In [0, 1]. Naeini et al., "Obtaining
   * Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015.
   */
  static double expectedCalibrationError(List<Judged> texts) {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    int measured = 0;
    for (Judged text : texts) {
      if (text.isMeasured()) {
        double probability = text.probabilities()[text.best()];
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        confidence[bin] += probability;
        right[bin] += text.best() == text.label() ? 1 : 0;
        measured++;
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error / measured;
  }

  /** Returns the mean of −ln p over measured texts, p being the probability of the right label, at least 1e-15. */
  static double logLoss(List<Judged> texts) {
    return texts.stream()
        .filter(Judged::isMeasured)
        .mapToDouble(text -> -Math.log(Math.max(LEAST_PROBABILITY, text.probabilities()[text.label()])))
        .average()
        .orElse(Double.NaN);
  }
}
