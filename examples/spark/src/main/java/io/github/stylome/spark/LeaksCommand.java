package io.github.stylome.spark;

import io.github.stylome.spark.work.Leaking;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds where texts say which model they are from, or whose. */
@Command(
    name = "leaks",
    description = "Finds where texts say of themselves which model they are from, with the rows of stylome leaks.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LeaksCommand implements Callable<Integer> {
  private final Main.Sessions sessions;

  @Mixin
  private TextOptions texts;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write.")
  private String out;

  @Option(
      names = "--summary",
      paramLabel = "DIR",
      description = "Write how many texts of each label leak to this folder, too. The texts are read twice.")
  private @Nullable String summary;

  @Option(names = "--names", paramLabel = "FILE", description = "More names of makers and models, as in stylome leaks.")
  private @Nullable String names;

  @Option(names = "--all", description = "Write a row for every place that names one, whatever is meant.")
  private boolean all;

  @Mixin
  private Outputs outputs;

  LeaksCommand(Main.Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() throws IOException {
    texts.check();
    SparkSession spark = sessions.get();
    return Outputs.whole(spark, () -> run(spark), out, summary, texts.badRowsOut());
  }

  private long run(SparkSession spark) {
    TextJob job = texts.job(texts.rows(spark), RepeatedIds.none());
    Leaking leaking = Leaking.of(job, names == null ? new byte[0] : WholeFiles.read(spark, names));
    long bad = texts.setAside(job, outputs);
    outputs.writeAnswers(leaking.leaks(all), Leaking.SCHEMA, out);
    if (summary != null) {
      outputs.writeLines(spark, leaking.summary(), Leaking.SUMMARY_SCHEMA, summary);
    }
    return bad;
  }
}
