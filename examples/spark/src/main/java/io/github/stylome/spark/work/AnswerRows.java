package io.github.stylome.spark.work;

import io.github.stylome.spark.input.PlacedRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of JSON about texts, each with where its text stands, so that they can be put in the order of the texts. */
public final class AnswerRows {
  private static final StructType SCHEMA = new StructType()
      .add("file", DataTypes.StringType, false)
      .add("place", DataTypes.LongType, false)
      .add("part", DataTypes.IntegerType, false)
      .add("row", DataTypes.StringType, false);

  private AnswerRows() {}

  /** Returns what work makes of the texts of a job. Nothing is done before it is needed. */
  static Dataset<Row> of(TextJob job, TextWork work) {
    return job.texts().rows().mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> new FlatIterator<>(job.usable(rows), batch -> answers(batch, work)),
        Encoders.row(SCHEMA));
  }

  private static Iterator<Row> answers(List<PlacedRow> batch, TextWork work) {
    List<List<byte[]>> lines = work.linesOf(batch.stream().map(PlacedRow::usable).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      for (int part = 0; part < lines.get(i).size(); part++) {
        byte[] line = lines.get(i).get(part);
        int length = line[line.length - 1] == '\n' ? line.length - 1 : line.length;
        // No half of a surrogate pair is in it: they are escaped.
        rows.add(RowFactory.create(batch.get(i).file(), batch.get(i).place(), part,
            new String(line, 0, length, StandardCharsets.UTF_8)));
      }
    }
    return rows.iterator();
  }

  /** Returns the rows of JSON alone, one for each line of a file. */
  public static Dataset<String> json(Dataset<Row> answers) {
    return answers.select("row").as(Encoders.STRING());
  }

  /** Returns the rows in the order of the names of the files, and in files of the texts. They cross the network. */
  public static Dataset<Row> inOrder(Dataset<Row> answers) {
    return answers.orderBy("file", "place", "part");
  }
}
