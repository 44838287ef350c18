package io.github.stylome.composition;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * What a corpus is made of.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param texts how many there were
 * @param measured how many of them something could be measured in; the shares are of those
 * @param shares of every source in ascending order and, last, of {@link #NONE}; they sum to 1. Empty if nothing could
 *     be measured
 * @param strangers how many sources were left out, each in turn, to learn what texts by none of the known look like; if
 *     0, they may look like anything, and the share of none is little more than what no known source explains
 * @param seed of the bootstrap
 */
public record Composition(long texts, long measured, List<SourceShare> shares, int strangers, long seed) {
  /** What stands for all that is by none of the sources of the references. */
  public static final String NONE = "none of the known";

  /** So large a share of none of the known is worth a warning. */
  private static final double MUCH = 0.1;

  /** An interval so wide says nothing. */
  private static final double WIDE = 0.9;

  /** Copies the list. */
  public Composition {
    shares = ImmutableList.copyOf(shares);
  }

  /**
   * Returns whether a tenth of the texts or more is by none of the sources: then nobody can tell whether people or machines
   * wrote these, and no promise holds of them. False if nothing could be measured.
   */
  public boolean isMuchUnknown() {
    return !shares.isEmpty() && shares.get(shares.size() - 1).share() >= MUCH;
  }

  /**
   * Returns whether nobody can tell: nothing could be measured, or there are so few texts, in the corpus or among the
   * references, that the interval of the largest share is nine tenths wide or more.
   */
  public boolean isUndecided() {
    return shares.stream()
        .max(Comparator.comparingDouble(SourceShare::share))
        .map(largest -> largest.upper() - largest.lower() >= WIDE)
        .orElse(true);
  }
}
