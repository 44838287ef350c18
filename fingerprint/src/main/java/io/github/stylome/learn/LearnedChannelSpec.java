package io.github.stylome.learn;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One way to look at a text: which n-grams are counted, and how many become features.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name what the channel is called, as in {@code words}
 * @param streams the n-grams, at least one kind
 * @param maxFeatures how many become features at most, up to 2^24: those found in most prompts or works
 */
public record LearnedChannelSpec(String name, List<TermStream> streams, int maxFeatures) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public LearnedChannelSpec {
    requireNonNull(name, "name");
    streams = ImmutableList.copyOf(streams);
    Preconditions.checkArgument(!streams.isEmpty(), "the channel \"%s\" counts nothing", name);
    Preconditions.checkArgument(maxFeatures >= 1, "at least one feature is needed, not %s", maxFeatures);
    Preconditions.checkArgument(maxFeatures <= SparseRow.MOST_FEATURES,
        "at most %s features, not %s", SparseRow.MOST_FEATURES, maxFeatures);
  }

  /** Returns a channel of these streams. */
  public static LearnedChannelSpec of(String name, int maxFeatures, TermStream... streams) {
    return new LearnedChannelSpec(name, ImmutableList.copyOf(streams), maxFeatures);
  }

  /** Returns the same channel with other streams. */
  public LearnedChannelSpec with(List<TermStream> others) {
    return new LearnedChannelSpec(name, others, maxFeatures);
  }
}
