package io.github.stylome.fingerprint;

/** A text in which there is nothing to measure. The message names the document and the reason. */
public final class UnmeasurableTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** Why a text cannot be measured. */
  public enum Reason {
    /** It has no n-gram: it is empty, or holds white space only, or is shorter than one n-gram. */
    EMPTY,
    /** It has n-grams, and none of them is a feature. */
    NOTHING_SHARED
  }

  private final Reason reason;
  private final long total;

  UnmeasurableTextException(Reason reason, long total, String message) {
    super(message);
    this.reason = reason;
    this.total = total;
  }

  /** Returns how many n-grams the text has; 0 if it is empty. */
  public long total() {
    return total;
  }

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }
}
