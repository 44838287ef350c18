package io.github.stylome.spark;

import io.github.stylome.spark.input.TextRows;
import io.github.stylome.spark.work.AnswerOptions;
import io.github.stylome.spark.work.Attributing;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says of every text which label of a fitted model it sounds like. */
@Command(
    name = "attribute",
    description = "Says of every text which label of a fitted model it sounds like, with the rows of stylome "
        + "attribute.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AttributeCommand implements Callable<Integer> {
  private final Main.Sessions sessions;

  @Option(names = "--model", paramLabel = "FILE", required = true, description = "What stylome fit wrote.")
  private String model;

  @Mixin
  private TextOptions texts;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write.")
  private String out;

  @Mixin
  private Outputs outputs;

  @Option(
      names = "--ids-may-repeat",
      description = "Take texts with one id as they come. By default an id stands for one text, as in stylome "
          + "attribute: the first in the order of file names and places is used, and the others are bad rows. To find "
          + "them the texts are read twice.")
  private boolean idsMayRepeat;

  @Option(names = "--min-tokens", paramLabel = "N", description = "As in stylome attribute; so are those that follow.")
  private int minimumTokens = 1;

  @Option(names = "--min-probability", paramLabel = "P")
  private double minimumProbability;

  @Option(names = "--precision", paramLabel = "P")
  private double precision;

  @Option(names = "--answer-shifted")
  private boolean answerShifted;

  @Option(names = "--set-level", paramLabel = "P")
  private double setLevel = 0.9;

  @Option(names = "--families", paramLabel = "FILE")
  private @Nullable String families;

  @Option(names = "--family-separator", paramLabel = "S")
  private @Nullable String familySeparator;

  @Option(names = "--family-level", paramLabel = "P")
  private double familyLevel = 0.5;

  AttributeCommand(Main.Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Integer call() throws IOException {
    texts.check();
    SparkSession spark = sessions.get();
    return Outputs.whole(spark, () -> run(spark), out, texts.badRowsOut());
  }

  private long run(SparkSession spark) {
    AnswerOptions options = new AnswerOptions(minimumTokens, minimumProbability, precision, answerShifted, setLevel,
        families == null ? null : lines(spark, families), familySeparator, familyLevel);
    TextRows rows = texts.rows(spark);
    TextJob job = texts.job(rows, idsMayRepeat ? RepeatedIds.none() : RepeatedIds.of(rows));
    long bad = texts.setAside(job, outputs);
    outputs.writeAnswers(
        Attributing.answers(job, WholeFiles.read(spark, model), options), Attributing.SCHEMA, out);
    return bad;
  }

  private static List<String> lines(SparkSession spark, String file) {
    return new String(WholeFiles.read(spark, file), StandardCharsets.UTF_8).lines().toList();
  }
}
