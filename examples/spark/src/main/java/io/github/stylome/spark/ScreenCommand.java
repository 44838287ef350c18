package io.github.stylome.spark;

import io.github.stylome.spark.input.TextRows;
import io.github.stylome.spark.work.Composing;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps, drops or tags texts, at a stated rate of texts by people that are dropped. */
@Command(
    name = "screen",
    description = "Keeps, drops or tags texts so that at most a stated share of texts by people is dropped, as stylome "
        + "screen does.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ScreenCommand implements Callable<Integer> {
  private final Main.Sessions sessions;
  private final PrintStream err;

  @Mixin
  private References references;

  @Mixin
  private TextOptions texts;

  /** What is written. */
  enum Mode {
    KEEP, DROP, TAG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--mode",
      paramLabel = "NAME",
      defaultValue = "tag",
      description = "What is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). By keep and drop rows "
          + "are passed "
          + "on as they came, in the format in which they came.")
  private Mode mode;

  @Option(
      names = "--rate",
      paramLabel = "P",
      description = "The greatest share of texts by people that may be dropped (default: ${DEFAULT-VALUE}).")
  private double rate = 0.01;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write.")
  private String out;

  @Mixin
  private Outputs outputs;

  ScreenCommand(Main.Sessions sessions, PrintStream err) {
    this.sessions = sessions;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    texts.check();
    references.check();
    SparkSession spark = sessions.get();
    return Outputs.whole(spark, () -> run(spark), out, texts.badRowsOut());
  }

  private long run(SparkSession spark) throws IOException {
    byte[] composer = references.composer(spark, texts.fields(), err);
    TextRows rows = texts.rows(spark);
    TextJob job = texts.job(rows, RepeatedIds.none());
    long bad = texts.setAside(job, outputs);
    Composing composing = Composing.of(job, composer);
    if (mode == Mode.TAG) {
      outputs.writeAnswers(composing.tags(rate), Composing.SCREENED_SCHEMA, out);
    } else {
      pass(rows, composing.rows(rate, mode == Mode.DROP));
    }
    return bad;
  }

  private void pass(TextRows rows, Dataset<Row> chosen) {
    if (rows.isLines()) {
      outputs.writeText(TextRows.asLines(chosen), out);
    } else {
      Outputs.writeTable(TextRows.asTable(chosen), out);
    }
  }
}
