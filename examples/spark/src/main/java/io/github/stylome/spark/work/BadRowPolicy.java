package io.github.stylome.spark.work;

import java.util.Locale;

/** What becomes of rows that cannot be used. None is lost without a word. */
public enum BadRowPolicy {
  /** The job fails, and the message says where the row stands and why it cannot be used. */
  FAIL,
  /** The job goes on without it; {@link BadRows} has it, with its place and the reason. */
  SET_ASIDE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
