package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of what a command writes. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema (draft 2020-12) of the rows that a command writes, or lists all schemas.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Every field has a description, and every number its unit (x-unit) and range. A field that is not",
      "described is an error; the $id ends in the version of the rows and their name.",
      "",
      "Examples:",
      "  stylome schema",
      "  stylome schema attribute > attribute.schema.json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SchemaCommand implements Callable<Integer> {
  /** The names that completion offers. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Schemas.names().iterator();
    }
  }

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = Names.class,
      description = "A command, or a command and what else it writes: slop-index. Without it, all names are listed.")
  private @Nullable String name;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFile out = OutputFile.standard(console.out())) {
      out.write(name == null ? list() : schema(name));
      out.commit();
    }
    return ExitStatus.DONE;
  }

  private byte[] schema(String asked) {
    try {
      return Schemas.bytes(asked);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static byte[] list() {
    StringBuilder lines = new StringBuilder();
    for (String each : Schemas.names()) {
      lines.append(String.format(Locale.ROOT, "%-22s %s%n", each, Schemas.title(each)));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
