package io.github.stylome.verdict;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;

/**
 * A label in the ranking of an attribution.
 *
 * @param label the author or model
 * @param score greater is nearer, in the unit of the method: the mean over the channels of the negative distance to the
 *     label's centroid, or the logarithm of a probability; negative infinity if no channel knows the label; never NaN
 * @param probability the calibrated probability among the candidates, in [0, 1]; they sum to 1
 */
public record Candidate(String label, double score, double probability) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the score is NaN or the probability is not in [0, 1]
   */
  public Candidate {
    requireNonNull(label, "label");
    Preconditions.checkArgument(!Double.isNaN(score), "the score of \"%s\" is not a number", label);
    Preconditions.checkArgument(probability >= 0 && probability <= 1, // false for NaN too
        "the probability of \"%s\" must be in [0, 1], not %s", label, probability);
  }
}
