package io.github.stylome.cli.config;

/** A config file that cannot be used. The message is for the user and names the file, and the line if it is one. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1;

  ConfigException(String message) {
    super(message);
  }
}
