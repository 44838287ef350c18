package io.github.stylome.dossier;

import java.util.Locale;

/** What a figure counts in. */
public enum Unit {
  /** A share, in [0, 1]. */
  SHARE,
  /** Words in a text. */
  WORDS,
  /** Standard deviations above the mean of pairs of others. */
  DEVIATIONS,
  /** A ratio: how many times as frequent, or as probable. */
  TIMES,
  /** Spearman's rank correlation, in [-1, 1]. */
  CORRELATION,
  /** A delta score: 0 on a tree, 1 at most. */
  DELTA,
  /** An area under the curve: how often, of two texts, the right one is told, in [0, 1]. */
  AREA,
  /** Distance between the means of two models' scores, in standard deviations of their texts. */
  SEPARATION,
  /** Days from one date to another. */
  DAYS;

  /** Returns the name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
