package io.github.stylome.learn;

import java.util.List;

/**
 * What a channel read in a text: the score of every label, and where the n-grams stand that it rests on.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ChannelReading {
  /** More than all roundings of a product and of a sum of two. */
  private static final double ROUNDING = 1 + 1e-12;

  private final LearnedChannel channel;
  private final int[] features; // in the order in which they first occur
  private final int[] spans; // start, end and count of each
  private final float[] values; // of each, before they are brought to unit length
  private final float scale;
  private final float[] scores;
  private final long units;
  private final double unseen;

  ChannelReading(LearnedChannel channel, FeatureCounter counter, long units, RowBuffer row) {
    this.channel = channel;
    this.units = units;
    HashedVocabulary vocabulary = channel.vocabulary();
    features = new int[counter.size()];
    spans = new int[3 * features.length];
    values = new float[features.length];
    double squares = 0;
    long seen = 0;
    row.clear();
    for (int i = 0; i < features.length; i++) {
      int feature = counter.feature(i);
      int count = counter.count(i);
      float value = SparseRow.value(count, vocabulary.weight(feature));
      row.add(feature, value);
      squares += (double) value * value;
      seen += count;
      features[i] = feature;
      values[i] = value;
      spans[3 * i] = counter.start(i);
      spans[3 * i + 1] = counter.end(i);
      spans[3 * i + 2] = count;
    }
    scale = SparseRow.scale(squares);
    scores = channel.model().scores(row, scale);
    unseen = SparseRow.unseen(seen, counter.total());
  }

  /** Returns the number of features that the text has. */
  public int features() {
    return features.length;
  }

  /** Returns how many tokens, or chars, the first stream of the channel has. */
  public long units() {
    return units;
  }

  /** Returns the share of the text's n-grams that are no features, in [0, 1]; 0 for a text without n-gram. */
  public double unseen() {
    return unseen;
  }

  /** Returns the score of a label: the logarithm of its odds, but for a constant. */
  public float score(int label) {
    return scores[label];
  }

  /**
   * Returns the n-grams that give most to the lead of one label's score over another's, those with the largest absolute
   * contribution first; equal ones in the order of the text.
   *
   * @param leaderWeight what the score of the leader is multiplied by
   * @param followerWeight what that of the follower is multiplied by
   * @param limit how many at most, at least 1
   */
  public List<TermContribution> contributions(
      int leader, double leaderWeight, int follower, double followerWeight, int limit) {
    LinearModel model = channel.model();
    StrongestTerms strongest = new StrongestTerms(limit);
    double both = leaderWeight + followerWeight;
    for (int i = 0; i < features.length; i++) {
      int feature = features[i];
      float value = values[i] * scale;
      // Weights are far from the processor, and most need not be fetched: with the largest there is it would give less.
      if (!strongest.mayTake(value * both * model.largestWeight(feature) * ROUNDING)) {
        continue;
      }
      double lead = value
          * (leaderWeight * model.weight(feature, leader) - followerWeight * model.weight(feature, follower));
      if (strongest.mayTake(lead)) {
        strongest.offer(new TermContribution(spans[3 * i], spans[3 * i + 1], spans[3 * i + 2], lead));
      }
    }
    return strongest.toList();
  }
}
