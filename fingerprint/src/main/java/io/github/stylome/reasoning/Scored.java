package io.github.stylome.reasoning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What models of other prompts say of every text, fold by fold; greater scores speak for the first group.
 *
 * @param folds which texts were held out together
 * @param scores their scores, by fold
 * @param labels +1 for a text of the first group, -1 for one of the second
 * @param promptOf the prompt of every text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scored(List<KernelRidge.Fold> folds, List<double[]> scores, double[] labels, int[] promptOf) {
  /**
   * Returns the area under the curve over all pairs that were held out together.
   *
   * @param draws how often each prompt counts; null for once
   */
  double area(int @Nullable [] draws) {
    double won = 0;
    double all = 0;
    for (int fold = 0; fold < scores.size(); fold++) {
      int[] texts = folds.get(fold).texts();
      double[] own = scores.get(fold);
      for (int i = 0; i < own.length; i++) {
        if (labels[texts[i]] < 0) {
          continue;
        }
        double times = times(draws, texts[i]);
        for (int j = 0; j < own.length; j++) {
          if (labels[texts[j]] < 0) {
            double weight = times * times(draws, texts[j]);
            all += weight;
            won += own[i] > own[j] ? weight : own[i] == own[j] ? weight / 2 : 0;
          }
        }
      }
    }
    return all == 0 ? Double.NaN : won / all;
  }

  private double times(int @Nullable [] draws, int text) {
    return draws == null ? 1 : draws[promptOf[text]];
  }

  /**
   * Returns how far the groups are apart: the difference of their mean scores by the root of the mean of their variances,
   * d′, which goes on where the area under the curve is 1. NaN if a group has fewer than two texts.
   *
   * @param draws how often each prompt counts; null for once
   */
  double separation(int @Nullable [] draws) {
    double[] mean = new double[labels.length];
    double[] counts = new double[labels.length];
    for (int fold = 0; fold < scores.size(); fold++) {
      int[] texts = folds.get(fold).texts();
      for (int i = 0; i < texts.length; i++) {
        mean[texts[i]] += scores.get(fold)[i];
        counts[texts[i]]++;
      }
    }
    double[] first = new double[3];
    double[] second = new double[3];
    for (int text = 0; text < labels.length; text++) {
      double score = mean[text] / counts[text];
      double times = times(draws, text);
      double[] sums = labels[text] > 0 ? first : second;
      sums[0] += times;
      sums[1] += times * score;
      sums[2] += times * score * score;
    }
    double spread = Math.sqrt((variance(first) + variance(second)) / 2);
    return (first[1] / first[0] - second[1] / second[0]) / Math.max(spread, 1e-9);
  }

  private static double variance(double[] sums) {
    return sums[0] < 2 ? Double.NaN : Math.max(0, sums[2] - sums[1] * sums[1] / sums[0]) / (sums[0] - 1);
  }
}
