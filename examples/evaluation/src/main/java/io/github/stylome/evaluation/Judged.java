package io.github.stylome.evaluation;

import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Candidate;
import java.util.Arrays;
import java.util.List;

/**
 * A text whose label is known, and what was said of it.
 *
 * @param label its label as an index
 * @param scores one for every label, greater is nearer; none if it could not be measured
 * @param probabilities one for every label; none if it could not be measured
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Judged(int label, double[] scores, double[] probabilities) {

  /**
   * Returns what was said of a text.
   *
   * @param labels all labels, which indices are places in
   */
  static Judged of(String label, Attribution answer, List<String> labels) {
    if (answer.ranking().isEmpty()) {
      return new Judged(labels.indexOf(label), new double[0], new double[0]);
    }
    double[] scores = new double[labels.size()];
    double[] probabilities = new double[labels.size()];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    for (Candidate candidate : answer.ranking()) {
      int place = labels.indexOf(candidate.label());
      scores[place] = candidate.score();
      probabilities[place] = candidate.probability();
    }
    return new Judged(labels.indexOf(label), scores, probabilities);
  }

  boolean isMeasured() {
    return scores.length > 0;
  }

  /** Returns the label with the greatest score, the first of several; -1 if the text could not be measured. */
  int best() {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (best < 0 || scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
