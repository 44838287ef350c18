package io.github.stylome.cli.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a config file is: as {@code --config} says, or {@code STYLOME_CONFIG}, or where XDG has it. */
final class ConfigLocation {
  private static final String OPTION = "--config";
  private static final String VARIABLE = "STYLOME_CONFIG";

  private ConfigLocation() {}

  /**
   * Returns the file to read; empty if there is none. A file that is named must be there; one that is looked for by
   * XDG need not. An empty name is that of no file.
   *
   * @throws ConfigException if a name is that of no possible file
   */
  static Optional<Path> find(List<String> arguments, Map<String, String> environment) throws ConfigException {
    Optional<String> given = option(arguments);
    if (given.isPresent()) {
      return named(given.get(), OPTION);
    }
    String variable = environment.get(VARIABLE);
    return variable == null ? standard(environment) : named(variable, VARIABLE);
  }

  /** Returns what stands behind the last {@code --config}; defaults must be known before arguments are parsed. */
  static Optional<String> option(List<String> arguments) {
    Optional<String> found = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--")) {
        break;
      } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        found = Optional.of(arguments.get(i + 1));
      } else if (argument.startsWith(OPTION + "=")) {
        found = Optional.of(argument.substring(OPTION.length() + 1));
      }
    }
    return found;
  }

  private static Optional<Path> named(String name, String source) throws ConfigException {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      throw new ConfigException(source + ": this is not the name of a file: " + e.getReason());
    }
  }

  private static Optional<Path> standard(Map<String, String> environment) throws ConfigException {
    String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    Optional<Path> folder = named(base, "XDG_CONFIG_HOME").filter(Path::isAbsolute); // XDG: a relative one is ignored
    if (folder.isEmpty()) {
      folder = named(home, "HOME").map(path -> path.resolve(".config"));
    }
    return folder.map(path -> path.resolve("stylome").resolve("stylome.properties")).filter(Files::exists);
  }
}
