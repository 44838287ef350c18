package io.github.stylome.cli.evaluation;

import java.util.Arrays;

/**
 * The area under the curve of the receiver operating characteristic: how probable it is that something that is so
 * scores more than something that is not, ties counting half. Hanley and McNeil, "The Meaning and Use of the Area under
 * a Receiver Operating Characteristic (ROC) Curve", Radiology 143(1), 1982.
 */
public final class AreaUnderCurve {
  private AreaUnderCurve() {}

  /**
   * Returns the area, in [0, 1]; NaN if either side is empty or has a score that is NaN. O(n log n).
   *
   * @param positives scores of what is so
   * @param negatives scores of what is not
   */
  public static double of(double[] positives, double[] negatives) {
    double[] others = negatives.clone();
    Arrays.sort(others); // NaN last
    if (positives.length == 0 || others.length == 0 || Double.isNaN(others[others.length - 1])) {
      return Double.NaN;
    }
    double[] own = positives.clone();
    Arrays.sort(own);
    if (Double.isNaN(own[own.length - 1])) {
      return Double.NaN;
    }
    long twice = 0; // each pair counts 2 if won, 1 if tied
    int less = 0;
    int notMore = 0;
    for (double score : own) {
      while (less < others.length && others[less] < score) {
        less++;
      }
      while (notMore < others.length && others[notMore] <= score) {
        notMore++;
      }
      twice += less + notMore;
    }
    return twice / (2.0 * own.length * others.length);
  }
}
