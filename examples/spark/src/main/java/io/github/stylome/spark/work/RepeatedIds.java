package io.github.stylome.spark.work;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.spark.input.PlacedRow;
import io.github.stylome.spark.input.RowReading;
import io.github.stylome.spark.input.TextFields;
import io.github.stylome.spark.input.TextRows;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The ids that more than one text has, with the place of the first: an id stands for one text, and the others with it
 * cannot be used. First is what stands first in the file whose name is first. Where places are not known none is first,
 * and none of them can be used.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RepeatedIds implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST = 1_000_000;
  private static final StructType PLACES = new StructType()
      .add("id", DataTypes.BinaryType, false)
      .add("file", DataTypes.StringType, false)
      .add("place", DataTypes.LongType, false);

  private final HashMap<String, First> firsts;

  /** Where the first text with an id stands; the place is -1 if that is not known. */
  private record First(String file, long place) implements Serializable {}

  private RepeatedIds(Map<String, First> firsts) {
    this.firsts = new HashMap<>(firsts);
  }

  /** Returns no ids: every text stands for itself. */
  public static RepeatedIds none() {
    return new RepeatedIds(Map.of());
  }

  /**
   * Reads the ids of texts, without their work. Ids cross the network, each once from a partition.
   *
   * @throws IllegalArgumentException if more than a million ids come more than once
   */
  public static RepeatedIds of(TextRows texts) {
    TextFields fields = texts.fields();
    Dataset<Row> places = texts.rows().mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> new FlatIterator<>(new RowReading(rows, fields),
        RepeatedIds::placeOf),
        Encoders.row(PLACES));
    Dataset<Row> repeated = places.groupBy("id")
        .agg(functions.count("*").as("texts"), functions.min(functions.struct("file", "place")).as("first"))
        .where("texts > 1")
        .select("id", "first.file", "first.place");
    Map<String, First> firsts = new HashMap<>();
    for (Iterator<Row> rows = repeated.toLocalIterator(); rows.hasNext();) {
      Row row = rows.next();
      firsts.put(CodeUnits.toString((byte[]) row.get(0)), new First(row.getString(1), row.getLong(2)));
      if (firsts.size() > MOST) {
        throw new IllegalArgumentException("more than " + MOST + " ids are those of several texts, such as "
            + Visible.excerpt(firsts.keySet().iterator().next()));
      }
    }
    return new RepeatedIds(firsts);
  }

  private static Iterator<Row> placeOf(PlacedRow row) {
    if (row.text() == null) {
      return Collections.emptyIterator();
    }
    byte[] id = CodeUnits.toBytes(row.usable().document().id());
    return List.of(RowFactory.create(id, row.file(), row.place())).iterator();
  }

  /** Returns the row as it is, or as one that cannot be used since its id is that of another text. */
  PlacedRow checked(PlacedRow row) {
    if (firsts.isEmpty() || row.text() == null) {
      return row;
    }
    String id = row.usable().document().id();
    First first = firsts.get(id);
    if (first == null || (first.place() >= 0 && first.file().equals(row.file()) && first.place() == row.place())) {
      return row;
    }
    String where = first.place() < 0
        ? "" : ", at " + new PlacedRow(first.file(), first.place(), null, "", false, row.source()).where();
    return new PlacedRow(row.file(), row.place(), null,
        "the id " + Visible.excerpt(id) + " is that of another text" + where, false, row.source());
  }
}
