package io.github.stylome.spark.work;

import io.github.stylome.spark.input.PlacedRow;
import io.github.stylome.spark.input.TextRows;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows that cannot be used, with where they stand and why. */
public final class BadRows {
  /**
   * The columns: the file, the place in it (the byte at which a line begins, or the number of a row from 0; -1 if it
   * is not known), the reason, and the line as it came, or in Base64 if it is not UTF-8; both null of a row of a table.
   */
  public static final StructType SCHEMA = new StructType()
      .add("file", DataTypes.StringType)
      .add("place", DataTypes.LongType)
      .add("reason", DataTypes.StringType)
      .add("line", DataTypes.StringType)
      .add("base64", DataTypes.StringType);

  private BadRows() {}

  /** Returns the rows of a job that cannot be used. Reads all texts, without their work. */
  public static Dataset<Row> of(TextJob job) {
    return job.texts().rows().mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> new FlatIterator<>(job.rows(rows), BadRows::bad),
        Encoders.row(SCHEMA));
  }

  private static Iterator<Row> bad(PlacedRow row) {
    return row.text() == null ? List.of(row(row)).iterator() : Collections.emptyIterator();
  }

  private static Row row(PlacedRow row) {
    byte[] line = TextRows.lineOf(row.source());
    String text = line == null ? null : utf8(line);
    String base64 = line == null || text != null ? null : Base64.getEncoder().encodeToString(line);
    return RowFactory.create(row.file(), row.place(), row.reason(), text, base64);
  }

  private static @Nullable String utf8(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
