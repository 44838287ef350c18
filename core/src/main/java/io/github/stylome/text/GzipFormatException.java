package io.github.stylome.text;

import java.util.zip.ZipException;

/** A gzip file that is truncated or damaged, or none. The message names it and says what is wrong. */
public final class GzipFormatException extends ZipException {
  private static final long serialVersionUID = 1;

  private final String reason;

  GzipFormatException(String source, String reason) {
    super(source + ": " + reason);
    this.reason = reason;
  }

  /** Returns what is wrong without the name of the source, as in {@code the compressed file is truncated}. */
  public String reason() {
    return reason;
  }
}
