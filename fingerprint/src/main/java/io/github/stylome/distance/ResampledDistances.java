package io.github.stylome.distance;

import java.util.List;

/**
 * Distances of the same labels by all data and by resamples of them: what a bootstrap asks for. Felsenstein,
 * "Confidence limits on phylogenies: an approach using the bootstrap", Evolution 39(4), 1985.
 *
 * <p>Implementations are immutable and safe to share between threads, and give the same distances for the same round.
 */
public interface ResampledDistances {
  /** Returns the labels, in the order of all the matrices, unmodifiable. */
  List<String> labels();

  /** Returns the distances by all data. */
  LabelDistances all();

  /**
   * Returns the distances by a resample.
   *
   * @param round which, at least 0
   */
  LabelDistances resample(int round);
}
