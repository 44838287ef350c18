package io.github.stylome.verdict;

import static java.util.Objects.requireNonNull;

/**
 * A way in which a text is unlike all that was learnt from, so that no answer can be trusted.
 *
 * @param kind what is unlike
 * @param message a sentence with the figures
 */
public record ShiftAlarm(Kind kind, String message) {
  /** What is unlike the training texts. */
  public enum Kind {
    /** The text is in another language. */
    LANGUAGE,
    /** The text is far shorter or longer. */
    LENGTH,
    /** Too many of the text's n-grams were never seen. */
    VOCABULARY,
    /** The text is laid out, or punctuated, in another way: another genre. */
    LAYOUT
  }

  /** Checks that nothing is missing. */
  public ShiftAlarm {
    requireNonNull(kind, "kind");
    requireNonNull(message, "message");
  }
}
