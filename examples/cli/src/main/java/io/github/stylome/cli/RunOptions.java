package io.github.stylome.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that reads texts and works on several threads. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunOptions extends ReadOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use (default: one for every processor). The results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  Threads threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
    }
    return new Threads(threads);
  }
}
