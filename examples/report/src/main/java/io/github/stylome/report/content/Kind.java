package io.github.stylome.report.content;

/** What a value is, which says how it is shown. */
public enum Kind {
  /** Words in the language of the report, or of whoever wrote them. */
  WORDS,
  /** A name from outside: an id, a label, a model. */
  NAME,
  /** A feature, in which spaces count and are shown. */
  FEATURE,
  /** A {@link Place} in a text. */
  PLACE,
  /** A whole number. */
  COUNT,
  /** A number; NaN or null where there is none. */
  NUMBER,
  /** A share in [0, 1], shown in percent. */
  SHARE,
  /** Yes or no. */
  FLAG
}
