package io.github.stylome.cli.output;

import java.io.IOException;

/**
 * Nobody reads standard output any more, as when it is piped to {@code head}. This is the end of the work and no
 * failure.
 */
public final class ClosedOutputException extends IOException {
  private static final long serialVersionUID = 1;

  ClosedOutputException(IOException cause) {
    super(cause);
  }
}
