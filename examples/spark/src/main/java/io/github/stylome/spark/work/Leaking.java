package io.github.stylome.spark.work;

import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.cli.output.LeakRows;
import io.github.stylome.leak.IdentityLeak;
import io.github.stylome.leak.KnownNames;
import io.github.stylome.leak.LeakScanner;
import io.github.stylome.spark.input.PlacedRow;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Finds where texts say of themselves which model they are from, or who made it. */
public final class Leaking {
  /** The columns of a leak, as {@code stylome leaks} writes them. */
  public static final StructType SCHEMA = StructType.fromDDL(
      "id STRING, label STRING, field STRING, maker STRING, model STRING, polarity STRING, frame STRING, "
          + "start BIGINT, `end` BIGINT");
  /** The columns of a summary, as {@code stylome leaks --summary} writes them. */
  public static final StructType SUMMARY_SCHEMA = StructType.fromDDL(
      "label STRING, field STRING, texts BIGINT, leaking BIGINT, rate DOUBLE, `interval` ARRAY<DOUBLE>, "
          + "makers MAP<STRING, BIGINT>, models MAP<STRING, BIGINT>");

  private static final int TEXTS = 0;
  private static final int LEAKING = 1;
  private static final int MAKER = 2;
  private static final int MODEL = 3;
  private static final StructType COUNTS = new StructType()
      .add("label", DataTypes.BinaryType)
      .add("kind", DataTypes.IntegerType)
      .add("name", DataTypes.StringType)
      .add("count", DataTypes.LongType);

  private final TextJob job;
  private final Broadcast<ModelBytes<LeakScanner>> scanner;

  private Leaking(TextJob job, Broadcast<ModelBytes<LeakScanner>> scanner) {
    this.job = job;
    this.scanner = scanner;
  }

  /**
   * Prepares to look for leaks.
   *
   * @param names more names of makers and models, in the form that {@link KnownNames#read} reads; empty if there are
   *     none
   * @throws IllegalArgumentException if they are not in that form
   */
  public static Leaking of(TextJob job, byte[] names) {
    ModelBytes<LeakScanner> scanner = new ModelBytes<>(names, file -> LeakScanner.of(file.length == 0
        ? KnownNames.standard()
        : KnownNames.standard().plus(KnownNames.read(new ByteArrayInputStream(file)))));
    scanner.get();
    return new Leaking(job, job.broadcast(scanner));
  }

  /**
   * Returns the leaks, as {@link AnswerRows}.
   *
   * @param all whether every place that names a model or a maker has a row, whatever is meant
   */
  public Dataset<Row> leaks(boolean all) {
    Broadcast<ModelBytes<LeakScanner>> opened = scanner;
    String field = job.fields().place();
    return AnswerRows.of(job, texts -> texts.stream()
        .map(text -> opened.value().get().scan(text.document().text()).stream()
            .filter(leak -> all || leak.isLeak())
            .map(leak -> LeakRows.leak(text, field, leak))
            .toList())
        .toList());
  }

  /**
   * Counts, label by label, the texts that leak and those that name each maker and each model; a row of JSON for every
   * label, those without one first. What crosses the network are counts, one for each name of a label from a partition:
   * a label that most texts have is no more work than another. Reads all texts.
   *
   * @throws ArithmeticException if a label has 2^31 texts or more
   */
  public List<byte[]> summary() {
    Broadcast<ModelBytes<LeakScanner>> opened = scanner;
    TextJob own = job;
    List<Row> counts = job.texts().rows()
        .mapPartitions((MapPartitionsFunction<Row, Row>) rows -> counts(own.usable(rows), opened.value().get()),
            Encoders.row(COUNTS))
        .groupBy("label", "kind", "name")
        .agg(functions.sum("count"))
        .collectAsList();
    Map<String, List<Row>> byLabel = new TreeMap<>();
    for (Row row : counts) {
      byLabel.computeIfAbsent(CodeUnits.toString((byte[]) row.get(0)), label -> new ArrayList<>()).add(row);
    }
    String field = job.fields().place();
    return byLabel.entrySet().stream().map(entry -> summary(entry.getKey(), field, entry.getValue())).toList();
  }

  private record Counted(String label, int kind, String name) {}

  private static Iterator<Row> counts(UsableRows batches, LeakScanner scanner) {
    Map<Counted, Long> counts = new HashMap<>();
    while (batches.hasNext()) {
      for (PlacedRow row : batches.next()) {
        String label = row.usable().document().label().orElse("");
        for (Counted counted : counted(label, scanner.scan(row.usable().document().text()))) {
          counts.merge(counted, 1L, Long::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(entry -> RowFactory.create(CodeUnits.toBytes(entry.getKey().label()), entry.getKey().kind(),
            entry.getKey().name(), entry.getValue()))
        .iterator();
  }

  private static Set<Counted> counted(String label, List<IdentityLeak> found) {
    Set<Counted> counted = new HashSet<>();
    counted.add(new Counted(label, TEXTS, ""));
    for (IdentityLeak leak : found) {
      if (leak.isLeak()) {
        counted.add(new Counted(label, LEAKING, ""));
        leak.maker().ifPresent(maker -> counted.add(new Counted(label, MAKER, maker)));
        leak.model().ifPresent(model -> counted.add(new Counted(label, MODEL, model)));
      }
    }
    return counted;
  }

  private static byte[] summary(String label, String field, List<Row> counts) {
    Map<Integer, TreeMap<String, Integer>> byKind = new HashMap<>();
    for (Row row : counts) {
      byKind.computeIfAbsent(row.getInt(1), kind -> new TreeMap<>())
          .put(row.getString(2), Math.toIntExact(row.getLong(3)));
    }
    int texts = byKind.getOrDefault(TEXTS, new TreeMap<>()).getOrDefault("", 0);
    int leaking = byKind.getOrDefault(LEAKING, new TreeMap<>()).getOrDefault("", 0);
    return LeakRows.summary(Optional.of(label).filter(name -> !name.isEmpty()), field, new Proportion(leaking, texts),
        byKind.getOrDefault(MAKER, new TreeMap<>()), byKind.getOrDefault(MODEL, new TreeMap<>()));
  }
}
