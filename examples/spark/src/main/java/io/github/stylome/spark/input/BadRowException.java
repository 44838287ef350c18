package io.github.stylome.spark.input;

import org.jspecify.annotations.Nullable;

/** A row that cannot be used: the message says where it stands and why. */
public final class BadRowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes an exception of where a row stands and why it cannot be used. */
  public BadRowException(String where, @Nullable String why) {
    super(where + ": " + why);
  }
}
