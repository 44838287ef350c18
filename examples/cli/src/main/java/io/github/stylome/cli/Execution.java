package io.github.stylome.cli;

import io.github.stylome.cli.config.Defaults;
import io.github.stylome.cli.config.Setting;
import io.github.stylome.cli.console.Console;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Does for every command, before it runs, what all have in common: colours, and what a config file set. */
final class Execution implements IExecutionStrategy {
  private final StylomeCommand root;
  private final Console console;
  private final Defaults defaults;
  private final Optional<String> config;

  /**
   * Makes what runs commands.
   *
   * @param config as the arguments have it, which must be what was parsed
   */
  Execution(StylomeCommand root, Console console, Defaults defaults, Optional<String> config) {
    this.root = root;
    this.console = console;
    this.defaults = defaults;
    this.config = config;
  }

  @Override
  public int execute(ParseResult parsed) {
    CommandLine command = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
    if (!Optional.ofNullable(root.config()).equals(config)) {
      throw new ParameterException(command, "--config must stand on the command line itself, once");
    }
    Help.ColorScheme scheme = Help.defaultColorScheme(root.color().ansi());
    parsed.asCommandLineList().forEach(each -> each.setColorScheme(scheme));
    if (!asksForHelp(parsed) && !isQuiet(command)) {
      for (Setting setting : defaults.takenBy(parsed)) {
        console.tell(setting.toString());
      }
    }
    return new RunLast().execute(parsed);
  }

  private static boolean asksForHelp(ParseResult parsed) {
    return parsed.asCommandLineList().stream().anyMatch(each ->
        each.isUsageHelpRequested() || each.isVersionHelpRequested() || each.getCommandSpec().helpCommand());
  }

  private static boolean isQuiet(CommandLine command) {
    CommandLine.Model.OptionSpec option = command.getCommandSpec().findOption("--quiet");
    return option == null || Boolean.TRUE.equals(option.getValue());
  }
}
