package io.github.stylome.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * What a channel read in a text: the score of every label, and where the n-grams stand that it rests on.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ChannelReading {
  private final LearnedChannel channel;
  private final SparseRow row;
  private final float[] scores;
  private final int[] spans; // start, end and count of every feature of the row

  ChannelReading(LearnedChannel channel, SparseRow row, int[] spans) {
    this.channel = channel;
    this.row = row;
    this.spans = spans;
    scores = channel.model().scores(row);
  }

  /** Returns the number of features that the text has. */
  public int features() {
    return row.size();
  }

  /** Returns how many tokens, or chars, the first stream of the channel has. */
  public long units() {
    return row.units();
  }

  /** Returns the share of the text's n-grams that are no features, in [0, 1]; 0 for a text without n-gram. */
  public double unseen() {
    return row.unseen();
  }

  /** Returns the score of a label: the logarithm of its odds, but for a constant. */
  public float score(int label) {
    return scores[label];
  }

  /**
   * Returns the n-grams that give most to the lead of one label's score over another's, those with the largest absolute
   * contribution first; equal ones in the order of the text.
   *
   * @param limit how many at most, at least 1
   */
  public List<TermContribution> contributions(int leader, int follower, int limit) {
    LinearModel model = channel.model();
    List<TermContribution> strongest = new ArrayList<>(limit + 1);
    for (int i = 0; i < row.size(); i++) {
      int feature = row.features()[i];
      double lead = row.values()[i] * (model.weight(feature, leader) - model.weight(feature, follower));
      boolean isStronger = strongest.size() < limit
          || Math.abs(lead) > Math.abs(strongest.get(limit - 1).contribution());
      if (lead != 0 && isStronger) {
        insert(strongest, new TermContribution(spans[3 * i], spans[3 * i + 1], spans[3 * i + 2], lead), limit);
      }
    }
    return List.copyOf(strongest);
  }

  private static void insert(List<TermContribution> sorted, TermContribution term, int limit) {
    int at = sorted.size();
    while (at > 0 && TermContribution.STRONGEST_FIRST.compare(term, sorted.get(at - 1)) < 0) {
      at--;
    }
    sorted.add(at, term);
    if (sorted.size() > limit) {
      sorted.remove(limit);
    }
  }
}
