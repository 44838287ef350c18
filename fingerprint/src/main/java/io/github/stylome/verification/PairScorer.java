package io.github.stylome.verification;

import io.github.stylome.text.Document;

/**
 * Scores how much two texts look like one author's. A score says nothing by itself: a {@link PairVerifier} makes a
 * likelihood ratio of it.
 *
 * <p>Reference texts with the label of one of the two texts take no part in their score, so that pairs of reference
 * texts score as pairs of strangers do.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface PairScorer {
  /** Returns the name, as {@code ppm}. */
  String name();

  /**
   * Returns a finite score, the higher the more alike, which does not change if the two texts are exchanged.
   *
   * @throws IllegalArgumentException if a text has nothing that is measured
   */
  double score(Document questioned, Document known);
}
