package io.github.stylome.spark;

import io.github.stylome.count.CorpusCounts;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.spark.aggregate.Corpora;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the most frequent n-grams of texts. */
@Command(
    name = "words",
    description = "Counts the most frequent words of all texts together, or the n-grams that a spec describes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WordsCommand implements Callable<Integer> {
  private static final StructType SCHEMA = StructType.fromDDL("term STRING, count BIGINT, texts INT");

  private final Main.Sessions sessions;

  @Mixin
  private TextOptions texts;

  @Option(names = "--top", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
  private int top = 1000;

  @Option(
      names = "--spec",
      paramLabel = "SPEC",
      description = "What is counted, as docs/file-format.md writes it (default: single words, case folded).")
  private String spec = FeatureSpec.mostFrequentWords(1).toString();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write.")
  private String out;

  @Mixin
  private Outputs outputs;

  WordsCommand(Main.Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() throws IOException {
    texts.check();
    FeatureSpec counted = FeatureSpec.parse(spec);
    SparkSession spark = sessions.get();
    return Outputs.whole(spark, () -> run(spark, counted), out, texts.badRowsOut());
  }

  private long run(SparkSession spark, FeatureSpec counted) {
    TextJob job = texts.job(texts.rows(spark), RepeatedIds.none());
    long bad = texts.setAside(job, outputs);
    CorpusCounts counts = Corpora.count(job.usableTexts(), "text", counted);
    List<Row> rows = new ArrayList<>();
    for (int rank = 0; rank < Math.min(top, counts.terms().types()); rank++) {
      rows.add(RowFactory.create(
          counts.terms().terms().get(rank), counts.terms().countAt(rank), counts.documentFrequencyAt(rank)));
    }
    outputs.writeRows(spark.createDataset(rows, Encoders.row(SCHEMA)).coalesce(1), out);
    return bad;
  }
}
