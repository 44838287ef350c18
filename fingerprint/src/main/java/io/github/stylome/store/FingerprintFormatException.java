package io.github.stylome.store;

import java.io.IOException;

/** Bytes that are not a Stylome file, or not a whole one. The message says what was expected and what was found. */
public final class FingerprintFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /** Makes an exception with a message. */
  public FingerprintFormatException(String message) {
    super(message);
  }

  /** Makes an exception with a message and what showed that the content makes no sense. */
  public FingerprintFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
