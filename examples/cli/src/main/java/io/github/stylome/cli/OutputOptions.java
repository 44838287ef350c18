package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.UnwritableOutputException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes its answer. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "P",
      required = true,
      description = "The file to write, whole or not at all; - is standard output.")
  private String out;

  /** Returns the name of the file; {@code -} is standard output. */
  String name() {
    return out;
  }

  /** Opens the output, which may be none of the files that are read. */
  OutputFile open(List<Path> read, Console console) throws UnwritableOutputException {
    return OutputFile.open(out, read, console.out());
  }

  /** Checks that what another option names, if it is given, is another output. */
  void requireOther(String option, @Nullable String other) {
    if (out.equals(other)) {
      throw new ParameterException(spec.commandLine(), "--out and " + option + " are the same: " + out);
    }
  }
}
