package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import java.util.List;

/**
 * How often a candidate's text was nearer to the questioned one than every imposter that was drawn.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param question the id of the questioned text
 * @param candidate the candidate's label
 * @param method the name of the method and its distance
 * @param score the share of rounds that the candidate won, in [0, 1]; of the rank-based form, the mean of one over its
 *     rank
 * @param rank the candidate's place by the score among all that were tried, from 1; those with equal scores share the
 *     first of their places
 * @param candidates how many were tried
 * @param candidateTexts how many texts of the candidate took part
 * @param imposters how many texts imposters were drawn from
 * @param settings what was drawn, and the seed
 * @param nearestImposter the label of the imposter that is nearest by all features
 * @param decided the features with the largest leads to either side, strongest first; at most 10
 */
public record ImpostersResult(
    String question,
    String candidate,
    String method,
    double score,
    int rank,
    int candidates,
    int candidateTexts,
    int imposters,
    ImposterSettings settings,
    String nearestImposter,
    List<DecidingFeature> decided) implements VerificationResult {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the score is not in [0, 1]
   */
  public ImpostersResult {
    Preconditions.checkArgument(score >= 0 && score <= 1 + 1e-9, "a score of %s", score);
    score = Math.min(score, 1); // a mean of shares
    decided = List.copyOf(decided);
  }

  ImpostersResult ranked(int rank, int candidates) {
    return new ImpostersResult(question, candidate, method, score, rank, candidates, candidateTexts, imposters,
        settings, nearestImposter, decided);
  }
}
