package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.input.RowFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that reads texts. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "Field of JSON rows that holds the text (default: ${DEFAULT-VALUE}).")
  private String textField;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use (default: one for every processor). The results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = {"-q", "--quiet"}, description = "Show no progress, even on a terminal.")
  private boolean quiet;

  RowFormat training() {
    return format(true);
  }

  RowFormat disputed() {
    return format(false);
  }

  private RowFormat format(boolean training) {
    try {
      return training ? RowFormat.training(textField) : RowFormat.disputed(textField);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--text-field: " + e.getMessage(), e);
    }
  }

  Threads threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
    }
    return new Threads(threads);
  }

  Console on(Console console) {
    return quiet ? console.quiet() : console;
  }
}
