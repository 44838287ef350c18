package io.github.stylome.spark.work;

import io.github.stylome.cli.Answers;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorReader;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Says of every text which label of a fitted model it sounds like. */
public final class Attributing {
  /** The columns of an answer, as {@code stylome attribute} writes them. */
  public static final StructType SCHEMA = StructType.fromDDL(
      "id STRING, best STRING, scores MAP<STRING, DOUBLE>, probabilities MAP<STRING, DOUBLE>, "
          + "logLikelihoodRatio DOUBLE, `set` ARRAY<STRING>, abstained BOOLEAN, reason STRING, method STRING, "
          + "evidence ARRAY<STRUCT<feature: STRING, contribution: DOUBLE, channel: STRING, occurrences: BIGINT, "
          + "document: STRING, start: BIGINT, `end`: BIGINT>>, tokens BIGINT, calibrated BOOLEAN, unknown DOUBLE, "
          + "shift ARRAY<STRUCT<kind: STRING, message: STRING>>, "
          + "channels ARRAY<STRUCT<channel: STRING, best: STRING, probability: DOUBLE, weight: DOUBLE>>, "
          + "families STRUCT<reason: STRING, path: ARRAY<STRUCT<name: STRING, depth: INT, probability: DOUBLE>>, "
          + "ranking: ARRAY<STRUCT<path: ARRAY<STRING>, depth: INT, probability: DOUBLE>>>");

  private Attributing() {}

  /**
   * Returns the answers to the texts of a job, as {@link AnswerRows}. The model is read once here, so that a mistake is
   * told before the work, and once in every executor.
   *
   * @param model the bytes of a file that {@code stylome fit} wrote
   * @throws IllegalArgumentException if they are not
   */
  public static Dataset<Row> answers(TextJob job, byte[] model, AnswerOptions options) {
    ModelBytes<Answers> answers =
        new ModelBytes<>(model, file -> options.of(AttributorReader.read(file)));
    answers.get();
    Broadcast<ModelBytes<Answers>> opened = job.broadcast(answers);
    return AnswerRows.of(job, texts -> opened.value().get().each(texts, Workers.caller()).stream()
        .map(List::of)
        .toList());
  }
}
