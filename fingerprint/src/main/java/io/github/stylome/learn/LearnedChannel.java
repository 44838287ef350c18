package io.github.stylome.learn;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;

/**
 * A channel that has learnt: its features, and the model that gives every label a score.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LearnedChannel {
  private final LearnedChannelSpec spec;
  private final HashedVocabulary vocabulary;
  private final LinearModel model;
  private final float[] scales; // by feature: what a count is multiplied by, and what no absolute weight exceeds
  private final Idle<ChannelReader> readers;

  private LearnedChannel(LearnedChannelSpec spec, HashedVocabulary vocabulary, LinearModel model) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    this.model = model;
    scales = new float[2 * vocabulary.size()];
    for (int feature = 0; feature < vocabulary.size(); feature++) {
      scales[2 * feature] = vocabulary.weight(feature);
      scales[2 * feature + 1] = model.largestWeight(feature);
    }
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

  /** Returns the weight of a feature in the vocabulary. */
  float weight(int feature) {
    return scales[2 * feature];
  }

  /** Returns what no absolute weight of a feature in the model exceeds: it lies beside the other, and comes with it. */
  float largestWeight(int feature) {
    return scales[2 * feature + 1];
  }

  /**
   * Reads a text, normalised. O(length + features × labels) time.
   */
  public ChannelReading read(String text) {
    ChannelReader reader = readers.take();
    ChannelReading reading = reader.read(text);
    readers.giveBack(reader); // not where it failed: it may be in the middle of a text
    return reading;
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
