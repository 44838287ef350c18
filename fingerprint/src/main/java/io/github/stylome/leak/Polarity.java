package io.github.stylome.leak;

import java.util.Locale;

/** How a text that names a model, or a maker of models, means it. Only a {@link #CLAIM} is a leak. */
public enum Polarity {
  /** The text says that it is, or comes from, what it names. */
  CLAIM,
  /** The text says that it is not, or that it does not come from there. */
  DENIAL,
  /** Somebody else's words: in quotation marks, in code, in a title, after a verb of saying or a speaker's name. */
  QUOTATION,
  /** It speaks of what it names as of something else. */
  ABOUT,
  /** It stands in a turn of the user. */
  USER_TURN,
  /** It supposes, imagines or asks. */
  HYPOTHETICAL;

  /** Returns the name used in rows: lower case with hyphens, as in {@code user-turn}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
