package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeCommandTest {
  @TempDir
  private Path folder;

  private Path references;
  private Path corpus;

  @BeforeEach
  void writeTexts() {
    references = Samples.write(folder.resolve("references.jsonl"), Samples.rows(0, 30));
    corpus = Samples.write(folder.resolve("corpus.jsonl"), bobs(20));
  }

  private static List<String> bobs(int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(Samples.row(i, null, null, Samples.text("bob", 500 + i, 60)));
    }
    return rows;
  }

  private Result compose(Object... more) {
    List<Object> args = new ArrayList<>(List.of("compose", "--references", references, "--human", "ann", "-q"));
    args.addAll(List.of(more));
    return Session.run(args.toArray());
  }

  private Result screen(Object... more) {
    List<Object> args = new ArrayList<>(
        List.of("screen", "--references", references, "--human", "ann", "-q", "--corpus", corpus));
    args.addAll(List.of(more));
    return Session.run(args.toArray());
  }

  @Test
  void sharesOfACorpus_areWritten_noneOfTheKnownLast() throws IOException {
    Path documents = folder.resolve("documents.jsonl");
    Result result = compose("--corpus", corpus, "--documents", documents, "--out", "-");
    assertEquals(0, result.status(), result.err());
    JsonNode row = Samples.JSON.readTree(result.out());
    assertEquals(20, row.get("texts").asInt());
    assertEquals("none of the known", row.get("shares").get(3).get("source").asText());
    assertEquals("bob", row.get("shares").get(1).get("source").asText());
    assertTrue(row.get("shares").get(1).get("share").asDouble() > 0.8, row.toString());
    assertTrue(row.get("shares").get(1).get("interval").get(1).asDouble() > 0.9, row.toString());
    double known = 0;
    for (int source = 0; source < 3; source++) {
      JsonNode share = row.get("shares").get(source);
      known += share.get("source").asText().equals("ann") ? 0 : share.get("share").asDouble();
    }
    assertEquals(known, row.get("machines").get("share").asDouble(), 1e-9, row.toString());
    List<JsonNode> rows = Samples.json(documents);
    assertEquals(20, rows.size());
    assertEquals(3, rows.get(3).get("id").asInt());
    assertTrue(rows.get(3).get("id").isNumber());
    assertEquals("bob", rows.get(3).get("source").asText());
  }

  @Test
  void oneText_andOneWithoutAnything_areDealtWith() throws IOException {
    Path one = Samples.write(folder.resolve("one.jsonl"), bobs(1));
    JsonNode row = Samples.JSON.readTree(compose("--corpus", one, "--out", "-").out());
    assertEquals(1, row.get("texts").asInt());
    assertTrue(row.get("reason").asText().startsWith("cannot tell: with so few texts"), row.toString());
    Path empty = Samples.write(folder.resolve("empty.jsonl"), List.of(Samples.row("e", null, null, " ")));
    JsonNode nothing = Samples.JSON.readTree(compose("--corpus", empty, "--out", "-").out());
    assertEquals(0, nothing.get("shares").size());
    assertTrue(nothing.get("reason").asText().startsWith("cannot tell"), nothing.toString());
  }

  @Test
  void streamThatStopsWithinARow_isCountedUpToThere_andReported() throws IOException {
    Path cut = folder.resolve("cut.jsonl");
    String whole = String.join("\n", bobs(5));
    Files.writeString(cut, whole.substring(0, whole.length() - 30));
    Result result = compose("--corpus", cut, "--out", "-");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("cut.jsonl:5"), result.err());
    assertTrue(result.err().contains("ends before its last brace"), result.err());
    JsonNode row = Samples.JSON.readTree(result.out());
    assertEquals(4, row.get("texts").asInt());
    assertEquals(1, row.get("rejected").asInt());
  }

  @Test
  void emptyReferences_areRefused_andNothingIsWritten() throws IOException {
    references = Files.writeString(folder.resolve("none.jsonl"), "");
    Path out = folder.resolve("out.json");
    Result result = compose("--corpus", corpus, "--out", out);
    assertEquals(2, result.status());
    assertFalse(Files.exists(out));
    assertTrue(result.err().contains("there is no text to learn from"), result.err());
  }

  @Test
  void screen_tagsTexts_orPassesRowsAsTheyCame() throws IOException {
    Result tagged = screen("--rate", "0.05", "--out", "-");
    assertEquals(0, tagged.status(), tagged.err());
    int drops = 0;
    for (String line : tagged.outLines()) {
      JsonNode row = Samples.JSON.readTree(line);
      assertEquals(0.05, row.get("rate").asDouble());
      drops += row.get("decision").asText().equals("drop") ? 1 : 0;
      assertEquals(row.get("decision").asText().equals("cannot tell"), row.get("reason").isTextual(), line);
    }
    Result dropped = screen("--rate", "0.05", "--mode", "drop", "--out", "-");
    Result kept = screen("--rate", "0.05", "--mode", "keep", "--out", "-");
    List<String> all = new ArrayList<>(dropped.outLines());
    all.addAll(kept.outLines());
    assertTrue(drops > 15, tagged.out());
    assertEquals(drops, dropped.outLines().size());
    assertEquals(List.copyOf(bobs(20)).stream().sorted().toList(), all.stream().sorted().toList());
  }

  private Path strangers() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(Samples.row(i, null, null, "Zulu kilo: tango, \"lima\" (sierra) - november; quebec! ".repeat(4 + i % 3)));
    }
    return Samples.write(folder.resolve("strangers.jsonl"), rows);
  }

  @Test
  void textsLikeNone_areNotCalledMachines_andThatNobodyCanTellIsSaid() throws IOException {
    JsonNode row = Samples.JSON.readTree(compose("--corpus", strangers(), "--out", "-").out());
    assertTrue(row.get("shares").get(3).get("share").asDouble() > 0.5, row.toString());
    JsonNode machines = row.get("machines");
    assertTrue(machines.get("share").asDouble() < 0.5, row.toString());
    assertTrue(machines.get("interval").get(0).asDouble() < 0.1, row.toString());
    assertTrue(machines.get("interval").get(1).asDouble() > 0.9, row.toString());
    assertTrue(row.get("reason").asText().endsWith(
        "is like none of the references: whether people or machines wrote it, nobody can tell"), row.toString());
    JsonNode known = Samples.JSON.readTree(compose("--corpus", corpus, "--out", "-").out());
    assertTrue(known.get("reason").asText().startsWith("cannot tell: with so few texts"), known.toString());
  }

  @Test
  void screen_saysSoWhereTextsAreLikeNoneOfTheReferences() {
    assertEquals("", screen("--rate", "0.05", "--out", "-").err());
    Result result = Session.run("screen", "--references", references, "--human", "ann", "-q", "--corpus", strangers(),
        "--rate", "0.05", "--out", "-");
    assertEquals(0, result.status());
    assertTrue(result.err().contains("is like none of the references: of texts by people of another kind"), result.err());
    for (String line : result.outLines()) {
      assertTrue(line.contains("\"decision\":\"cannot tell\"") && line.contains("of another kind than the references"), line);
    }
  }

  @Test
  void screen_withTooFewTextsByPeople_saysWhatTheyCanPromise() {
    Result result = screen("--out", "-");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("nothing can be promised") && result.err().contains("there are 30"), result.err());
    Result nobody = Session.run(
        "screen", "--references", references, "--corpus", corpus, "--rate", "0.1", "-q", "--out", "-");
    assertTrue(nobody.err().contains("no reference is by people"), nobody.err());
  }
}
