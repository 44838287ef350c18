package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.config.ConfigException;
import io.github.stylome.cli.config.Defaults;
import io.github.stylome.cli.console.Console;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Runs {@code stylome}. */
public final class Main {
  private static final int WIDTH = 100;
  /** Commands that speak of the others. */
  private static final Set<String> OF_OTHERS = Set.of("help", "generate-completion", "generate-man");

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
    List<String> arguments = List.of(args);
    try {
      CommandLine commands = (Defaults.areThere(arguments, environment)
          ? commands(root, console, atlas)
          : commandsFor(arguments, root, console, atlas)).setOut(out).setErr(err);
      Defaults defaults = Defaults.find(arguments, environment, commands);
      Failures failures = new Failures(console, defaults);
      return commands
          .setDefaultValueProvider(defaults)
          .setParameterExceptionHandler(failures)
          .setExecutionExceptionHandler(failures)
          .setExecutionStrategy(new Execution(root, console, defaults, Defaults.optionIn(arguments)))
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

  /** Returns the command that is asked for alone, since to look at all of them takes longer than many have to do. */
  private static CommandLine commandsFor(
      List<String> arguments, StylomeCommand root, Console console, Supplier<Atlas> atlas) {
    String name = arguments.isEmpty() ? "" : arguments.get(0);
    @Nullable Supplier<Object> only = OF_OTHERS.contains(name) ? null : commandsByName(console, atlas).get(name);
    return only == null ? commands(root, console, atlas) : dressed(new CommandLine(root).addSubcommand(only.get()));
  }

  /** Returns all commands, with the options that they have in common. */
  static CommandLine commands(StylomeCommand root, Console console, Supplier<Atlas> atlas) {
    CommandLine commands = new CommandLine(root);
    commandsByName(console, atlas).values().forEach(command -> commands.addSubcommand(command.get()));
    return dressed(commands);
  }

  private static CommandLine dressed(CommandLine commands) {
    return commands.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(WIDTH);
  }

  /** Returns the commands by their names, in the order of the help. */
  static Map<String, Supplier<Object>> commandsByName(Console console, Supplier<Atlas> atlas) {
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
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("help", CommandLine.HelpCommand::new);
    commands.put("generate-completion", AutoComplete.GenerateCompletion::new);
    commands.put("generate-man", GenerateManCommand::new);
    return commands;
  }
}
