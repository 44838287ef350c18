package io.github.stylome.cli.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What options are where the command line does not say: the settings of a config file. {@code COMMAND.OPTION} goes
 * before {@code OPTION}, which is for every command that has it. Not safe for concurrent use.
 */
public final class Defaults implements IDefaultValueProvider {
  private static final Set<String> ONLY_ON_THE_COMMAND_LINE = Set.of("--help", "--version", "--config");

  private final IdentityHashMap<ArgSpec, Setting> settings = new IdentityHashMap<>();

  private Defaults() {}

  /** Returns whether there is a config file, which may set options of all commands. */
  public static boolean areThere(List<String> arguments, Map<String, String> environment) throws ConfigException {
    return ConfigLocation.find(arguments, environment).isPresent();
  }

  /**
   * Finds and reads the config file, if there is one.
   *
   * @param commands that there are, with their options
   * @throws ConfigException if the file cannot be read or sets what is no option of these commands
   */
  public static Defaults find(List<String> arguments, Map<String, String> environment, CommandLine commands)
      throws ConfigException {
    Defaults defaults = new Defaults();
    Optional<Path> file = ConfigLocation.find(arguments, environment);
    if (file.isPresent()) {
      List<Setting> all = ConfigFile.read(file.get());
      for (Setting setting : all) {
        if (setting.command().isEmpty()) {
          defaults.putForAll(setting, commands);
        }
      }
      for (Setting setting : all) {
        if (!setting.command().isEmpty()) {
          defaults.put(setting, commands);
        }
      }
    }
    return defaults;
  }

  /** Returns what {@code --config} is on the command line itself, where alone it is looked for. */
  public static Optional<String> optionIn(List<String> arguments) {
    return ConfigLocation.option(arguments);
  }

  private void putForAll(Setting setting, CommandLine commands) throws ConfigException {
    boolean found = false;
    for (CommandLine command : allOf(commands)) {
      OptionSpec option = command.getCommandSpec().findOption(setting.option());
      if (option != null) {
        requireDefault(setting);
        settings.put(option, setting);
        found = true;
      }
    }
    if (!found) {
      throw setting.refused("no command has the option " + setting.option());
    }
  }

  private void put(Setting setting, CommandLine commands) throws ConfigException {
    CommandLine command = commands.getSubcommands().get(setting.command());
    if (command == null) {
      throw setting.refused("there is no command \"" + setting.command() + "\"");
    }
    OptionSpec option = command.getCommandSpec().findOption(setting.option());
    if (option == null) {
      throw setting.refused("\"" + setting.command() + "\" has no option " + setting.option());
    }
    requireDefault(setting);
    settings.put(option, setting);
  }

  private static void requireDefault(Setting setting) throws ConfigException {
    if (ONLY_ON_THE_COMMAND_LINE.contains(setting.option())) {
      throw setting.refused(setting.option() + " has its place on the command line");
    }
  }

  private static List<CommandLine> allOf(CommandLine commands) {
    return Stream.concat(Stream.of(commands), commands.getSubcommands().values().stream()).toList();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    Setting setting = settings.get(argument);
    return setting == null ? null : setting.value();
  }

  /** Returns the settings that a run takes, since its command line does not say otherwise, in the order of lines. */
  public List<Setting> takenBy(ParseResult parsed) {
    Set<Setting> taken = new HashSet<>();
    List<CommandLine> commands = parsed.asCommandLineList();
    for (CommandLine command : commands) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        Setting setting = settings.get(option);
        // An option that all commands have may stand before the command as well.
        if (setting != null
            && commands.stream().noneMatch(each -> each.getParseResult().hasMatchedOption(setting.option()))) {
          taken.add(setting);
        }
      }
    }
    return inOrder(taken.stream());
  }

  /** Returns the settings that a message about a command speaks of: those whose option it names. */
  public List<Setting> namedIn(String message, CommandLine command) {
    return inOrder(command.getCommandSpec().options().stream()
        .filter(settings::containsKey)
        .map(settings::get)
        .filter(setting -> names(message, setting.option())));
  }

  /** Returns whether the option stands in the message, and not as the beginning of another. */
  private static boolean names(String message, String option) {
    for (int at = message.indexOf(option); at >= 0; at = message.indexOf(option, at + 1)) {
      int end = at + option.length();
      if (end == message.length() || (message.charAt(end) != '-' && !isAsciiLetter(message.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static List<Setting> inOrder(Stream<Setting> settings) {
    return settings.distinct()
        .sorted((a, b) -> Integer.compare(a.line(), b.line()))
        .collect(Collectors.toList());
  }
}
