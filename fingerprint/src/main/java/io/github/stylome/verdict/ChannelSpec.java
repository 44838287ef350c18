package io.github.stylome.verdict;

import static java.util.Objects.requireNonNull;

import io.github.stylome.distance.Distance;
import io.github.stylome.feature.FeatureSpec;

/**
 * One way to look at a text: what is measured and how measurements are compared.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name what evidence from this channel is called, as in {@code words}
 * @param spec what is measured
 * @param distance how far apart two measurements are
 */
public record ChannelSpec(String name, FeatureSpec spec, Distance distance) {
  /** Checks that nothing is missing. */
  public ChannelSpec {
    requireNonNull(name, "name");
    requireNonNull(spec, "spec");
    requireNonNull(distance, "distance");
  }
}
