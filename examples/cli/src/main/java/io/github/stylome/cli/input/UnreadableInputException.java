package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.text.GzipFormatException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Input that cannot be read at all. The message names it and says why. */
public final class UnreadableInputException extends IOException {
  private static final long serialVersionUID = 1;

  /** Makes an exception about a source. */
  public UnreadableInputException(String source, String why) {
    super(Visible.of(source) + ": " + why);
  }

  private UnreadableInputException(String message) {
    super(message);
  }

  /** Returns an exception about all sources together. */
  static UnreadableInputException nothingAtAll(String why) {
    return new UnreadableInputException(why);
  }

  private UnreadableInputException(String source, String why, IOException cause) {
    super(Visible.of(source) + ": " + why, cause);
  }

  /** Returns what an exception of the file system means to the user. */
  public static UnreadableInputException from(String source, IOException cause) {
    if (cause instanceof UnreadableInputException known) {
      return known;
    } else if (cause instanceof NoSuchFileException) {
      return new UnreadableInputException(source, "there is no such file", cause);
    } else if (cause instanceof AccessDeniedException) {
      return new UnreadableInputException(source, "it may not be read", cause);
    } else if (cause instanceof GzipFormatException damaged) {
      return new UnreadableInputException(source, damaged.reason(), cause);
    }
    String message = cause.getMessage();
    return new UnreadableInputException(
        source, "it cannot be read: " + (message == null ? cause.getClass().getSimpleName() : message), cause);
  }
}
