package io.github.stylome.spark.work;

import io.github.stylome.spark.input.PlacedRow;
import io.github.stylome.spark.input.RowReading;
import io.github.stylome.spark.input.TextFields;
import io.github.stylome.spark.input.TextRows;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Texts, and what becomes of those rows that cannot be used. Each use of it is a job over all of them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TextJob implements Serializable {
  private static final long serialVersionUID = 1;
  private static final StructType TEXTS = StructType.fromDDL("id STRING, label STRING, text STRING");

  private final transient TextRows texts;
  private final TextFields fields;
  private final BadRowPolicy policy;
  private final Broadcast<RepeatedIds> repeated;

  /**
   * Makes a job.
   *
   * @param policy what becomes of rows that cannot be used
   * @param repeated the ids that several texts have; none, where ids may repeat
   */
  public TextJob(TextRows texts, BadRowPolicy policy, RepeatedIds repeated) {
    this.texts = texts;
    this.policy = policy;
    fields = texts.fields();
    this.repeated = broadcast(repeated);
  }

  /** Sends a value to every executor once. */
  <T> Broadcast<T> broadcast(T value) {
    return JavaSparkContext.fromSparkContext(texts.rows().sparkSession().sparkContext()).broadcast(value);
  }

  /** Returns the session that it runs in. */
  public SparkSession session() {
    return texts.rows().sparkSession();
  }

  /**
   * Returns the texts of the rows that can be used, in a column {@code text}, with their {@code id} and their {@code
   * label}, which is null where there is none.
   */
  public Dataset<Row> usableTexts() {
    return texts.rows().mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> new FlatIterator<>(usable(rows), TextJob::columns),
        Encoders.row(TEXTS));
  }

  private static Iterator<Row> columns(List<PlacedRow> batch) {
    return batch.stream().map(PlacedRow::usable).map(io.github.stylome.cli.input.Row::document)
        .map(text -> RowFactory.create(text.id(), text.label().orElse(null), text.text()))
        .iterator();
  }

  TextRows texts() {
    return texts;
  }

  TextFields fields() {
    return fields;
  }

  /** Returns all rows of a partition, those that cannot be used as well. */
  Iterator<PlacedRow> rows(Iterator<Row> rows) {
    RowReading reading = new RowReading(rows, fields);
    RepeatedIds ids = repeated.value();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reading.hasNext();
      }

      @Override
      public PlacedRow next() {
        return ids.checked(reading.next());
      }
    };
  }

  /** Returns the rows of a partition that can be used, some at a time. */
  UsableRows usable(Iterator<Row> rows) {
    return new UsableRows(rows(rows), policy);
  }
}
