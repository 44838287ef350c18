package io.github.stylome.learn;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
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
  private final Idle<ChannelReader> readers;

  private LearnedChannel(LearnedChannelSpec spec, HashedVocabulary vocabulary, LinearModel model) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    this.model = model;
    readers = new Idle<>(() -> new ChannelReader(this));
  }

  /**
   * Returns a channel of these parts.
   *
   * @throws IllegalArgumentException if the model is of another number of features, or there are more than asked for
   */
  public static LearnedChannel of(LearnedChannelSpec spec, HashedVocabulary vocabulary, LinearModel model) {
    requireNonNull(spec, "spec");
    Preconditions.checkArgument(vocabulary.size() == model.features(),
        "%s features and a model of %s", vocabulary.size(), model.features());
    Preconditions.checkArgument(vocabulary.size() <= spec.maxFeatures(),
        "%s features, and at most %s are asked for", vocabulary.size(), spec.maxFeatures());
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

  /**
   * Reads a text, normalised. O(length + features × labels) time.
   */
  public ChannelReading read(String text) {
    return readAll(List.of(text)).get(0);
  }

  /**
   * Reads texts, normalised; returns a reading for each, in their order. A few dozen of them take less time than one by
   * one.
   */
  public List<ChannelReading> readAll(List<String> texts) {
    ChannelReader reader = readers.take();
    List<ChannelReading> readings = reader.read(texts);
    readers.giveBack(reader); // not where it failed: it may be in the middle of a text
    return readings;
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
