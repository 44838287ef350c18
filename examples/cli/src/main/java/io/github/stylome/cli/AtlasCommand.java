package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.output.AtlasTable;
import io.github.stylome.cli.output.OutputFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Lists what the bundled atlas knows and from what. */
@Command(
    name = "atlas",
    description = "Lists the models that \"identify\" knows, where each comes from, and how much text it rests on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  stylome atlas"})
final class AtlasCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Atlas> atlas;

  AtlasCommand(Console console, Supplier<Atlas> atlas) {
    this.console = console;
    this.atlas = atlas;
  }

  @Override
  public Integer call() throws IOException {
    try (OutputFile out = OutputFile.standard(console.out())) {
      out.write(AtlasTable.of(atlas.get()));
      out.commit();
    }
    return ExitStatus.DONE;
  }
}
