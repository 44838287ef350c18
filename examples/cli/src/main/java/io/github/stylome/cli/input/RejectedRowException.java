package io.github.stylome.cli.input;

/** A row that cannot be used, and why. */
final class RejectedRowException extends Exception {
  private static final long serialVersionUID = 1;

  RejectedRowException(String why) {
    super(why);
  }
}
