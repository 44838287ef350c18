package io.github.stylome.cli.input;

/** A row that cannot be used, and why. */
public final class RejectedRowException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean isUsual;

  RejectedRowException(String why) {
    this(why, false);
  }

  private RejectedRowException(String why, boolean isUsual) {
    super(why);
    this.isUsual = isUsual;
  }

  /** Returns what is said of a row without a trace: of many models only some think aloud, and nothing is wrong with it. */
  static RejectedRowException withoutReasoning(String why) {
    return new RejectedRowException(why, true);
  }

  /** Returns whether rows like this are usual: they are counted and not reported one by one. */
  public boolean isUsual() {
    return isUsual;
  }
}
