package io.github.stylome.reasoning;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is said of the traces of some models.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param pairs every two models, by label; of a suspect those in which it is
 * @param halves every model against itself, by label; of a suspect itself alone
 * @param seed of folds, draws and swaps
 */
public record TraceReport(List<TracePair> pairs, List<TraceHalves> halves, long seed) {
  /** Copies the lists. */
  public TraceReport {
    pairs = ImmutableList.copyOf(pairs);
    halves = ImmutableList.copyOf(halves);
  }
}
