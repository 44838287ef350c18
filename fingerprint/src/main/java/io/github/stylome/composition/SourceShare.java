package io.github.stylome.composition;

import com.google.common.base.Preconditions;

/**
 * What share of a corpus is by a source.
 *
 * @param source its name, {@link Composition#NONE} for none of the known
 * @param share in [0, 1]
 * @param lower the lower end of the 95% interval, in [0, share]
 * @param upper the upper end, in [share, 1]
 */
public record SourceShare(String source, double share, double lower, double upper) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if they are not in order
   */
  public SourceShare {
    Preconditions.checkArgument(0 <= lower && lower <= share && share <= upper && upper <= 1,
        "the share %s of \"%s\" is not in [%s, %s]", share, source, lower, upper);
  }
}
