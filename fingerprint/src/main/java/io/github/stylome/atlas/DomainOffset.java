package io.github.stylome.atlas;

import com.google.common.base.Preconditions;
import java.util.List;

/**
 * What texts of one domain have in common, whoever wrote them: by how much their scores lean to each family because of
 * what they are about and how such texts are written. It is the mean of the scores of several sources, shrunk.
 *
 * <p>The mean of s sources is the lean of the domain and, beside it, the mean of what is their own. If sources differ
 * as much as families do, 1/s of the variance between single sources is left in that mean; so the share 1 − 1/s of it is
 * taken for the domain. One source says nothing of its domain: nothing is taken away.
 *
 * <p>Immutable and safe to share between threads.
 */
final class DomainOffset {
  private final double[] offset; // by family
  private final double share;

  private DomainOffset(double[] offset, double share) {
    this.offset = offset;
    this.share = share;
  }

  /**
   * Estimates the offset.
   *
   * @param scores of every source, or of texts of all sources in equal shares; one value for each family
   * @param sources how many sources there are, at least 1
   */
  static DomainOffset of(List<double[]> scores, int sources) {
    Preconditions.checkArgument(sources >= 1, "texts come from at least 1 source, not %s", sources);
    // No more sources than scores: what was said of them may be wrong, or some could not be measured.
    double share = scores.isEmpty() ? 0 : 1 - 1.0 / Math.min(sources, scores.size());
    double[] offset = new double[scores.isEmpty() ? 0 : scores.get(0).length];
    for (double[] own : scores) {
      for (int f = 0; f < offset.length; f++) {
        offset[f] += share * own[f] / scores.size();
      }
    }
    return new DomainOffset(offset, share);
  }

  /** Returns the share of the mean that is taken away, in [0, 1). */
  double share() {
    return share;
  }

  /** Returns what is to be taken from the score of a family. */
  double of(int family) {
    return offset[family];
  }
}
