package io.github.stylome.verdict;

import com.google.common.base.Preconditions;

/**
 * What a text scored that had no part in the centroids it was compared with. Holds the array it is given; do not change
 * it.
 *
 * @param id the document id, which decides the order in which texts are drawn
 * @param label the true label, as an index of the scores
 * @param tokens the length of the text, at least 1
 * @param scores one for every label, greater is nearer, all finite
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a list would box what the fit reads millions of times
public record HeldOutScores(String id, int label, double tokens, double[] scores) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public HeldOutScores {
    Preconditions.checkArgument(label >= 0 && label < scores.length, "label %s of %s", label, scores.length);
    Preconditions.checkArgument(tokens >= 1, "\"%s\" has less than a token", id);
    for (double score : scores) {
      Preconditions.checkArgument(Double.isFinite(score), "a score of \"%s\" is not finite", id);
    }
  }
}
