package io.github.stylome.composition;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What one text of a corpus looks like.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param probabilities of every source and, last, of none of the known, were all equally frequent; they sum to 1. Empty
 *     if nothing could be measured in the text
 * @param rarity the share of references that are at least as strange as the text to what was learnt, in [0, 1]; 1 if
 *     nothing is known of that
 * @param cell the cell of the text among those that are counted, -1 if there is none
 * @param style how often it has frequent words and strings of characters; empty if nothing could be measured, or if it
 *     is not to be counted
 */
public record JudgedText(List<Double> probabilities, double rarity, int cell, List<Integer> style) {
  static final JudgedText NOTHING = new JudgedText(List.of(), 1, -1, List.of());

  /** Copies the list of probabilities; the other one is shared, and must not be changed. */
  public JudgedText {
    probabilities = ImmutableList.copyOf(probabilities);
  }

  /** Returns whether anything could be measured in the text. */
  public boolean isMeasured() {
    return cell >= 0;
  }

  /**
   * Returns the probabilities where sources are as frequent as in a corpus, in the order of its shares; they sum to 1.
   * Empty if nothing could be measured. Where all that the text could be has no share, the probabilities are those of
   * equally frequent sources. Saerens, Latinne and Decaestecker, "Adjusting the Outputs of a Classifier to New a Priori
   * Probabilities", Neural Computation 14(1), 2002.
   *
   * @throws IllegalArgumentException if the corpus has other sources
   */
  public List<Double> probabilitiesIn(Composition corpus) {
    if (!isMeasured()) {
      return probabilities;
    }
    Preconditions.checkArgument(corpus.shares().size() == probabilities.size(), "%s shares for %s sources",
        corpus.shares().size(), probabilities.size());
    double sum = 0;
    for (int s = 0; s < probabilities.size(); s++) {
      sum += probabilities.get(s) * corpus.shares().get(s).share();
    }
    if (!(sum > 0)) {
      return probabilities;
    }
    ImmutableList.Builder<Double> shifted = ImmutableList.builder();
    for (int s = 0; s < probabilities.size(); s++) {
      shifted.add(probabilities.get(s) * corpus.shares().get(s).share() / sum);
    }
    return shifted.build();
  }
}
