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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class EvaluateCommandTest {
  @TempDir
  private Path folder;

  private Path train;
  private Path test;
  private Path out;

  @BeforeEach
  void writeTexts() {
    train = Samples.write(folder.resolve("train.jsonl"), Samples.rows(0, 16));
    test = Samples.write(folder.resolve("test.jsonl"), Samples.rows(100, 6));
    out = folder.resolve("card.json");
  }

  private JsonNode card() throws IOException {
    List<JsonNode> objects = Samples.json(out);
    assertEquals(1, objects.size());
    return objects.get(0);
  }

  private static JsonNode row(JsonNode table, String column, String value) {
    for (JsonNode row : table) {
      if (row.get(column).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no row with " + column + " " + value + " in " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "standard", "cosine-delta"})
  void card_hasEverySection_inBothForms(String method) throws IOException {
    Result result = Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--method", method);
    assertEquals("", result.err());
    assertEquals(0, result.status());
    JsonNode card = card();
    for (String section : List.of(
        "method", "data", "accuracy", "groups", "length", "channels", "calibration", "abstention", "robustness")) {
      assertTrue(card.has(section), section);
    }
    assertFalse(card.has("timing") || card.has("human") || card.has("open_set"));
    assertTrue(result.out().startsWith("Method\n======\n"), result.out());
    assertTrue(result.out().contains("\n  accuracy "), result.out());
  }

  @Test
  void accuracy_isThatOfTheAnswersOfAttribute() throws IOException {
    Session.run("evaluate", "--train", train, "--test", test, "--out", out);
    Path answers = folder.resolve("answers.jsonl");
    Session.run("attribute", "--train", train, "--test", test, "--out", answers, "--answer-shifted");
    int right = 0;
    for (JsonNode answer : Samples.json(answers)) {
      right += answer.get("id").textValue().startsWith(answer.get("best").asText()) ? 1 : 0;
    }
    JsonNode accuracy = row(card().get("accuracy").get("overall"), "measure", "accuracy").get("figure");
    assertEquals(right, accuracy.get("count").intValue());
    assertEquals(18, accuracy.get("of").intValue());
    assertTrue(accuracy.get("lower").doubleValue() <= accuracy.get("share").doubleValue());
    JsonNode whole = row(card().get("robustness").get("transforms"), "text", "untouched");
    assertEquals(accuracy, whole.get("accuracy"));
    assertEquals(0, whole.get("loss").doubleValue());
  }

  @Test
  void threadsAndRuns_changeNoByte() throws IOException {
    Path other = folder.resolve("other.json");
    Result first = Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--threads", 1);
    Result second = Session.run("evaluate", "--train", train, "--test", test, "--out", other, "--threads", 3);
    assertEquals(first, second);
    assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(other));
  }

  @Test
  void outToStandardOutput_isTheObjectAlone() throws IOException {
    Result result = Session.run("evaluate", "--train", train, "--test", test, "--out", "-");
    Session.run("evaluate", "--train", train, "--test", test, "--out", out);
    assertEquals(Files.readString(out), result.out());
    Result report = Session.run("evaluate", "--train", train, "--test", test);
    assertTrue(report.out().startsWith("Method\n"), report.out());
  }

  @Test
  void model_isEvaluatedAsItsTrainingTextsAre() throws IOException {
    Path model = folder.resolve("model.stylome");
    Path other = folder.resolve("other.json");
    Session.run("fit", "--train", train, "--model", model);
    assertEquals(0, Session.run("evaluate", "--model", model, "--test", test, "--out", other).status());
    Session.run("evaluate", "--train", train, "--test", test, "--out", out);
    JsonNode loaded = Samples.json(other).get(0);
    assertEquals(card().get("accuracy"), loaded.get("accuracy"));
    assertEquals("that of the model", loaded.get("method").get("method").get(0).get("why").textValue());
  }

  @Test
  void people_areCountedByRegisterAndLength() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(withGenre(Samples.row("a" + i, "ann", i, Samples.text("ann", 200 + i, 150)), "letters"));
      rows.add(withGenre(Samples.row("b" + i, "bob", i, Samples.text("bob", 200 + i, 60)), "news"));
    }
    // A text by a person that a machine is nearest to.
    rows.add(withGenre(Samples.row("wrong", "ann", 9, Samples.text("cid", 300, 150)), "news"));
    Path mixed = Samples.write(folder.resolve("mixed.jsonl"), rows);
    Result result = Session.run("evaluate", "--train", train, "--test", mixed, "--out", out, "--human", "ann",
        "--register-field", "genre", "--answer-shifted", "--method", "standard");
    assertEquals(0, result.status(), result.err());
    JsonNode people = card().get("human").get("people");
    JsonNode all = people.get(0);
    assertEquals(5, all.get("texts").intValue());
    assertEquals(1, all.get("called_machine").get("count").intValue());
    JsonNode news = row(people, "register", "news");
    assertEquals(1, news.get("called_machine").get("count").intValue());
    assertEquals(0, row(people, "register", "letters").get("called_machine").get("count").intValue());
    assertEquals(5, row(people, "words", "100 to 299").get("texts").intValue());
    JsonNode machines = card().get("human").get("machines");
    assertEquals(0, machines.get(0).get("called_human").get("count").intValue());
    assertEquals(4, row(machines, "words", "under 100").get("texts").intValue());
  }

  private static String withGenre(String row, String genre) {
    return row.substring(0, row.length() - 1) + ",\"genre\":\"" + genre + "\"}";
  }

  @Test
  void sourceFile_isTheRegister_unlessAFieldIs() throws IOException {
    Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--human", "ann");
    assertEquals(test.toString(), card().get("human").get("people").get(0).get("register").textValue());
  }

  @Test
  void answersHeldBack_areToldByReason() throws IOException {
    Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--min-tokens", 1000, "--human", "ann");
    JsonNode all = card().get("human").get("people").get(0);
    assertEquals(6, all.get("cannot_tell").intValue());
    assertEquals("too short 6", all.get("reasons").textValue());
    assertEquals(0, all.get("called_machine").get("count").intValue());
    assertEquals(18, row(card().get("data").get("abstained"), "reason", "too short").get("texts").intValue());
    assertEquals(0, card().get("abstention").get("abstention").get(0).get("coverage").get("count").intValue());
    assertEquals(0, card().get("abstention").get("asked").get(0).get("coverage").get("count").intValue());
  }

  @Test
  void answersOfAStatedPrecision_areThoseAtLeastSoProbable() throws IOException {
    Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--method", "standard");
    JsonNode abstention = card().get("abstention");
    JsonNode asked = row(abstention.get("asked"), "asked_precision", "0.9");
    assertEquals(0.9, asked.get("least_probability").doubleValue()); // the nearest profile keeps no held-out texts
    assertEquals(row(abstention.get("abstention"), "minimum_probability", "0.9").get("coverage"),
        asked.get("coverage"));
  }

  @Test
  void labelsThatNobodyLearnt_countInTheOpenSetOnly() throws IOException {
    Path two = Samples.write(folder.resolve("two.jsonl"),
        Samples.rows(0, 16).stream().filter(row -> !row.contains("\"cid\"")).toList());
    Result result = Session.run("evaluate", "--train", two, "--test", test, "--out", out, "--unknown", "cid");
    assertEquals(0, result.status(), result.err());
    JsonNode sizes = card().get("data").get("sizes").get(0);
    assertEquals(6, sizes.get("texts_of_no_candidate").intValue());
    JsonNode accuracy = row(card().get("accuracy").get("overall"), "measure", "accuracy").get("figure");
    assertEquals(12, accuracy.get("of").intValue());
    JsonNode singles = card().get("open_set").get("open_set").get(0);
    assertEquals(12, singles.get("known").intValue());
    assertEquals(6, singles.get("unknown").intValue());
    assertTrue(singles.get("auc_of_improbability").isNumber());
  }

  @Test
  void labelsThatAreNotThere_areRefused() {
    assertFails("no test text has this label", "--human", "dora");
    assertFails("no test text has this label", "--unknown", "dora");
    assertFails("is a label that was learnt", "--unknown", "ann");
  }

  private void assertFails(String message, Object... options) {
    List<Object> args = new ArrayList<>(List.of("evaluate", "--train", train, "--test", test, "--out", out));
    args.addAll(List.of(options));
    Result result = Session.run(args.toArray());
    assertEquals(2, result.status());
    assertTrue(result.err().contains(message), result.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void textsWithoutLabel_areRejectedByName_andTheRestIsJudged() throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(100, 6));
    rows.add(Samples.row("nobody", null, null, "Who may have written this?"));
    rows.add(Samples.row("blank", "ann", null, "  "));
    Samples.write(test, rows);
    Result result = Session.run("evaluate", "--train", train, "--test", test, "--out", out);
    assertEquals(1, result.status());
    assertTrue(result.err().contains("nobody") && !result.err().contains("blank"), result.err());
    assertEquals(1, card().get("data").get("sizes").get(0).get("unmeasurable").intValue());
  }

  @Test
  void textsOfAnotherKind_areToldByWhatIsUnlike() throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(100, 6));
    for (int i = 0; i < 3; i++) {
      rows.add(Samples.row("strange" + i, "ann", "s" + i,
          "Le vent soufflait sur la colline et personne ne parlait encore du printemps. ".repeat(5 + i)));
    }
    Samples.write(test, rows);
    Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--human", "ann");
    JsonNode data = card().get("data");
    int held = row(data.get("abstained"), "reason", "shifted").get("texts").intValue();
    assertTrue(held >= 3, data.toString());
    assertFalse(data.get("shift_alarms").isEmpty());
    assertEquals(0, card().get("human").get("people").get(0).get("called_machine").get("count").intValue());
  }

  @Test
  void timing_isToldWhenAskedFor() throws IOException {
    Session.run("evaluate", "--train", train, "--test", test, "--out", out, "--timing");
    assertTrue(card().get("timing").get("timing").get(0).get("model_megabytes").doubleValue() > 0);
  }

  @Test
  void wrongUsage_isToldInALine() {
    assertEquals(2, Session.run("evaluate", "--test", test).status());
    assertEquals(2, Session.run("evaluate", "--train", train, "--model", train, "--test", test).status());
    assertEquals(2, Session.run("evaluate", "--train", "-", "--test", "-").status());
    assertEquals(2, Session.run("evaluate", "--train", train, "--test", test, "--register-field", " ").status());
    assertEquals(2, Session.run("evaluate", "--train", train, "--test", test, "--min-probability", "2").status());
  }
}
