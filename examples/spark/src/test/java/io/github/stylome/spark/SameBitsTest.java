package io.github.stylome.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However texts are dealt out, each job writes the rows that the command line writes of them in one JVM. */
class SameBitsTest {
  private static final List<Integer> PARTITIONS = List.of(1, 40);

  @TempDir
  private static Path folder;

  private static Path model;
  private static Path references;
  private static List<String> texts;

  @BeforeAll
  static void writeAndFit() throws IOException {
    references = Files.createDirectory(folder.resolve("known"));
    references = MadeUpTexts.write(references, 2, 2, 70).get(0);
    texts = MadeUpTexts.write(folder, 1, 3, 40).stream().map(Path::toString).toList();
    model = folder.resolve("model.stylome");
    MadeUpTexts.cli(List.of("fit", "--train", references.toString(), "--model", model.toString(), "--quiet"));
  }

  /** Runs a job over the texts, which must do all. */
  private static Path run(String name, List<String> arguments) {
    Path out = folder.resolve(name);
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--out", out.toString()));
    assertEquals("", told(0, all));
    return out;
  }

  static String told(int status, List<String> arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int actual = Main.run(
        TestSession::get, new PrintStream(err, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    assertEquals(status, actual, err.toString(StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<String> with(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static List<String> inputs(String command, String... options) {
    return with(with(List.of(command, "--in"), texts.toArray(String[]::new)), options);
  }

  private static List<String> oneJvm(String name, List<String> arguments) throws IOException {
    Path out = folder.resolve(name + ".jsonl");
    MadeUpTexts.cli(with(arguments, "--out", out.toString()));
    return Files.readAllLines(out);
  }

  @Test
  void attribute_onAnyPartitioning_writesTheRowsOfOneJvm() throws IOException {
    List<String> expected = oneJvm("attribute", with(
        with(List.of("attribute", "--model", model.toString(), "--test"), texts.toArray(String[]::new)), "--quiet"));
    assertEquals(127, expected.size());
    Path asTheyCame = run("attribute", inputs("attribute", "--model", model.toString()));
    assertEquals(expected, MadeUpTexts.lines(asTheyCame), "splits keep the order of the texts");
    for (int partitions : PARTITIONS) {
      Path out = run("attribute-" + partitions,
          inputs("attribute", "--model", model.toString(), "--partitions", "" + partitions));
      assertEquals(MadeUpTexts.sorted(expected), MadeUpTexts.sorted(MadeUpTexts.lines(out)));
    }
    Path inOrder =
        run("attribute-in-order", inputs("attribute", "--model", model.toString(), "--partitions", "7", "--in-order"));
    assertEquals(expected, MadeUpTexts.lines(inOrder));
  }

  @Test
  void leaks_onAnyPartitioning_writesTheRowsOfOneJvm() throws IOException {
    Path rates = folder.resolve("rates.jsonl");
    List<String> expected = oneJvm("leaks", with(with(List.of("leaks"), texts.toArray(String[]::new)),
        "--all", "--summary", rates.toString(), "--quiet"));
    assertFalse(expected.isEmpty());
    for (int partitions : PARTITIONS) {
      Path summary = folder.resolve("rates-" + partitions);
      Path out = run("leaks-" + partitions,
          inputs("leaks", "--all", "--summary", summary.toString(), "--partitions", "" + partitions));
      assertEquals(MadeUpTexts.sorted(expected), MadeUpTexts.sorted(MadeUpTexts.lines(out)));
      assertEquals(Files.readAllLines(rates), MadeUpTexts.lines(summary));
    }
  }

  @Test
  void compose_onAnyPartitioning_writesTheRowOfOneJvm() throws IOException {
    Path documents = folder.resolve("documents.jsonl");
    List<String> expected = oneJvm("compose", with(
        with(List.of("compose", "--references", references.toString(), "--corpus"), texts.toArray(String[]::new)),
        "--documents", documents.toString(), "--quiet"));
    Path kept = folder.resolve("kept.composer");
    Path first = run("compose", inputs("compose", "--references", references.toString(),
        "--keep-composer", kept.toString(), "--documents", folder.resolve("documents").toString()));
    assertEquals(expected, MadeUpTexts.lines(first));
    assertEquals(Files.readAllLines(documents), MadeUpTexts.lines(folder.resolve("documents")));
    for (int partitions : PARTITIONS) {
      Path out = run("compose-" + partitions,
          inputs("compose", "--composer", kept.toString(), "--partitions", "" + partitions));
      assertEquals(expected, MadeUpTexts.lines(out));
    }
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Path none = run("compose-none", List.of("compose", "--composer", kept.toString(), "--in", empty.toString()));
    assertTrue(MadeUpTexts.lines(none).get(0).startsWith("{\"texts\":0,"), "no text, and no failure");
  }

  @Test
  void screen_onAnyPartitioning_writesTheRowsOfOneJvm() throws IOException {
    List<String> common = with(List.of("screen", "--references", references.toString(), "--rate", "0.2", "--corpus"),
        texts.toArray(String[]::new));
    List<String> expected = oneJvm("screen", with(common, "--mode", "tag", "--quiet"));
    List<String> dropped = oneJvm("dropped", with(common, "--mode", "drop", "--quiet"));
    Path kept = folder.resolve("screen.composer");
    Path first = run("screen", inputs("screen", "--references", references.toString(), "--rate", "0.2",
        "--keep-composer", kept.toString()));
    assertEquals(expected, MadeUpTexts.lines(first));
    Path seven =
        run("screen-7", inputs("screen", "--composer", kept.toString(), "--rate", "0.2", "--partitions", "7"));
    assertEquals(MadeUpTexts.sorted(expected), MadeUpTexts.sorted(MadeUpTexts.lines(seven)));
    Path drop = run("dropped", inputs("screen", "--composer", kept.toString(), "--rate", "0.2", "--mode", "drop"));
    assertFalse(dropped.isEmpty());
    assertEquals(dropped, MadeUpTexts.lines(drop), "byte for byte as they came");
    Path keep = run("keep", inputs("screen", "--composer", kept.toString(), "--rate", "0.2", "--mode", "keep"));
    assertEquals(expected.size(), MadeUpTexts.lines(keep).size() + dropped.size());
  }

  @Test
  void parquet_inAndOut_saysWhatJsonDoes() throws IOException {
    String generated = texts.get(0); // without the strange ones: a table of Parquet is UTF-8
    Path table = folder.resolve("table.parquet");
    Dataset<Row> rows = TestSession.get().read().schema("id STRING, label STRING, prompt STRING, text STRING")
        .json(generated);
    rows.repartition(3).write().parquet(table.toString());
    List<String> expected = MadeUpTexts.lines(run("of-jsonl",
        List.of("attribute", "--in", generated, "--model", model.toString())));
    List<String> ofTable = MadeUpTexts.lines(run("of-parquet",
        List.of("attribute", "--in", table.toString(), "--model", model.toString(), "--partitions", "2")));
    assertEquals(MadeUpTexts.sorted(expected), MadeUpTexts.sorted(ofTable));

    Path typed = run("typed", List.of("attribute", "--in", generated, "--model", model.toString(), "--out-format",
        "parquet"));
    List<Row> written = TestSession.get().read().parquet(typed.toString()).collectAsList();
    assertEquals(40, written.size());
    for (Row row : written) {
      String best = row.getAs("best");
      java.util.Map<String, Double> probabilities = row.getJavaMap(row.fieldIndex("probabilities"));
      String line = expected.stream().filter(own -> own.startsWith("{\"id\":\"" + row.getAs("id") + "\",")).findFirst()
          .orElseThrow();
      assertTrue(line.contains(best == null ? "\"best\":null" : "\"best\":\"" + best + "\""), line);
      assertTrue(best == null || line.contains("\"" + best + "\":" + probabilities.get(best)), line);
    }
    Path kept = run("kept-rows", List.of("screen", "--references", references.toString(), "--rate", "0.2", "--mode",
        "keep",
        "--in", table.toString()));
    assertArrayEquals(rows.columns(), TestSession.get().read().parquet(kept.toString()).columns());
  }
}
