package io.github.stylome.cli;

import io.github.stylome.cli.config.Defaults;
import io.github.stylome.cli.config.Setting;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.output.ClosedOutputException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a line, and in one more for each setting that it speaks of; makes it an exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;
  private final Defaults defaults;

  Failures(Console console, Defaults defaults) {
    this.console = console;
    this.defaults = defaults;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.tell(name + ": " + e.getMessage());
    for (Setting setting : defaults.namedIn(String.valueOf(e.getMessage()), command)) {
      console.tell(setting.toString());
    }
    console.tell("Try \"" + name + " --help\".");
    return ExitStatus.NOTHING_DONE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof ClosedOutputException) {
      return ExitStatus.DONE;
    } else if (e instanceof CommandFailure || e instanceof IOException) {
      console.tell(name + ": " + e.getMessage());
    } else {
      console.tell(name + ": this is a bug of stylome: " + Visible.of(e.toString()));
      e.printStackTrace(console.err());
    }
    return ExitStatus.NOTHING_DONE;
  }
}
