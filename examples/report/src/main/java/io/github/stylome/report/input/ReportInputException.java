package io.github.stylome.report.input;

import java.io.IOException;

/** A file of which no report can be made. The message names the file and the line, and says why. */
public final class ReportInputException extends IOException {
  private static final long serialVersionUID = 1;

  /** Makes an exception about a line of a file, counted from 1. */
  public ReportInputException(String file, long line, String why) {
    super(file + ":" + line + ": " + why);
  }

  /** Makes an exception about a file. */
  public ReportInputException(String file, String why) {
    super(file + ": " + why);
  }
}
