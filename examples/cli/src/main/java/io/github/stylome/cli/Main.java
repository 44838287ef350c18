package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.config.ConfigException;
import io.github.stylome.cli.config.Defaults;
import io.github.stylome.cli.console.Console;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Runs {@code stylome}. */
public final class Main {
  private static final int WIDTH = 100;

  private Main() {}

  /** Runs one command and ends the process with its exit status. The environment may name a config file. */
  public static void main(String[] args) {
    System.exit(run(Console.system(), Atlas::bundled, System.getenv(), args));
  }

  /** Runs one command and returns its exit status. There is no config file but one that the arguments name. */
  public static int run(Console console, String... args) {
    return run(console, Atlas::bundled, Map.of(), args);
  }

  /** Runs one command with an atlas, which is asked for when it is needed. */
  static int run(Console console, Supplier<Atlas> atlas, Map<String, String> environment, String... args) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
    PrintWriter err = new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true);
    StylomeCommand root = new StylomeCommand();
    CommandLine commands = commands(root, console, atlas).setOut(out).setErr(err);
    try {
      Defaults defaults = Defaults.find(List.of(args), environment, commands);
      Failures failures = new Failures(console, defaults);
      return commands
          .setDefaultValueProvider(defaults)
          .setParameterExceptionHandler(failures)
          .setExecutionExceptionHandler(failures)
          .setExecutionStrategy(new Execution(root, console, defaults, Defaults.optionIn(List.of(args))))
          .execute(args);
    } catch (ConfigException e) {
      console.tell("stylome: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    } catch (OutOfMemoryError e) {
      console.tell("stylome: there is not enough memory for these texts; java -Xmx gives more");
      return ExitStatus.NOTHING_DONE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Returns all commands, with the options that they have in common. */
  static CommandLine commands(StylomeCommand root, Console console, Supplier<Atlas> atlas) {
    return new CommandLine(root)
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
        .addSubcommand(new SchemaCommand(console))
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new AutoComplete.GenerateCompletion())
        .addSubcommand(new GenerateManCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(WIDTH);
  }
}
