package io.github.stylome.cli.output;

import java.util.Locale;

/** How rows are written. */
public enum RowsFormat {
  /** A JSON object a line. */
  JSON,
  /** Comma-separated values under a heading. */
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
