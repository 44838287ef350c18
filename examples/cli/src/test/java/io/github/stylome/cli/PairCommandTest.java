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
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairCommandTest {
  @TempDir
  private Path folder;

  private Path calibration;
  private Path question;
  private Path known;
  private Path pairs;
  private Path truth;

  /** Returns a text by an author, who is a number and prefers some words. */
  static String text(int author, int number, int words) {
    Random random = new Random(author * 1000L + number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int word = random.nextInt(3) == 0 ? author * 7 % 40 + random.nextInt(12) : random.nextInt(60);
      text.append("word").append((char) ('a' + word % 26)).append((char) ('a' + word / 26));
      text.append(i % 11 == 10 ? ". " : " ");
    }
    return text.toString();
  }

  static String pair(String id, String one, String other) {
    var row = Samples.JSON.createObjectNode().put("id", id);
    row.putArray("pair").add(one).add(other);
    return row.toString();
  }

  /** Returns three works by each of six authors. */
  static List<String> authors() {
    List<String> rows = new ArrayList<>();
    for (int author = 0; author < 6; author++) {
      for (int work = 0; work < 3; work++) {
        rows.add(Samples.row(author + "-" + work, "author " + author, "work " + work, text(author, work, 450)));
      }
    }
    return rows;
  }

  @BeforeEach
  void writeTexts() {
    calibration = Samples.write(folder.resolve("calibration.jsonl"), authors());
    question = Samples.write(folder.resolve("q.jsonl"), List.of(Samples.row("q", null, null, text(7, 1, 200))));
    known = Samples.write(folder.resolve("known.jsonl"), List.of(
        Samples.row("own", "someone", null, text(7, 2, 210)), Samples.row("other", "else", null, text(9, 1, 205))));
    List<String> asked = new ArrayList<>();
    List<String> truths = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      asked.add(pair("same" + i, text(10 + i, 1, 200), text(10 + i, 2, 200)));
      asked.add(pair("different" + i, text(10 + i, 3, 200), text(12 + i, 4, 200)));
      truths.add("{\"id\": \"same" + i + "\", \"same\": true, \"authors\": [\"a\", \"a\"]}");
      truths.add("{\"id\": \"different" + i + "\", \"same\": false}");
    }
    pairs = Samples.write(folder.resolve("pairs.jsonl"), asked);
    truth = Samples.write(folder.resolve("truth.jsonl"), truths);
  }

  @Tag("locale")
  @Test
  void knownTexts_getARatioEach_withWhatItRestsOn() throws IOException {
    Result result = verify("--question", question, "--candidates", known, "--words", "150", "--seed", "3");
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    JsonNode own = rows.get(0);
    JsonNode other = rows.get(1);
    assertEquals(2, rows.size());
    assertEquals("q own someone", own.get("id").asText() + " " + own.get("known").asText() + " "
        + own.get("candidate").asText());
    assertTrue(own.get("log10Ratio").asDouble() > other.get("log10Ratio").asDouble(), result.out());
    assertTrue(own.get("interval").get(0).asDouble() <= own.get("log10Ratio").asDouble(), result.out());
    assertEquals("normalized", own.get("method").asText());
    assertEquals(3, own.get("seed").asInt());
    assertEquals(150, own.get("words").asInt());
    assertEquals(6, own.get("calibration").get("authors").asInt());
    assertTrue(own.get("calibration").get("cllr").asDouble() > 0, result.out());
    assertTrue(own.get("scores").has("normalized"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cosine", "delta", "ppm", "unmasking", "imposters", "lambdag", "characters", "fusion"})
  void everyMethod_answers(String method) throws IOException {
    Result result = verify("--question", question, "--candidates", known, "--words", "150", "--method", method);
    assertEquals(0, result.status(), result.err());
    JsonNode row = Samples.json(result.out()).get(0);
    assertEquals(method, row.get("method").asText());
    assertTrue(row.get("log10Ratio").isNumber(), result.out());
  }

  @Tag("locale")
  @Test
  void pairs_areAnsweredInTheirOrder_andMeasured() throws IOException {
    Result result = verify("--pairs", pairs, "--truth", truth, "--words", "150", "--same-work");
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(9, rows.size());
    assertEquals("same0", rows.get(0).get("id").asText());
    assertFalse(rows.get(0).has("known"));
    JsonNode metrics = rows.get(8).get("metrics");
    assertEquals(8, metrics.get("pairs").asInt());
    assertTrue(metrics.get("auc").asDouble() > 0.8, metrics.toString());
    assertTrue(metrics.get("cllrMin").asDouble() <= metrics.get("cllr").asDouble(), metrics.toString());
    assertEquals(10, metrics.get("reliability").size());
    for (String name : List.of("cAtOne", "f05u", "f1", "brier", "eer", "ece")) {
      assertTrue(metrics.get(name).isNumber(), name);
    }
    for (JsonNode row : rows.subList(0, 8)) {
      boolean tells = !row.get("answer").asText().equals("cannot-tell");
      assertEquals(tells, row.get("reason").isNull(), row.toString());
      assertEquals(tells, row.get("value").asDouble() != 0.5, row.toString());
    }
  }

  @Test
  void pairsFromStandardInput_areAnsweredAsThoseOfAFile() throws IOException {
    Result file = verify("--pairs", pairs, "--words", "150", "--method", "delta");
    Result piped = Session.runOn(Files.readString(pairs), "verify", "--calibration", calibration, "--out", "-",
        "--pairs", "-", "--words", "150", "--method", "delta");
    assertEquals(0, piped.status(), piped.err());
    assertEquals(file.out(), piped.out());
    Result twice = Session.runOn("", "verify", "--calibration", calibration, "--out", "-", "--pairs", "-",
        "--truth", "-");
    assertEquals(2, twice.status());
    assertTrue(twice.err().contains("standard input can be read once"), twice.err());
    Result bad = Session.runOn("[]", "verify", "--calibration", calibration, "--out", "-", "--pairs", "-");
    assertTrue(bad.err().contains("standard input:1: a row must be a JSON object"), bad.err());
  }

  @Tag("locale")
  @Test
  void textTooShort_isRefusedInItsRow() throws IOException {
    question = Samples.write(folder.resolve("q.jsonl"), List.of(Samples.row("q", null, null, text(7, 1, 60))));
    Result result = verify("--question", question, "--candidates", known, "--words", "150");
    assertEquals(0, result.status(), result.err());
    JsonNode row = Samples.json(result.out()).get(0);
    assertEquals("cannot-tell", row.get("answer").asText());
    assertTrue(row.get("log10Ratio").isNull());
    assertTrue(row.get("reason").asText().contains("the text q has 60 words"), row.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mfw=7", "--unit=char", "--culling=0.2"})
  void optionsOfFeatures_areRefused(String option) {
    Result result = verify("--question", question, "--candidates", known, option);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("does not go with --calibration"), result.err());
  }

  @Tag("locale")
  @Test
  void badRows_areReportedByLine() {
    Samples.write(pairs, List.of(pair("good", text(7, 1, 200), text(7, 2, 200)),
        "{\"id\": \"one\", \"pair\": [\"a\"]}", "[1]",
        "{\"id\": \"good\", \"pair\": [\"a\", \"b\"]}", "{\"id\": \"x\""));
    Result result = verify("--pairs", pairs, "--words", "150");
    assertEquals(1, result.status(), result.err());
    assertEquals(1, result.outLines().size());
    for (String why : List.of(":2: a pair must have two texts, not 1", ":3: a row must be a JSON object",
        ":4: the id \"good\" is there twice", ":5: not a JSON object")) {
      assertTrue(result.err().contains(why), result.err());
    }
  }

  @Test
  void whatMakesNoSense_isRefused_andNothingIsWritten() {
    String asked = "--question " + question + " --candidates " + known;
    Path half = Samples.write(folder.resolve("half.jsonl"), "{\"id\": \"same0\", \"same\": true}\n");
    Path one = Samples.write(folder.resolve("one.jsonl"),
        List.of(Samples.row("a", "author 0", null, text(0, 1, 400)), Samples.row("b", "b", null, text(1, 1, 400))));
    List<List<String>> cases = List.of(
        List.of(asked + " --words 150 --method ranked", "--method ranked does not go with --calibration"),
        List.of(asked + " --rounds 7", "do not go with --calibration"),
        List.of(asked + " --pairs " + pairs, "--pairs stand in place of --question"),
        List.of(asked + " --truth " + truth, "--truth goes with --pairs"),
        List.of(asked + " --words 0", "--words must be at least 1"),
        List.of("--question " + question, "--candidates"),
        List.of(asked + " --words 5000", "no calibration text has 5000 words"),
        List.of("--pairs " + pairs + " --words 150 --truth " + half, "there is no truth of the pair \"different0\""),
        List.of("--words 150 --question " + question + " --candidates " + one, "calibrate on other authors"));
    for (List<String> each : cases) {
      Result result = verify((Object[]) each.get(0).split(" ", -1));
      assertEquals(2, result.status(), each + result.err());
      assertTrue(result.err().contains(each.get(1)), each + result.err());
      assertEquals("", result.out());
    }
  }

  @Test
  void withoutCalibration_itsMethodsAndOptionsAreRefused() throws IOException {
    Path out = folder.resolve("out.jsonl");
    for (String options : List.of("--method cosine", "--same-work", "--pairs " + pairs)) {
      Result result = Session.run(Stream.concat(
          Stream.of("verify", "--question", question, "--candidates", known, "--out", out),
          Stream.of(options.split(" ", -1))).toArray());
      assertEquals(2, result.status(), result.err());
      assertTrue(result.err().contains("--calibration"), result.err());
      assertFalse(Files.exists(out));
    }
  }

  private Result verify(Object... options) {
    return Session.run(Stream.concat(
        Stream.of("verify", "--calibration", calibration, "--out", "-"), Stream.of(options)).toArray());
  }
}
