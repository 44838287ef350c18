package io.github.stylome.cli.evaluation;

import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Candidate;
import java.util.List;

/**
 * A text whose label is known, and what was said of it, in numbers: labels are places in the list of candidates.
 *
 * <p>The answer is the nearest candidate, whether or not it was held back: what an attributor keeps to itself is
 * measured apart. Immutable and safe to share between threads as long as nobody writes to the array, which is shared.
 *
 * @param label the label of the text, -1 if it is no candidate
 * @param answer the nearest candidate, -1 if nothing could be measured
 * @param rank how many candidates are nearer than the label, -1 if it is not among them
 * @param probabilities one for every candidate; none if nothing could be measured, or no probability is known
 * @param answered whether the answer was given, and not held back
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Judged(int label, int answer, int rank, double[] probabilities, boolean answered) {

  /**
   * Returns what was said of a text.
   *
   * @param labels all candidates
   */
  public static Judged of(String label, Attribution answer, List<String> labels) {
    int known = labels.indexOf(label);
    List<Candidate> ranking = answer.ranking();
    if (ranking.isEmpty()) {
      return unmeasured(known);
    }
    double[] probabilities = new double[labels.size()];
    int rank = -1;
    for (int i = 0; i < ranking.size(); i++) {
      Candidate candidate = ranking.get(i);
      probabilities[labels.indexOf(candidate.label())] = candidate.probability();
      rank = candidate.label().equals(label) ? i : rank;
    }
    int nearest = labels.indexOf(ranking.get(0).label());
    return new Judged(known, nearest, rank, probabilities, answer.abstention().isEmpty());
  }

  /** Returns what is said of a text in which nothing could be measured. */
  public static Judged unmeasured(int label) {
    return new Judged(label, -1, -1, new double[0], false);
  }

  /**
   * Returns what scores say: the greatest is the answer, the first of several. There are no probabilities.
   *
   * @param scores one for every candidate, at least one
   */
  public static Judged ofScores(int label, double[] scores) {
    int best = 0;
    int nearer = 0;
    for (int i = 0; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
      boolean before = scores[i] > scores[label] || (scores[i] == scores[label] && i < label);
      nearer += before ? 1 : 0;
    }
    return new Judged(label, best, nearer, new double[0], true);
  }

  /** Returns whether the nearest candidate is the label. */
  public boolean isRight() {
    return answer >= 0 && answer == label;
  }

  /** Returns whether there are probabilities. */
  public boolean isProbable() {
    return probabilities.length > 0;
  }

  /** Returns the probability of the nearest candidate; NaN if there are no probabilities. */
  public double confidence() {
    return isProbable() ? probabilities[answer] : Double.NaN;
  }
}
