package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class AttributeCommandTest {
  @TempDir
  private Path folder;

  private Path train;
  private Path test;
  private Path out;

  @BeforeEach
  void writeTexts() {
    train = Samples.write(folder.resolve("train.jsonl"), Samples.rows(0, 12));
    test = Samples.write(folder.resolve("test.jsonl"), Samples.rows(100, 6));
    out = folder.resolve("out.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "cosine-delta", "burrows-delta", "min-max"})
  void everyTestRow_hasOneAnswerInOrder_withTheFieldsOfTheContract(String method) throws IOException {
    Result result = Session.run("attribute", "--train", train, "--test", test, "--out", out, "--method", method);
    assertEquals(new Result(0, "", ""), result);
    List<JsonNode> asked = Samples.json(test);
    List<JsonNode> answers = Samples.json(out);
    assertEquals(
        asked.stream().map(row -> row.get("id")).toList(), answers.stream().map(row -> row.get("id")).toList());
    for (JsonNode answer : answers) {
      assertFalse(answer.get("abstained").booleanValue());
      assertFalse(answer.get("reason").textValue().isEmpty());
      assertEquals(3, answer.get("scores").size());
      String best = answer.get("best").textValue();
      double sum = 0;
      for (String label : Samples.labels()) {
        assertTrue(answer.get("scores").get(label).doubleValue() <= answer.get("scores").get(best).doubleValue());
        sum += answer.get("probabilities").get(label).doubleValue();
      }
      assertEquals(1, sum, 1e-12);
      assertFalse(answer.get("evidence").isEmpty());
      for (JsonNode evidence : answer.get("evidence")) {
        assertTrue(evidence.get("feature").isTextual());
        assertTrue(evidence.get("contribution").isNumber());
      }
    }
  }

  @Test
  void authorsThatLikeOtherWords_areToldApart() throws IOException {
    Session.run("attribute", "--train", train, "--test", test, "--out", out);
    for (JsonNode answer : Samples.json(out)) {
      assertTrue(answer.get("id").textValue().startsWith(answer.get("best").textValue()), answer.toString());
    }
  }

  @Test
  void threads_changeNoByte() throws IOException {
    Path other = folder.resolve("other.jsonl");
    for (int threads = 1; threads <= 2; threads++) {
      Path written = threads == 1 ? out : other;
      assertEquals(new Result(0, "", ""), Session.run(
          "attribute", "-q", "--train", train, "--test", test, "--out", written, "--threads", threads));
    }
    assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "cosine-delta"})
  void fitThenAttribute_isAttribute_bitForBit(String method) throws IOException {
    Path model = folder.resolve("model.stylome");
    Path other = folder.resolve("other.jsonl");
    Session.run("attribute", "--train", train, "--test", test, "--out", out, "--method", method);
    assertEquals(new Result(0, "", ""), Session.run("fit", "--train", train, "--model", model, "--method", method));
    assertEquals(0, Session.run("attribute", "--model", model, "--test", test, "--out", other).status());
    assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(other));
  }

  @Test
  void compressedRowsFolderAndStandardInput_areTheSameTexts() throws IOException {
    Path compressed = Samples.writeCompressed(folder.resolve("train.jsonl.gz"), Samples.rows(0, 12));
    Session.run("attribute", "--train", train, "--test", test, "--out", out);
    Result result = Session.runOn(
        Files.readString(test), "attribute", "--train", compressed, "--test", "-", "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals(Files.readString(out), result.out());
  }

  @Test
  void standardInputThatBeginsWithNoBrace_isOneText() throws IOException {
    Result result = Session.runOn(
        " \n" + Samples.text("bob", 7, 80), "attribute", "--train", train, "--test", "-", "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals("bob", Samples.json(result.out()).get(0).get("best").textValue());
  }

  @Test
  void textFiles_haveTheirLabelBeforeTheFirstUnderscore() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (String label : Samples.labels()) {
      for (int i = 0; i < 4; i++) {
        Samples.write(texts.resolve(label + "_text_" + i + ".txt"), Samples.text(label, i, 200));
      }
    }
    Path disputed = Samples.write(folder.resolve("disputed.txt"), Samples.text("cid", 9, 200));
    Result result = Session.run("attribute", "--train", texts, "--test", disputed, "--out", "-");
    assertEquals(0, result.status(), result.err());
    JsonNode answer = Samples.json(result.out()).get(0);
    assertEquals("cid", answer.get("best").textValue());
    assertEquals("disputed", answer.get("id").textValue());
  }

  @Test
  void blankTestText_isAnEmptyOne_evenWhereLineBreaksAreMeasured() throws IOException {
    Path blank = Samples.write(folder.resolve("blank.jsonl"), Samples.row("blank", null, null, "\n\n \n"));
    Session.run("attribute", "--train", train, "--test", blank, "--out", out, "--method", "standard");
    assertTrue(Samples.json(out).get(0).get("abstained").booleanValue());
  }

  @Test
  void emptyTestText_isAnsweredByAnAbstention() throws IOException {
    Path odd = Samples.write(folder.resolve("odd.jsonl"), List.of(
        Samples.row("empty", null, null, ""),
        Samples.row("blank", null, null, " \n\t"),
        Samples.row("foreign", null, null, "你好世界")));
    Result result = Session.run(
        "attribute", "--train", train, "--test", odd, "--out", out, "--method", "cosine-delta");
    assertEquals(new Result(0, "", ""), result);
    List<JsonNode> answers = Samples.json(out);
    assertEquals(3, answers.size());
    for (JsonNode answer : answers) {
      assertTrue(answer.get("abstained").booleanValue());
      assertTrue(answer.get("best").isNull());
      assertTrue(answer.get("scores").isEmpty());
      assertTrue(answer.get("evidence").isEmpty());
    }
    assertTrue(answers.get(0).get("reason").textValue().contains("nothing to measure"));
    assertTrue(answers.get(2).get("reason").textValue().contains("none of the"));
  }

  @Test
  void textBelowTheMinimumLength_isNotAnswered() throws IOException {
    Session.run("attribute", "--train", train, "--test", test, "--out", out, "--min-tokens", 1000);
    JsonNode answer = Samples.json(out).get(0);
    assertTrue(answer.get("abstained").booleanValue());
    assertTrue(answer.get("best").isNull());
    assertEquals(3, answer.get("scores").size());
    assertTrue(answer.get("reason").textValue().contains("at least 1000"), answer.toString());
  }

  @Test
  void minimumProbabilityOfOne_isNotReached() throws IOException {
    Session.run("attribute", "--train", train, "--test", test, "--out", out, "--min-probability", 1);
    assertTrue(Samples.json(out).get(0).get("abstained").booleanValue());
  }

  @Test
  void aPrecisionThatFewTextsCannotShow_isNotReached() throws IOException {
    Session.run("attribute", "--train", train, "--test", test, "--out", out, "--precision", 0.999);
    JsonNode answer = Samples.json(out).get(0);
    assertTrue(answer.get("abstained").booleanValue());
    assertTrue(answer.get("reason").textValue().contains("a precision of 0.999"), answer.toString());
  }

  @Test
  void emptyTrainingText_isRejectedByName_andTheOthersCount() throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(0, 12));
    rows.add(Samples.row("gap", "ann", null, "  \n "));
    rows.add(Samples.row("marks", "ann", null, "?!"));
    Samples.write(train, rows);
    Result result = Session.run(
        "attribute", "--train", train, "--test", test, "--out", out, "--method", "cosine-delta");
    assertEquals(1, result.status());
    List<String> complaints = result.err().lines().toList();
    assertEquals(2, complaints.size(), result.err());
    assertTrue(complaints.get(0).contains("train.jsonl:37: ") && complaints.get(0).contains("\"gap\""), result.err());
    assertTrue(complaints.get(1).contains("train.jsonl:38: ") && complaints.get(1).contains("\"marks\""), result.err());
    assertEquals(18, Samples.json(out).size());
  }

  @Test
  void idsComeOutAsTheyWentIn() throws IOException {
    String text = Samples.text("ann", 50, 60);
    Samples.write(test, List.of(
        "{\"id\": 17, \"text\": \"" + text.replace("\n", "\\n") + "\"}",
        "{\"id\": 1.50, \"text\": \"" + text.replace("\n", "\\n") + "\"}",
        "{\"id\": \"\\ud800 half, \\ud83d\\ude00 whole, \\\"quoted\\\"\", \"text\": \"it was the \\udfff of\"}"));
    Result result = Session.run("attribute", "-q", "--train", train, "--test", test, "--out", out);
    assertEquals(new Result(0, "", ""), result);
    List<String> lines = Files.readAllLines(out);
    assertTrue(lines.get(0).startsWith("{\"id\":17,"), lines.get(0));
    assertTrue(lines.get(1).startsWith("{\"id\":1.50,"), lines.get(1));
    assertEquals("\ud800 half, \ud83d\ude00 whole, \"quoted\"",
        Samples.JSON.readTree(lines.get(2)).get("id").textValue());
  }

  @Test
  void halfASurrogatePairInTrainingTexts_harmsNothing() throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(0, 4));
    for (int i = 0; i < 4; i++) {
      rows.add("{\"id\": \"half " + i + "\", \"label\": \"\\udc00\", "
          + "\"text\": \"a \\ud800 b\\ud800 of \\udc00 the " + i + "\"}");
    }
    Samples.write(train, rows);
    Path model = folder.resolve("model.stylome");
    Path other = folder.resolve("other.jsonl");
    assertEquals(new Result(0, "", ""), Session.run("attribute", "-q", "--train", train, "--test", test, "--out", out));
    assertEquals(new Result(0, "", ""), Session.run("fit", "-q", "--train", train, "--model", model));
    assertEquals(new Result(0, "", ""), Session.run("attribute", "--model", model, "--test", test, "--out", other));
    assertEquals(Files.readString(out), Files.readString(other));
  }

  @Test
  void noAnswerHasANumberThatJsonLacks() throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(0, 1)); // one text a label: nothing to calibrate on
    rows.add(Samples.row("dot", "dot", null, ".")); // and one that only marks tell of
    Samples.write(train, rows);
    assertEquals(0, Session.run("attribute", "--train", train, "--test", test, "--out", out).status());
    String answers = Files.readString(out);
    assertFalse(answers.contains("NaN") || answers.contains("Infinity"), answers);
  }

  @Test
  void anotherTextField_isReadInstead() throws IOException {
    List<String> rows = Samples.rows(0, 6).stream().map(row -> row.replace("\"text\":", "\"reasoning\":")).toList();
    Samples.write(train, rows);
    Result missing = Session.run("attribute", "--train", train, "--test", train, "--out", out);
    assertEquals(2, missing.status());
    assertTrue(missing.err().contains("has no \"text\""), missing.err());
    assertEquals(new Result(0, "", ""), Session.run(
        "attribute", "-q", "--train", train, "--test", train, "--out", out, "--text-field", "reasoning"));
  }

  @Test
  void everyPart_isReadFromTheFieldThatIsNamed() throws IOException {
    List<String> renamed = Samples.rows(0, 6).stream()
        .map(row -> row.replace("\"text\":", "\"body\":").replace("\"id\":", "\"url\":")
            .replace("\"label\":", "\"author\":").replace("\"prompt\":", "\"id\":"))
        .toList();
    Path other = Samples.write(folder.resolve("renamed.jsonl"), renamed);
    Path plain = Samples.write(folder.resolve("plain.jsonl"), Samples.rows(0, 6));
    Path expected = folder.resolve("expected.jsonl");
    Session.run("attribute", "--train", plain, "--test", plain, "--out", expected);
    assertEquals(new Result(0, "", ""), Session.run("attribute", "-q", "--train", other, "--test", other, "--out", out,
        "--text-field", "body", "--id-field", "url", "--label-field", "author", "--prompt-field", "id"));
    assertEquals(Files.readString(expected), Files.readString(out));
  }

  @Test
  void oneLabelOnly_isRefused_andNothingIsWritten() throws IOException {
    Samples.write(train, Samples.rows(0, 4).stream().filter(row -> row.contains("\"ann\"")).toList());
    Result result = Session.run("attribute", "--train", train, "--test", test, "--out", out);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("two labels or more") && result.err().contains("ann"), result.err());
    assertNothingWritten();
  }

  @Test
  void unknownMethod_isRefused_andTheKnownOnesAreNamed() {
    Result result = Session.run("attribute", "--train", train, "--test", test, "--out", out, "--method", "delta");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("\"delta\"") && result.err().contains("cosine-delta"), result.err());
  }

  @Test
  void contradictions_areRefused() {
    for (List<Object> args : List.<List<Object>>of(
        List.of(), List.of("--train", train, "--model", train), List.of("--model", train, "--method", "standard"),
        List.of("--train", train, "--mfw", 5), List.of("--train", train, "--method", "cosine-delta", "--mfw", 0),
        List.of("--train", train, "--threads", 0), List.of("--train", train, "--min-tokens", 0),
        List.of("--train", train, "--min-probability", 2), List.of("--train", train, "--precision", 1),
        List.of("--train", train, "--precision", -0.1), List.of("--train", train, "--text-field", "id"),
        List.of("--train", train, "--text-field", ""), List.of("--train", train, "--label-field", " "),
        List.of("--train", train, "--charset", "UTF-9"), List.of("--train", train, "--charset", ""),
        List.of("--train", train, "--format", "pdf"))) {
      List<Object> all = new ArrayList<>(List.of("attribute", "--test", test, "--out", out));
      all.addAll(args);
      Result result = Session.run(all.toArray());
      assertEquals(2, result.status(), all.toString());
      assertTrue(result.err().startsWith("stylome attribute: "), result.err());
      assertFalse(result.err().contains("\tat "), result.err());
    }
    Result blank = Session.run("attribute", "--train", train, "--test", test, "--out", out, "--text-field", "");
    assertTrue(blank.err().contains("the name of the field for the text is blank"), blank.err());
    Result twice = Session.run("attribute", "--train", "-", "--test", "-", "--out", out);
    assertEquals(2, twice.status());
  }

  @Test
  void foreignOrTruncatedModel_isRefused() throws IOException {
    Path model = folder.resolve("model.stylome");
    Session.run("fit", "--train", train, "--model", model);
    byte[] bytes = Files.readAllBytes(model);
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    for (byte[] bad : List.of(new byte[0], half, Files.readAllBytes(train))) {
      Files.write(model, bad);
      Result result = Session.run("attribute", "--model", model, "--test", test, "--out", out);
      assertEquals(2, result.status());
      assertTrue(result.err().contains("model.stylome: "), result.err());
      assertFalse(result.err().contains("\tat "), result.err());
      assertNothingWritten();
    }
    Result missing = Session.run("attribute", "--model", folder.resolve("none"), "--test", test, "--out", out);
    assertEquals(2, missing.status());
    assertTrue(missing.err().contains("there is no such file"), missing.err());
  }

  @Test
  void outputIsNeverAnInput() throws IOException {
    String before = Files.readString(test);
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), test);
    for (Path target : List.of(test, link, train)) {
      Result result = Session.run("attribute", "--train", train, "--test", test, "--out", target);
      assertEquals(2, result.status());
      assertTrue(result.err().contains("this is an input"), result.err());
    }
    assertEquals(before, Files.readString(test));
    assertEquals(2, Session.run("fit", "--train", train, "--model", train).status());
  }

  @Test
  void failureHalfWay_leavesTheOldOutput() throws IOException {
    Samples.write(out, "old");
    Path cut = Samples.writeCompressed(folder.resolve("cut.jsonl.gz"), Samples.rows(100, 200));
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) - 100));
    Result result = Session.run("attribute", "--train", train, "--test", cut, "--out", out);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("cut.jsonl.gz: the compressed file is truncated"), result.err());
    assertEquals("old", Files.readString(out));
    assertNoPartLeft();
  }

  @Test
  void unwritableOutput_isToldBeforeTheWork() {
    Path missing = folder.resolve("no").resolve("out.jsonl");
    Samples.write(train, "not json"); // would be told of, had the work begun
    Result result = Session.run("attribute", "--train", train, "--test", test, "--out", missing);
    assertFalse(result.err().contains("train.jsonl"), result.err());
    assertEquals(2, result.status());
    assertTrue(result.err().contains("there is no such folder"), result.err());
    assertEquals(2, Session.run("attribute", "--train", train, "--test", test, "--out", folder).status());
  }

  private void assertNothingWritten() throws IOException {
    assertFalse(Files.exists(out));
    assertNoPartLeft();
  }

  private void assertNoPartLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".part")).toList());
    }
  }
}
