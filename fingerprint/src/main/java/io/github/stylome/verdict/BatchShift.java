package io.github.stylome.verdict;

import java.util.Arrays;

/**
 * Sees that many of the texts that are judged at once are of another kind, where each by itself is not strange enough to
 * say so. Each text has a rarity: the share of training texts that are as strange. Among texts of the same kind,
 * rarities are spread evenly; the texts whose rarity is too small for that are refused, such that at most one in ten of
 * them is refused wrongly. Benjamini and Hochberg, "Controlling the False Discovery Rate", JRSS B 57, 1995; with the
 * share of usual texts as Storey estimates it, "A direct approach to false discovery rates", JRSS B 64, 2002.
 */
final class BatchShift {
  private static final int MIN_TEXTS = 20;
  private static final double FALSE_DISCOVERIES = 0.1;
  /** Less than this share of strange texts is a matter of each of them, not of the batch. */
  private static final double MIN_SHARE = 0.2;

  private BatchShift() {}

  /**
   * Returns the greatest rarity of a text that is refused; 0 if the batch gives no reason to refuse any.
   *
   * @param rarities in (0, 1], in any order
   */
  static double limit(double[] rarities) {
    int size = rarities.length;
    if (size < MIN_TEXTS) {
      return 0;
    }
    double[] sorted = rarities.clone();
    Arrays.sort(sorted);
    double common = Arrays.stream(sorted).filter(rarity -> rarity > 0.5).count() + 1;
    double usual = Math.min(1, 2 * common / size);
    int refused = 0;
    for (int i = 0; i < size; i++) {
      if (sorted[i] * size * usual <= FALSE_DISCOVERIES * (i + 1)) {
        refused = i + 1;
      }
    }
    return refused < MIN_SHARE * size ? 0 : sorted[refused - 1];
  }
}
