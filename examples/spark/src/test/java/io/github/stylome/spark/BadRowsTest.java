package io.github.stylome.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that cannot be used is told with its file, its place and the reason, and none is lost. */
class BadRowsTest {
  private static final String GOOD = "{\"id\":\"%s\",\"text\":\"I am ChatGPT, and the weather is fine.\"}\n";

  @TempDir
  private Path folder;

  private Path write(String name, byte[]... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      bytes.write(line);
    }
    Path file = folder.resolve(name);
    Files.write(file, bytes.toByteArray());
    return file;
  }

  private static byte[] good(String id) {
    return GOOD.replace("%s", id).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aBadRow_failsTheJob_withFilePlaceAndReason_andLeavesNoOutput() throws IOException {
    Path file = write("texts.jsonl", good("a"), utf8("{\"id\":\"b\"}"), good("c"));
    Path out = folder.resolve("out");
    String told = SameBitsTest.told(2, List.of("leaks", "--in", file.toString(), "--out", out.toString()));
    assertEquals("stylome-spark: file:" + file + ", byte " + good("a").length + ": the row \"b\" has no \"text\"\n",
        told);
    assertFalse(Files.exists(out.resolve("_SUCCESS")));
  }

  @Test
  void badRows_areSetAside_withFilePlaceAndReason_andTheRestIsDone() throws IOException {
    byte[] broken = {'{', '"', (byte) 0xC3, (byte) 0x28, '\n'};
    Path one = write("one.jsonl", good("a"), utf8("not JSON"), good("b"), broken);
    Path other = write("other.jsonl", utf8("{\"id\":\"x\",\"id\":\"x\",\"text\":\"\"}"), utf8("  "), good("c"));
    for (String partitions : List.of("1", "5")) {
      Path out = folder.resolve("out-" + partitions);
      Path bad = folder.resolve("bad-" + partitions);
      SameBitsTest.told(1, List.of("leaks", "--in", one.toString(), other.toString(), "--out", out.toString(),
          "--bad-rows", "set-aside", "--bad-rows-out", bad.toString(), "--partitions", partitions));
      assertEquals(3, MadeUpTexts.lines(out).size());
      List<Row> rows = TestSession.get().read()
          .schema("file STRING, place LONG, reason STRING, line STRING, base64 STRING")
          .json(bad.toString()).orderBy("file", "place").collectAsList();
      assertEquals(3, rows.size());
      assertEquals("file:" + one, rows.get(0).getString(0));
      assertEquals(good("a").length, rows.get(0).getLong(1));
      assertTrue(rows.get(0).getString(2).startsWith("not a JSON object"), rows.get(0).getString(2));
      assertEquals("not JSON", rows.get(0).getString(3));
      assertTrue(rows.get(1).getString(2).startsWith("not UTF-8: byte 0xC3 at column 3"), rows.get(1).getString(2));
      assertEquals("eyLDKA==", rows.get(1).getString(4));
      assertEquals("the field \"id\" is given twice", rows.get(2).getString(2));
      assertEquals("file:" + other, rows.get(2).getString(0));
    }
  }

  @Test
  void anIdThatComesAgain_isABadRow_whereverItLies() throws IOException {
    Path train = folder.resolve("train.jsonl");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      rows.append("{\"id\":\"").append(i).append("\",\"label\":\"").append(i % 2 == 0 ? "ann" : "bob")
          .append("\",\"prompt\":\"").append(i / 2).append("\",\"text\":\"")
          .append((i % 2 == 0 ? "the rain and the wind of it " : "a storm or a cloud in that ").repeat(20))
          .append("\"}\n");
    }
    Files.writeString(train, rows);
    Path model = folder.resolve("model");
    MadeUpTexts.cli(List.of("fit", "--train", train.toString(), "--model", model.toString(), "--method", "standard"));
    Path one = write("one.jsonl", good("a"), good("b"), good("a"));
    Path other = write("other.jsonl", good("b"), good("c"));
    Path bad = folder.resolve("bad");
    Path out = folder.resolve("out");
    List<String> job = List.of("attribute", "--model", model.toString(), "--in", one.toString(), other.toString(),
        "--partitions", "3", "--out", out.toString());
    String told = SameBitsTest.told(2, job);
    assertTrue(told.contains("is that of another text, at file:" + one), told);
    Path set = folder.resolve("set");
    SameBitsTest.told(1, List.of("attribute", "--model", model.toString(), "--in", one.toString(), other.toString(),
        "--partitions", "3", "--out", set.toString(), "--bad-rows", "set-aside", "--bad-rows-out", bad.toString()));
    assertEquals(3, MadeUpTexts.lines(set).size());
    assertEquals(2, MadeUpTexts.lines(bad).size());
    Path all = folder.resolve("all");
    SameBitsTest.told(0, List.of("attribute", "--model", model.toString(), "--in", one.toString(), other.toString(),
        "--ids-may-repeat", "--out", all.toString()));
    assertEquals(5, MadeUpTexts.lines(all).size());
  }

  @Test
  void whatCannotWork_isToldBeforeTheWork() throws IOException {
    Path file = write("texts.jsonl", good("a"));
    Path there = Files.createDirectory(folder.resolve("there"));
    String written = SameBitsTest.told(2, List.of("leaks", "--in", file.toString(), "--out", there.toString()));
    assertEquals("stylome-spark: " + there + ": it is there already, and will not be written over\n", written);
    String out = folder.resolve("out").toString();
    for (String[] wrong : new String[][] {
        {"none.jsonl", "leaks", "--in", folder.resolve("none.jsonl").toString()},
        {"no model that stylome wrote", "attribute", "--model", file.toString(), "--in", file.toString()},
        {"no-model: there is no such file", "attribute", "--model", "no-model", "--in", file.toString()},
        {"--bad-rows-out", "leaks", "--in", file.toString(), "--bad-rows", "set-aside"},
        {"neither fail nor set-aside", "leaks", "--in", file.toString(), "--bad-rows", "ignore"},
        {"--references", "compose", "--in", file.toString()},
        {"--partitions", "leaks", "--in", file.toString(), "--partitions", "0"}}) {
      List<String> arguments = new ArrayList<>(List.of(wrong).subList(1, wrong.length));
      arguments.addAll(List.of("--out", out));
      String told = SameBitsTest.told(2, arguments);
      assertTrue(told.contains(wrong[0]), told);
    }
    assertFalse(Files.exists(Path.of(out)));
  }
}
