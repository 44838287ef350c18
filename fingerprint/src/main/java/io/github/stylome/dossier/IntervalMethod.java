package io.github.stylome.dossier;

import java.util.Locale;

/** How an interval was made. */
public enum IntervalMethod {
  /** Wilson's score, which takes the items for independent. "Probable Inference", JASA 22, 1927. */
  WILSON,
  /** The mean of the prompts and 1.96 standard errors of it. */
  NORMAL,
  /** The middle of resamples of the prompts, drawn with replacement. */
  BOOTSTRAP,
  /** The log-odds of a term and how they vary over prompts. */
  LOG_ODDS,
  /** Fisher's z of a rank correlation, which takes terms for independent and so is narrow. */
  FISHER,
  /** Where 95 of 100 ways to halve the prompts lie: what chance does to one of them. */
  HALVINGS,
  /** The first and the last day that the dates given leave open; nothing is estimated. */
  DATES;

  /** Returns the name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
