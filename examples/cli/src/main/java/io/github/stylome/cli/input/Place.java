package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;

/**
 * Where something stands.
 *
 * @param source the name of the file as the user gave it
 * @param line the line, counted from 1; 0 for the file as a whole
 */
public record Place(String source, long line) {
  /** Returns {@code source:line}, or the source alone. */
  @Override
  public String toString() {
    return line == 0 ? Visible.of(source) : Visible.of(source) + ":" + line;
  }
}
