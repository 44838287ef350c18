package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Rows of comma-separated values by RFC 4180, each ended by a line feed: cells with commas, quotes or line breaks stand
 * in quotes, and quotes in them are doubled. Numbers read back as the same double. Not safe for concurrent use.
 */
final class CsvTable {
  private final StringBuilder out = new StringBuilder();
  private boolean rowBegun;

  CsvTable add(String cell) {
    if (rowBegun) {
      out.append(',');
    }
    rowBegun = true;
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    out.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    return this;
  }

  CsvTable add(double number) {
    return add(NumberOutput.toString(number, true));
  }

  CsvTable add(int number) {
    return add(Integer.toString(number));
  }

  CsvTable endRow() {
    out.append('\n');
    rowBegun = false;
    return this;
  }

  /** Forgets the rows so far. */
  void clear() {
    out.setLength(0);
  }

  /** Returns the rows. */
  @Override
  public String toString() {
    return out.toString();
  }
}
