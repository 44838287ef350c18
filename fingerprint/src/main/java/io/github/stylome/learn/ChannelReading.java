package io.github.stylome.learn;

import java.util.List;

/**
 * What a channel read in a text: the score of every label, and where the n-grams stand that it rests on.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ChannelReading {
  /** More than all roundings of a few products of floats. */
  private static final double ROUNDING = 1e-5;

  private final LearnedChannel channel;
  private final FeatureCounts counts;
  private final float[] bounds; // what each gives to a label at most, before values are brought to unit length
  private final float scale;
  private final float[] scores;
  private final double unseen;

  /**
   * Scores what was counted.
   *
   * @param values room for a value of each feature; what it holds afterwards means nothing
   */
  ChannelReading(LearnedChannel channel, FeatureCounts counts, float[] values) {
    this.channel = channel;
    this.counts = counts;
    int[] features = counts.features();
    bounds = new float[features.length];
    weigh(channel.vocabulary(), channel.model(), values);
    double squares = 0;
    long seen = 0;
    for (int i = 0; i < features.length; i++) {
      squares += (double) values[i] * values[i];
      seen += counts.counts()[i];
    }
    scale = SparseRow.scale(squares);
    scores = channel.model().scores(features, values, features.length, scale);
    unseen = SparseRow.unseen(seen, counts.total());
  }

  /**
   * Sets values and bounds. Weights are fetched first, in a loop of nothing else, so that as many fetches are under way
   * at once as the processor can keep.
   */
  private void weigh(HashedVocabulary vocabulary, LinearModel model, float[] values) {
    int[] features = counts.features();
    int[] occurrences = counts.counts();
    model.largestWeights(features, bounds);
    for (int i = 0; i < features.length; i++) {
      float value = SparseRow.value(occurrences[i], vocabulary.weight(features[i]));
      values[i] = value;
      bounds[i] *= value;
    }
  }

  /** Returns the number of features that the text has. */
  public int features() {
    return bounds.length;
  }

  /** Returns how many tokens, or chars, the first stream of the channel has. */
  public long units() {
    return counts.units();
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
   * @param leaderWeight what the score of the leader is multiplied by, not negative
   * @param followerWeight what that of the follower is multiplied by, not negative
   * @param limit how many at most, at least 1
   * @param least what is less than this need not be among them; 0 for all
   */
  public List<TermContribution> contributions(
      int leader, double leaderWeight, int follower, double followerWeight, int limit, double least) {
    StrongestTerms strongest = new StrongestTerms(limit, least);
    LinearModel model = channel.model();
    // Weights are far from the processor, and most need not be fetched: with the largest there is it would give less.
    double most = scale * (leaderWeight + followerWeight) * (1 + ROUNDING);
    float bar = bar(strongest, most);
    for (int i = 0; i < bounds.length; i++) {
      if (bounds[i] < bar) {
        continue;
      }
      int feature = counts.features()[i];
      int occurrences = counts.counts()[i];
      // A look at the steps, which take a quarter of the room, is enough for most of the others.
      double about = bounds[i] * (double) scale
          * model.stepDifference(feature, leader, leaderWeight, follower, followerWeight);
      if (Math.abs(about) + bounds[i] * most * ROUNDING < strongest.bar()) {
        continue;
      }
      float value = SparseRow.value(occurrences, channel.vocabulary().weight(feature)) * scale;
      double lead = value
          * (leaderWeight * model.weight(feature, leader) - followerWeight * model.weight(feature, follower));
      if (strongest.mayTake(lead)) {
        strongest.offer(new TermContribution(counts.starts()[i], counts.ends()[i], occurrences, lead));
        bar = bar(strongest, most);
      }
    }
    return strongest.toList();
  }

  /** Returns what the bound of an n-gram must not be below, if it is to be taken. */
  private static float bar(StrongestTerms strongest, double most) {
    return (float) (strongest.bar() / most);
  }
}
