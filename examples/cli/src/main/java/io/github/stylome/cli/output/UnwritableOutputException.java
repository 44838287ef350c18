package io.github.stylome.cli.output;

import io.github.stylome.cli.console.Visible;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** An output that cannot be written. The message names it and says why. */
public final class UnwritableOutputException extends IOException {
  private static final long serialVersionUID = 1;

  UnwritableOutputException(String name, String why) {
    super(Visible.of(name) + ": " + why);
  }

  private UnwritableOutputException(String name, String why, IOException cause) {
    super(Visible.of(name) + ": " + why, cause);
  }

  static UnwritableOutputException from(String name, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new UnwritableOutputException(name, "there is no such folder to write to", cause);
    } else if (cause instanceof AccessDeniedException) {
      return new UnwritableOutputException(name, "it may not be written", cause);
    }
    String message = cause.getMessage();
    return new UnwritableOutputException(
        name, "it cannot be written: " + (message == null ? cause.getClass().getSimpleName() : message), cause);
  }
}
