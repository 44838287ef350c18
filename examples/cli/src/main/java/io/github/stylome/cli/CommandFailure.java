package io.github.stylome.cli;

import org.jspecify.annotations.Nullable;

/** A command that cannot do what it was asked to. The message is for the user. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandFailure(@Nullable String message) {
    super(String.valueOf(message));
  }
}
