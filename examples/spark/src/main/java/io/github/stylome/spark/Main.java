package io.github.stylome.spark;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a job; {@code spark-submit} calls it. */
@Command(
    name = "stylome-spark",
    description = "Does over many files on many machines what stylome does over some on one.",
    mixinStandardHelpOptions = true,
    version = "stylome-spark",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 if all was done; 1 if rows were set aside; 2 if nothing was done. docs/spark.md says more."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the field
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int SOME_SET_ASIDE = 1;
  static final int NOTHING_DONE = 2;

  private static final int WIDTH = 100;

  @Spec
  private CommandSpec spec;

  private Main() {}

  /** Runs a job in the session that the arguments of {@code spark-submit} describe. */
  public static void main(String[] args) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(() -> SparkSession.builder().appName("stylome").getOrCreate(), err, args);
    SparkSession.getDefaultSession().foreach(session -> {
      session.stop();
      return null;
    });
    if (status != DONE) {
      System.exit(status); // what spark-submit ends with; a cluster takes any but 0 for a failure
    }
  }

  /** Where jobs get their session, once their arguments make sense. */
  interface Sessions {
    SparkSession get();
  }

  /** Runs a job and returns its exit status. */
  static int run(Sessions sessions, PrintStream err, String... args) {
    return new CommandLine(new Main())
        .addSubcommand(new AttributeCommand(sessions))
        .addSubcommand(new ScreenCommand(sessions, err))
        .addSubcommand(new LeaksCommand(sessions))
        .addSubcommand(new ComposeCommand(sessions, err))
        .addSubcommand(new WordsCommand(sessions))
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(WIDTH)
        .setExecutionExceptionHandler((e, command, parsed) -> {
          err.println("stylome-spark: " + Failures.message(e));
          return NOTHING_DONE;
        })
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: " + String.join(", ",
        spec.subcommands().keySet()));
  }
}
