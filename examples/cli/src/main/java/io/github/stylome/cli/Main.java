package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.console.Console;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    CommandLine commands = new CommandLine(new StylomeCommand());
    addCommands(commands, commands(console, atlas), args);
    commands
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

  /** Adds the command that is asked for alone, since to look at all of them takes longer than many have to do. */
  private static void addCommands(CommandLine commands, Map<String, Supplier<Object>> known, String... args) {
    @Nullable Supplier<Object> only = args.length == 0 ? null : known.get(args[0]);
    if (only != null) {
      commands.addSubcommand(only.get());
    } else {
      known.values().forEach(command -> commands.addSubcommand(command.get()));
    }
  }

  /** Returns the commands by their names, in the order of the help. */
  static Map<String, Supplier<Object>> commands(Console console, Supplier<Atlas> atlas) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("identify", () -> new IdentifyCommand(console, atlas));
    commands.put("atlas", () -> new AtlasCommand(console, atlas));
    commands.put("attribute", () -> new AttributeCommand(console));
    commands.put("fit", () -> new FitCommand(console));
    commands.put("evaluate", () -> new EvaluateCommand(console));
    commands.put("distances", () -> new DistancesCommand(console));
    commands.put("cluster", () -> new ClusterCommand(console));
    commands.put("scatter", () -> new ScatterCommand(console));
    commands.put("network", () -> new NetworkCommand(console));
    commands.put("crossvalidate", () -> new CrossValidateCommand(console));
    commands.put("verify", () -> new VerifyCommand(console));
    commands.put("keyness", () -> new KeynessCommand(console));
    commands.put("rolling", () -> new RollingCommand(console));
    commands.put("richness", () -> new RichnessCommand(console));
    commands.put("slop", () -> new SlopCommand(console));
    commands.put("tree", () -> new TreeCommand(console));
    commands.put("compose", () -> new ComposeCommand(console));
    commands.put("screen", () -> new ScreenCommand(console));
    commands.put("lineage", () -> new LineageCommand(console));
    commands.put("reasoning", () -> new ReasoningCommand(console));
    commands.put("leaks", () -> new LeaksCommand(console));
    commands.put("drift", () -> new DriftCommand(console));
    commands.put("harvest", () -> new HarvestCommand(console));
    commands.put("dossier", () -> new DossierCommand(console, atlas));
    commands.put("report", () -> new ReportCommand(console));
    return commands;
  }
}
