package io.github.stylome.cli;

import io.github.stylome.cli.input.Rejections;

/** What the process says with its exit status. */
final class ExitStatus {
  static final int DONE = 0;
  /** Some texts were rejected, and what was asked for was done with the others, of which there is at least one. */
  static final int SOME_REJECTED = 1;
  /** Wrong usage, no text that can be read, or output that cannot be written; no output is left behind. */
  static final int NOTHING_DONE = 2;

  private ExitStatus() {}

  static int after(Rejections rejections) {
    return rejections.count() == 0 ? DONE : SOME_REJECTED;
  }
}
