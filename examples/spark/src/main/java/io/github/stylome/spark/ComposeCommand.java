package io.github.stylome.spark;

import io.github.stylome.composition.Composition;
import io.github.stylome.spark.work.Composing;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what share of a corpus is by each source of the references, and by none of them. */
@Command(
    name = "compose",
    description = "Says what share of a corpus is by each source of the references, with the row of stylome compose.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ComposeCommand implements Callable<Integer> {
  private final Main.Sessions sessions;
  private final PrintStream err;

  @Mixin
  private References references;

  @Mixin
  private TextOptions texts;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write.")
  private String out;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Write a row for every text to this folder, too. The texts are judged twice.")
  private @Nullable String documents;

  @Mixin
  private Outputs outputs;

  ComposeCommand(Main.Sessions sessions, PrintStream err) {
    this.sessions = sessions;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    texts.check();
    references.check();
    SparkSession spark = sessions.get();
    return Outputs.whole(spark, () -> run(spark), out, documents, texts.badRowsOut());
  }

  private long run(SparkSession spark) throws IOException {
    byte[] composer = references.composer(spark, texts.fields(), err);
    TextJob job = texts.job(texts.rows(spark), RepeatedIds.none());
    long bad = texts.setAside(job, outputs);
    Composing composing = Composing.of(job, composer);
    Composition corpus = composing.compose();
    if (documents != null) {
      outputs.writeAnswers(composing.documents(corpus), Composing.DOCUMENT_SCHEMA, documents);
    }
    outputs.writeLines(spark, List.of(composing.row(corpus, Math.toIntExact(bad))), Composing.SCHEMA, out);
    return bad;
  }
}
