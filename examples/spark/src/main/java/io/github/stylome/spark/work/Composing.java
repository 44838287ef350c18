package io.github.stylome.spark.work;

import io.github.stylome.cli.output.CompositionRows;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.HumanScreen;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.composition.SourceShare;
import io.github.stylome.composition.Tally;
import io.github.stylome.parallel.Workers;
import io.github.stylome.spark.input.PlacedRow;
import io.github.stylome.spark.input.TextRows;
import io.github.stylome.store.ComposerReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Says what a corpus is made of, and keeps, drops or tags its texts. */
public final class Composing {
  /** The columns of a composition, as {@code stylome compose} writes them. */
  public static final StructType SCHEMA = StructType.fromDDL(
      "texts BIGINT, measured BIGINT, rejected BIGINT, "
          + "shares ARRAY<STRUCT<source: STRING, share: DOUBLE, `interval`: ARRAY<DOUBLE>>>, "
          + "machines STRUCT<share: DOUBLE, `interval`: ARRAY<DOUBLE>>, reason STRING, strangers INT, seed BIGINT");
  /** The columns of a text of a corpus, as {@code stylome compose --documents} writes them. */
  public static final StructType DOCUMENT_SCHEMA =
      StructType.fromDDL("id STRING, source STRING, probabilities MAP<STRING, DOUBLE>");
  /** The columns of a screened text, as {@code stylome screen --mode tag} writes them. */
  public static final StructType SCREENED_SCHEMA = StructType.fromDDL(
      "id STRING, decision STRING, probability DOUBLE, threshold DOUBLE, rate DOUBLE, humanTexts INT, "
          + "reason STRING");

  private final TextJob job;
  private final Composer composer;
  private final Broadcast<ModelBytes<Composer>> opened;

  private Composing(TextJob job, Composer composer, Broadcast<ModelBytes<Composer>> opened) {
    this.job = job;
    this.composer = composer;
    this.opened = opened;
  }

  /**
   * Prepares to judge the texts of a job.
   *
   * @param file the bytes of a composer, which is opened once here and once in every executor
   * @throws IllegalArgumentException if they are none
   */
  public static Composing of(TextJob job, byte[] file) {
    ModelBytes<Composer> model = new ModelBytes<>(file, ComposerReader::read);
    return new Composing(job, model.get(), job.broadcast(model));
  }

  /** Returns the composer. */
  public Composer composer() {
    return composer;
  }

  /**
   * Counts the texts. What crosses the network is one tally from each partition, and those are merged on executors
   * before the driver sees them.
   */
  public Composition compose() {
    Broadcast<ModelBytes<Composer>> model = opened;
    TextJob own = job;
    Dataset<byte[]> tallies = job.texts().rows().mapPartitions(
        (MapPartitionsFunction<Row, byte[]>) rows -> List.of(tally(own.usable(rows), model.value().get())).iterator(),
        Encoders.BINARY());
    Function2<byte[], byte[], byte[]> merge = (one, other) -> merged(model.value().get(), one, other);
    return composer.compose(composer.tally(tallies.javaRDD().treeAggregate(composer.tally().toBytes(), merge, merge)));
  }

  private static byte[] tally(UsableRows batches, Composer composer) {
    Tally tally = composer.tally();
    while (batches.hasNext()) {
      judge(batches.next(), composer).forEach(tally::add);
    }
    return tally.toBytes();
  }

  private static byte[] merged(Composer composer, byte[] one, byte[] other) {
    Tally all = composer.tally(one);
    all.merge(composer.tally(other));
    return all.toBytes();
  }

  private static List<JudgedText> judge(List<PlacedRow> batch, Composer composer) {
    return composer.judge(batch.stream().map(row -> row.usable().document()).toList(), Workers.caller());
  }

  /** Returns the row of JSON of a composition. */
  public byte[] row(Composition corpus, int rejected) {
    return CompositionRows.corpus(corpus, composer.machines(corpus), rejected);
  }

  /**
   * Returns what each text looks like where sources are as frequent as in a corpus, as {@link AnswerRows}. Judges every
   * text once more.
   */
  public Dataset<Row> documents(Composition corpus) {
    Broadcast<ModelBytes<Composer>> model = opened;
    CorpusShares shares = CorpusShares.of(corpus);
    return AnswerRows.of(job, texts -> {
      Composition known = shares.get();
      List<String> sources = known.shares().stream().map(SourceShare::source).toList();
      List<JudgedText> judged = model.value().get().judge(
          texts.stream().map(io.github.stylome.cli.input.Row::document).toList(), Workers.caller());
      List<List<byte[]>> lines = new ArrayList<>();
      for (int i = 0; i < judged.size(); i++) {
        JudgedText text = judged.get(i);
        lines.add(List.of(CompositionRows.text(texts.get(i).document().id(), texts.get(i).numericId(),
            text.isMeasured() ? sources : List.of(), text.probabilitiesIn(known))));
      }
      return lines;
    });
  }

  /**
   * Returns what becomes of each text, as {@link AnswerRows}.
   *
   * @param rate the greatest share of texts by people that may be dropped, in (0, 1)
   * @throws IllegalArgumentException if the references cannot promise it
   */
  public Dataset<Row> tags(double rate) {
    composer.screen(rate); // so that a rate that cannot be promised is told before the work
    Broadcast<ModelBytes<Composer>> model = opened;
    return AnswerRows.of(job, texts -> {
      Composer own = model.value().get();
      HumanScreen screen = own.screen(rate);
      List<JudgedText> judged =
          own.judge(texts.stream().map(io.github.stylome.cli.input.Row::document).toList(), Workers.caller());
      List<List<byte[]>> lines = new ArrayList<>();
      for (int i = 0; i < judged.size(); i++) {
        lines.add(List.of(CompositionRows.screened(texts.get(i), screen, judged.get(i))));
      }
      return lines;
    });
  }

  /**
   * Returns the rows whose texts are not dropped, or those whose texts are, with all their columns; of lines the
   * lines, as {@link TextRows#rows} has them.
   *
   * @param dropped which of the two
   * @throws IllegalArgumentException if the references cannot promise the rate
   */
  public Dataset<Row> rows(double rate, boolean dropped) {
    composer.screen(rate);
    Broadcast<ModelBytes<Composer>> model = opened;
    TextJob own = job;
    return job.texts().rows().mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> new FlatIterator<>(own.usable(rows),
            batch -> chosen(batch, model.value().get(), rate, dropped)), Encoders.row(job.texts().rows().schema()));
  }

  private static Iterator<Row> chosen(List<PlacedRow> batch, Composer composer, double rate, boolean dropped) {
    HumanScreen screen = composer.screen(rate);
    List<JudgedText> judged = judge(batch, composer);
    List<Row> chosen = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      if ((screen.decide(judged.get(i)) == HumanScreen.Decision.DROP) == dropped) {
        chosen.add(batch.get(i).source());
      }
    }
    return chosen.iterator();
  }
}
