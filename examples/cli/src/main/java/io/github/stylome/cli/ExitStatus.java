package io.github.stylome.cli;

import io.github.stylome.cli.input.Rejections;

/** What the process says with its exit status. */
final class ExitStatus {
  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int NOTHING_DONE = 2;

  private ExitStatus() {}

  static int after(Rejections rejections) {
    return rejections.count() == 0 ? DONE : SOME_REJECTED;
  }
}
