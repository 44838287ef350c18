package io.github.stylome.spark.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Texts as a dataset whose rows know the file and the place that they came from. Nothing is read before it is needed,
 * and no line is taken for a row before a task reads it with {@link RowReading}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TextRows implements Serializable {
  /** The column with the file. */
  static final String FILE = "_stylome_file";
  /** The column with the place in the file. */
  static final String PLACE = "_stylome_place";
  /** The column with the bytes of a line. */
  static final String LINE = "_stylome_line";

  private static final long serialVersionUID = 1;
  private static final StructType LINES = new StructType()
      .add(FILE, DataTypes.StringType, false)
      .add(PLACE, DataTypes.LongType, false)
      .add(LINE, DataTypes.BinaryType, false);

  private final transient Dataset<Row> rows;
  private final TextFields fields;

  private TextRows(Dataset<Row> rows, TextFields fields) {
    this.rows = rows;
    this.fields = fields;
  }

  /**
   * Returns the lines of files of JSON rows. Files that can be split are, also within; those of gzip cannot.
   *
   * @param paths files, folders or patterns, as Hadoop reads them
   * @throws IllegalArgumentException if one is not there
   */
  public static TextRows ofJsonLines(SparkSession spark, List<String> paths, TextFields fields) {
    Configuration conf = new Configuration(spark.sparkContext().hadoopConfiguration());
    // As in one JVM: a line ends at a line feed and nowhere else.
    conf.set("textinputformat.record.delimiter", "\n");
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<JavaRDD<Row>> parts = new ArrayList<>();
    for (String path : paths) { // one by one: a comma in a name is no separator, and their order is kept
      conf.set("mapreduce.input.fileinputformat.inputdir", path.replace("\\", "\\\\").replace(",", "\\,"));
      JavaNewHadoopRDD<LongWritable, Text> lines = (JavaNewHadoopRDD<LongWritable, Text>) context.newAPIHadoopRDD(
          conf, TextInputFormat.class, LongWritable.class, Text.class);
      requireThere(path, lines);
      parts.add(lines.mapPartitionsWithInputSplit(
          (split, in) -> new Lines(((FileSplit) split).getPath().toString(), in), true));
    }
    JavaRDD<Row> all = parts.get(0);
    for (JavaRDD<Row> part : parts.subList(1, parts.size())) {
      all = all.union(part);
    }
    return new TextRows(spark.createDataFrame(all, LINES), fields);
  }

  /** Lists the files, so that a mistake is told before the work. */
  private static void requireThere(String path, JavaNewHadoopRDD<LongWritable, Text> lines) {
    try {
      lines.getNumPartitions();
    } catch (Exception e) { // it is checked, and Scala does not say so
      throw new IllegalArgumentException(path + ": it cannot be read: " + e.getMessage(), e);
    }
  }

  /** The lines of a split as rows. */
  private static final class Lines implements Iterator<Row> {
    private final String file;
    private final Iterator<scala.Tuple2<LongWritable, Text>> lines;

    Lines(String file, Iterator<scala.Tuple2<LongWritable, Text>> lines) {
      this.file = file;
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public Row next() {
      scala.Tuple2<LongWritable, Text> line = lines.next();
      return RowFactory.create(file, line._1().get(), line._2().copyBytes()); // Hadoop uses both again
    }
  }

  /**
   * Returns the rows of Parquet files.
   *
   * @param paths files, folders or patterns, as Spark reads them
   * @throws IllegalArgumentException if they have no column for the text or the id
   */
  public static TextRows ofParquet(SparkSession spark, List<String> paths, TextFields fields) {
    Dataset<Row> table = spark.read().parquet(paths.toArray(String[]::new));
    return of(table.select(functions.col("*"), functions.col("_metadata.file_path").as(FILE),
        functions.col("_metadata.row_index").as(PLACE)), fields);
  }

  /**
   * Returns the rows of any dataset that has a column for the text, of strings, and one for the id, of strings or whole
   * numbers; one for the label and one for the prompt may be there too. Where a row stands is not known then.
   *
   * @throws IllegalArgumentException if a column is missing or of another type
   */
  public static TextRows of(Dataset<Row> table, TextFields fields) {
    TableColumns.of(table.schema(), fields); // so that a mistake is told before the work
    return new TextRows(table, fields);
  }

  /** Returns the rows in so many partitions, dealt out anew: where files are few, or of very different sizes. */
  public TextRows dealtOut(int partitions) {
    return new TextRows(rows.repartition(partitions), fields);
  }

  /** Returns the rows, with what came beside the texts. */
  public Dataset<Row> rows() {
    return rows;
  }

  /** Returns the fields that hold the parts of a text. */
  public TextFields fields() {
    return fields;
  }

  /** Returns whether rows are lines that have not been read yet. */
  static boolean isLine(StructType schema) {
    return schema.getFieldIndex(LINE).isDefined();
  }

  /** Returns whether rows are lines of JSON. */
  public boolean isLines() {
    return isLine(rows.schema());
  }

  /** Returns rows of lines as lines of text, in a column of strings. */
  public static Dataset<Row> asLines(Dataset<Row> lines) {
    return lines.select(functions.col(LINE).cast(DataTypes.StringType).as("value")); // they were read, and so are UTF-8
  }

  /** Returns rows of a table with its own columns alone. */
  public static Dataset<Row> asTable(Dataset<Row> table) {
    return table.drop(FILE, PLACE);
  }

  /** Returns whether a file name says that it is a table of Parquet. */
  public static boolean isParquet(String path) {
    return path.endsWith(".parquet") || path.endsWith(".parquet/");
  }

  /** Returns the bytes of the line of a row, without its line feed; null of a row of a table. */
  public static byte @Nullable [] lineOf(Row row) {
    return isLine(row.schema()) ? (byte[]) row.get(2) : null;
  }
}
