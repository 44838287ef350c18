package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.console.Console;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Runs {@code stylome}. */
public final class Main {
  private static final int WIDTH = 100;

  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(run(Console.system(), args));
  }

  /** Runs one command and returns its exit status. */
  public static int run(Console console, String... args) {
    return run(console, Atlas::bundled, args);
  }

  /** Runs one command with an atlas, which is asked for when it is needed. */
  static int run(Console console, Supplier<Atlas> atlas, String... args) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
    PrintWriter err = new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true);
    CommandLine commands = new CommandLine(new StylomeCommand())
        .addSubcommand(new IdentifyCommand(console, atlas))
        .addSubcommand(new AtlasCommand(console, atlas))
        .addSubcommand(new AttributeCommand(console))
        .addSubcommand(new FitCommand(console))
        .addSubcommand(new EvaluateCommand(console))
        .addSubcommand(new DistancesCommand(console))
        .addSubcommand(new ClusterCommand(console))
        .addSubcommand(new ScatterCommand(console))
        .addSubcommand(new NetworkCommand(console))
        .addSubcommand(new CrossValidateCommand(console))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(new KeynessCommand(console))
        .addSubcommand(new RollingCommand(console))
        .addSubcommand(new SlopCommand(console))
        .addSubcommand(new TreeCommand(console))
        .addSubcommand(new ComposeCommand(console))
        .addSubcommand(new ScreenCommand(console))
        .addSubcommand(new LineageCommand(console))
        .addSubcommand(new ReasoningCommand(console))
        .addSubcommand(new LeaksCommand(console))
        .addSubcommand(new DriftCommand(console))
        .addSubcommand(new HarvestCommand(console))
        .addSubcommand(new DossierCommand(console, atlas))
        .addSubcommand(new ReportCommand(console))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(WIDTH);
    Failures failures = new Failures(console);
    commands.setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      console.tell("stylome: there is not enough memory for these texts; java -Xmx gives more");
      return ExitStatus.NOTHING_DONE;
    } finally {
      out.flush();
      err.flush();
    }
  }
}
