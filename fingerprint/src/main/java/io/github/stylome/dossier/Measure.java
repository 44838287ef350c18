package io.github.stylome.dossier;

import java.util.Locale;

/** A number that stands beside the figure of a finding. */
public enum Measure {
  /** How many items the figure is of. */
  COUNT,
  /** Of how many. */
  OF,
  /** How many other labels are like this. */
  OTHERS_ALIKE,
  /** How many other labels there are to compare with. */
  OTHERS,
  /** How many labels were left out since they have too few texts. */
  TOO_FEW_TEXTS,
  /** The same share among the texts of all others. */
  SHARE_OF_OTHERS,
  /** The share of another. */
  OTHER_SHARE,
  /** The lower end of its interval. */
  OTHER_LOWER,
  /** The upper end. */
  OTHER_UPPER,
  /** Cohen's h of two shares, in [-pi, pi]: 0.2 is small, 0.5 medium, 0.8 large. */
  EFFECT,
  /** The p-value. */
  P,
  /** The false discovery rate at which this would be said. */
  Q,
  /** The share of resamples that say the same. */
  SUPPORT,
  /** The share of pairs of others that are less alike. */
  NULL_PERCENTILE,
  /** The probability by all texts together. */
  PROBABILITY,
  /** The probability of none of those known. */
  UNKNOWN,
  /** The figure of the next one. */
  NEXT,
  /** How many prompts both answer. */
  SHARED_PROMPTS;

  /** Returns the name in JSON: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
