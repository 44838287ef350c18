package io.github.stylome.learn;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;

/**
 * A channel that has learnt: its features, and the model that gives every label a score.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LearnedChannel {
  private final LearnedChannelSpec spec;
  private final HashedVocabulary vocabulary;
  private final LinearModel model;
  private final Readers readers;

  private LearnedChannel(LearnedChannelSpec spec, HashedVocabulary vocabulary, LinearModel model) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    this.model = model;
    readers = new Readers(spec.streams());
  }

  /**
   * Returns a channel of these parts.
   *
   * @throws IllegalArgumentException if the model is of another number of features
   */
  public static LearnedChannel of(LearnedChannelSpec spec, HashedVocabulary vocabulary, LinearModel model) {
    requireNonNull(spec, "spec");
    Preconditions.checkArgument(vocabulary.size() == model.features(),
        "%s features and a model of %s", vocabulary.size(), model.features());
    return new LearnedChannel(spec, vocabulary, model);
  }

  /** Returns what is counted. */
  public LearnedChannelSpec spec() {
    return spec;
  }

  /** Returns the features. */
  public HashedVocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the model. */
  public LinearModel model() {
    return model;
  }

  /** Returns the row of a text, which may be empty. O(length) time. */
  public SparseRow row(String text) {
    TermReader reader = readers.take();
    try {
      TermBag bag = reader.read(text);
      return RowMaker.row(bag, vocabulary, 1);
    } finally {
      readers.giveBack(reader);
    }
  }

  /** Returns the score of every label for a row of this channel: logarithms of odds, but for a constant. */
  public float[] scores(SparseRow row) {
    return model.scores(row);
  }

  /**
   * Returns the n-grams of a text that give most to the lead of one label's score over another's, those with the
   * largest absolute contribution first; equal ones in the order of the text.
   *
   * @param limit how many at most
   */
  public List<TermContribution> contributions(String text, int leader, int follower, int limit) {
    TermReader reader = readers.take();
    try {
      TermBag bag = reader.read(text);
      SparseRow row = RowMaker.row(bag, vocabulary, 1);
      List<TermContribution> all = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < bag.size(); i++) {
        int feature = vocabulary.find(bag.term(i));
        if (feature >= 0) {
          double lead = row.values()[at++] * (model.weight(feature, leader) - model.weight(feature, follower));
          if (lead != 0) {
            all.add(new TermContribution(bag.start(i), bag.end(i), bag.count(i), lead));
          }
        }
      }
      all.sort(TermContribution.STRONGEST_FIRST);
      return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    } finally {
      readers.giveBack(reader);
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof LearnedChannel other
        && spec.equals(other.spec)
        && vocabulary.equals(other.vocabulary)
        && model.equals(other.model);
  }

  @Override
  public int hashCode() {
    return vocabulary.hashCode();
  }

  @Override
  public String toString() {
    return "LearnedChannel[" + spec.name() + ", " + vocabulary.size() + " features]";
  }
}
