package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.output.ClosedOutputException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line, and makes it an exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    console.tell(name + ": " + e.getMessage());
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
