package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What one text scores for every label of an attributor, without evidence, sets and alarms: all that is needed where
 * texts are counted by the million.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param logProbabilities the natural logarithm of the probability of each label, in the order of {@link
 *     Attributor#labels}, before it is kept from certainty; negative infinity of a label of which nothing is known
 * @param unknown the probability that none of the labels is right, in [0, 1], where half of all texts are by none; one
 *     half if the method does not know
 * @param unseen for each channel the share of n-grams that were not learnt, in [0, 1]; of a method without channels, the
 *     share of tokens that are not features
 */
public record LabelScores(List<Double> logProbabilities, double unknown, List<Double> unseen) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the probability is not in [0, 1]
   */
  public LabelScores {
    logProbabilities = ImmutableList.copyOf(logProbabilities);
    unseen = ImmutableList.copyOf(unseen);
    Preconditions.checkArgument(unknown >= 0 && unknown <= 1, "a probability of %s", unknown);
  }
}
