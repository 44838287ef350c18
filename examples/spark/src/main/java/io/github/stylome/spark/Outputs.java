package io.github.stylome.spark;

import io.github.stylome.spark.work.AnswerRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of what a job writes: folders, each whole or not at all, and none over one that is there. */
final class Outputs {
  /** Formats of answers. */
  enum Format {
    JSONL, PARQUET;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--out-format",
      paramLabel = "NAME",
      defaultValue = "jsonl",
      description = "Format of what is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.JSONL;

  @Option(names = "--gzip", description = "Compress JSON rows by gzip.")
  private boolean gzip;

  @Option(
      names = "--in-order",
      description = "Write rows in the order of the names of the files, and of the texts in them. They cross the "
          + "network.")
  private boolean inOrder;

  /** The work of a job. */
  interface Work {
    /** Does it and returns how many rows were set aside. */
    long run() throws IOException;
  }

  /**
   * Does the work of a job, whose outputs are all there afterwards, or none if it fails.
   *
   * @param folders its outputs, null for one that is not wanted
   * @return the exit status
   * @throws IllegalArgumentException if one is there before, or two are the same
   */
  static int whole(SparkSession spark, Work work, @Nullable String... folders) throws IOException {
    List<String> wanted = Stream.of(folders).flatMap(Stream::ofNullable).toList();
    requireNew(spark, wanted);
    boolean done = false;
    try {
      long bad = work.run();
      done = true;
      return bad == 0 ? Main.DONE : Main.SOME_SET_ASIDE;
    } finally {
      if (!done) {
        for (String folder : wanted) {
          Path path = new Path(folder);
          path.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(path, true);
        }
      }
    }
  }

  private static void requireNew(SparkSession spark, List<String> folders) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String folder : folders) {
      Path path = new Path(folder);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (seen.contains(folder)) {
        throw new IllegalArgumentException("two outputs have the same name: " + folder);
      } else if (files.exists(path)) {
        throw new IllegalArgumentException(folder + ": it is there already, and will not be written over");
      }
      seen.add(folder);
    }
  }

  /** Writes answers, as {@link AnswerRows}. */
  void writeAnswers(Dataset<Row> answers, StructType schema, String folder) {
    writeJson(AnswerRows.json(inOrder ? AnswerRows.inOrder(answers) : answers), schema, folder);
  }

  /** Writes some lines of JSON to one file. */
  void writeLines(SparkSession spark, List<byte[]> lines, StructType schema, String folder) {
    List<String> rows = lines.stream().map(line -> new String(line, StandardCharsets.UTF_8).stripTrailing()).toList();
    writeJson(spark.createDataset(rows, Encoders.STRING()).coalesce(1), schema, folder);
  }

  private void writeJson(Dataset<String> rows, StructType schema, String folder) {
    if (format == Format.PARQUET) {
      rows.sparkSession().read().schema(schema).option("mode", "FAILFAST").json(rows)
          .write().mode(SaveMode.ErrorIfExists).parquet(folder);
    } else {
      writeText(rows.toDF("value"), folder);
    }
  }

  /** Writes rows of one string as lines. */
  void writeText(Dataset<Row> lines, String folder) {
    lines.write().mode(SaveMode.ErrorIfExists).option("compression", gzip ? "gzip" : "none").text(folder);
  }

  /** Writes rows as JSON, whatever the format of answers is. */
  void write(Dataset<Row> rows, String folder) {
    rows.write().mode(SaveMode.ErrorIfExists).option("compression", gzip ? "gzip" : "none").json(folder);
  }

  /** Writes rows in the format of answers. */
  void writeRows(Dataset<Row> rows, String folder) {
    if (format == Format.PARQUET) {
      writeTable(rows, folder);
    } else {
      write(rows, folder);
    }
  }

  /** Writes rows of a table. */
  static void writeTable(Dataset<Row> rows, String folder) {
    rows.write().mode(SaveMode.ErrorIfExists).parquet(folder);
  }
}
