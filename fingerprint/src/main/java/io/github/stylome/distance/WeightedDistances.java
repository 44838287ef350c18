package io.github.stylome.distance;

/**
 * Distances of the labels of a {@link PromptTable} with every prompt counted so many times. Implementations are
 * immutable and safe to share between threads.
 */
interface WeightedDistances {
  /**
   * Returns the distances row by row, both halves.
   *
   * @param multiplicities how often each prompt counts
   */
  double[] distances(int[] multiplicities);
}
