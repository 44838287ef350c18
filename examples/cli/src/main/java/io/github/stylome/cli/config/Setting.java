package io.github.stylome.cli.config;

import io.github.stylome.cli.console.Visible;
import java.nio.file.Path;

/**
 * A line of a config file. Immutable and safe to share between threads.
 *
 * @param file that it stands in
 * @param line its number, from 1
 * @param key what stands before the equals sign: {@code OPTION} or {@code COMMAND.OPTION}, without dashes in front
 * @param value what stands behind it
 */
public record Setting(Path file, int line, String key, String value) {
  /** Returns the name of its command; empty if it is for all commands. */
  String command() {
    return key.substring(0, Math.max(0, key.lastIndexOf('.')));
  }

  /** Returns the name of its option as it is written on the command line. */
  String option() {
    return "--" + key.substring(key.lastIndexOf('.') + 1);
  }

  /** Returns file, line, key and value in one line that cannot move the cursor. */
  @Override
  public String toString() {
    return Visible.of(file + ":" + line + ": " + key + " = " + value);
  }

  ConfigException refused(String why) {
    String place = Visible.of(file + ":" + line) + ": ";
    return new ConfigException(key.isEmpty() ? place + why : place + Visible.of(key) + ": " + why);
  }
}
