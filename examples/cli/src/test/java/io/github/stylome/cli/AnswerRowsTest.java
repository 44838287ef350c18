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
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the rows of {@code attribute} beside the label, and which method it is by. */
@Tag("locale")
class AnswerRowsTest {
  private static final List<String> FIELDS = List.of("id", "best", "scores", "probabilities", "logLikelihoodRatio",
      "set", "abstained", "reason", "method", "evidence", "tokens", "calibrated", "unknown", "shift", "channels");

  @TempDir
  private Path folder;

  private Path train;
  private Path test;
  private Path out;

  @BeforeEach
  void writeTexts() {
    train = Samples.write(folder.resolve("train.jsonl"), Samples.rows(0, 24));
    test = Samples.write(folder.resolve("test.jsonl"), Samples.rows(100, 6));
    out = folder.resolve("out.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stacked", "standard", "cosine-delta"})
  void everyRow_hasAllFields_answeredOrNot(String method) throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(100, 2));
    rows.add(Samples.row("empty", null, null, ""));
    Samples.write(test, rows);
    attribute("--method", method);
    for (JsonNode row : Samples.json(out)) {
      List<String> names = new ArrayList<>();
      row.fieldNames().forEachRemaining(names::add);
      assertEquals(FIELDS, names);
      assertEquals(method, row.get("method").textValue());
    }
  }

  @Test
  void stackedRow_saysHowSureItIs_andWhatEachChannelSays() throws IOException {
    attribute("--method", "stacked");
    for (JsonNode row : Samples.json(out)) {
      String best = row.get("best").textValue();
      assertTrue(row.get("id").textValue().startsWith(best), row.toString());
      double sum = 0;
      for (String label : Samples.labels()) {
        sum += Math.exp(row.get("scores").get(label).doubleValue()); // natural logarithms of probabilities
      }
      assertEquals(1, sum, 1e-9);
      double p = row.get("probabilities").get(best).doubleValue();
      assertEquals(Math.log(p / (1 - p)) + Math.log(2), row.get("logLikelihoodRatio").doubleValue(), 1e-9);
      assertEquals(best, row.get("set").get(0).textValue());
      assertEquals(8, row.get("channels").size());
      assertTrue(row.get("unknown").isNumber(), row.toString());
    }
  }

  @Test
  void evidence_isQuotedFromTheText() throws IOException {
    attribute("--method", "stacked");
    List<JsonNode> asked = Samples.json(test);
    List<JsonNode> answers = Samples.json(out);
    for (int i = 0; i < asked.size(); i++) {
      String text = asked.get(i).get("text").textValue();
      assertFalse(answers.get(i).get("evidence").isEmpty());
      for (JsonNode evidence : answers.get(i).get("evidence")) {
        assertEquals(asked.get(i).get("id"), evidence.get("document"));
        assertEquals(evidence.get("feature").textValue(),
            text.substring(evidence.get("start").intValue(), evidence.get("end").intValue()));
      }
    }
  }

  @Test
  void setOfLabels_growsWithItsLevel() throws IOException {
    attribute("--method", "stacked", "--set-level", "0.5");
    List<JsonNode> small = Samples.json(out);
    attribute("--method", "stacked", "--set-level", "0.999"); // needs more texts than were held out
    List<JsonNode> large = Samples.json(out);
    for (int i = 0; i < small.size(); i++) {
      assertTrue(small.get(i).get("set").size() <= large.get(i).get("set").size());
      assertEquals(3, large.get(i).get("set").size());
    }
  }

  @Test
  void whereNothingIsCalibrated_thereIsNoLikelihoodRatio() throws IOException {
    Samples.write(train, Samples.rows(0, 1));
    attribute();
    for (JsonNode row : Samples.json(out)) {
      assertFalse(row.get("calibrated").booleanValue());
      assertTrue(row.get("logLikelihoodRatio").isNull());
    }
  }

  @Test
  void manyTexts_areLearntByTheStackedMethod_andThatIsSaid() throws IOException {
    Result result = Session.run("attribute", "--train", train, "--test", test, "--out", out);
    assertEquals(new Result(0, "", "method: stacked, since there are 24 texts a label (median) on 24 prompts or works, "
        + "and a model is learnt from 5 and 5 on\n"), unix(result));
    assertEquals("stacked", Samples.json(out).get(0).get("method").textValue());
  }

  @Test
  void fiveTextsALabel_areEnoughToTellAuthorsApart_fittedOrKept() throws IOException {
    Samples.write(train, Samples.rows(0, 5));
    Path model = folder.resolve("model.stylome");
    Result fitted = Session.run("fit", "--train", train, "--model", model);
    assertEquals(0, fitted.status(), fitted.err());
    assertTrue(fitted.err().startsWith("method: stacked, since there are 5 texts a label"), fitted.err());
    assertEquals(new Result(0, "", ""), Session.run("attribute", "--model", model, "--test", test, "--out", out));
    List<JsonNode> kept = Samples.json(out);
    attribute();
    assertEquals(kept, Samples.json(out));
    for (JsonNode row : kept) {
      assertEquals("stacked", row.get("method").textValue());
      assertTrue(row.get("id").textValue().startsWith(row.get("best").textValue()), row.toString());
      assertTrue(row.get("calibrated").booleanValue());
    }
  }

  @Test
  void stackedModelThatWasKept_saysTheSame_bitForBit() throws IOException {
    Path model = folder.resolve("model.stylome");
    Path other = folder.resolve("other.jsonl");
    attribute("--method", "stacked");
    assertEquals(new Result(0, "", ""),
        Session.run("fit", "--train", train, "--model", model, "--method", "stacked"));
    assertEquals(0, Session.run("attribute", "--model", model, "--test", test, "--out", other).status());
    assertEquals(Files.readString(out), Files.readString(other));
  }

  @Test
  void quiet_saysNothingOfTheMethod() {
    assertEquals(new Result(0, "", ""), attribute());
    assertEquals(new Result(0, "", ""),
        Session.run("fit", "--quiet", "--train", train, "--model", folder.resolve("model.stylome")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stacked", "standard"})
  void textsOfOneSource_areJudgedTogether_inTheOrderOfTheirSources(String method) throws IOException {
    writeSources();
    Result result = attribute("--method", method, "--together", "account");
    assertEquals(0, result.status(), result.err());
    List<JsonNode> answers = Samples.json(out);
    assertEquals(List.of("x-cid", "7", "x-ann"), answers.stream().map(row -> row.get("source").textValue()).toList());
    assertEquals(List.of("cid", "bob", "ann"), answers.stream().map(row -> row.get("best").textValue()).toList());
    for (JsonNode answer : answers) {
      assertEquals(6, answer.get("texts").intValue());
      List<String> names = new ArrayList<>(FIELDS.subList(1, FIELDS.size()));
      names.addAll(0, List.of("source", "texts"));
      List<String> found = new ArrayList<>();
      answer.fieldNames().forEachRemaining(found::add);
      assertEquals(names, found);
    }
  }

  @Test
  void textsOfOneSource_areMoreCertainTogether_thanOneByItself() throws IOException {
    Samples.write(test, Samples.rows(100, 6).stream()
        .map(row -> row.replace("\"id\":", "\"account\":\"a\",\"id\":"))
        .filter(row -> row.contains("\"label\":\"ann\""))
        .toList());
    attribute("--method", "standard");
    double least = Samples.json(out).stream()
        .mapToDouble(row -> row.get("probabilities").get("ann").doubleValue())
        .min()
        .orElseThrow();
    attribute("--method", "standard", "--together", "account");
    JsonNode together = Samples.json(out).get(0);
    assertTrue(together.get("probabilities").get("ann").doubleValue() > least, together.toString());
  }

  @Test
  void textWithoutSource_isRejectedByName() throws IOException {
    List<String> rows = new ArrayList<>(Samples.rows(100, 1));
    rows.set(1, rows.get(1).replace("\"id\":", "\"account\":\"b\",\"id\":"));
    Samples.write(test, rows);
    Result result = attribute("--together", "account");
    assertEquals(1, result.status());
    assertTrue(result.err().startsWith(test + ":1: the text \"ann/100\" has no \"account\""), result.err());
    assertEquals(2, result.err().lines().count(), result.err());
    assertEquals(1, Samples.json(out).size());
  }

  @Test
  void noTextWithSource_isAFailure_andNothingIsWritten() {
    Result result = attribute("--together", "account");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("there is no text with a \"account\" to judge"), result.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void sourceThatCannotBeMeasured_isAnAbstention() throws IOException {
    Samples.write(test, List.of(
        "{\"id\": 1, \"account\": \"a\", \"text\": \"\"}", "{\"id\": 2, \"account\": \"a\", \"text\": \" \"}"));
    attribute("--method", "cosine-delta", "--together", "account");
    JsonNode row = Samples.json(out).get(0);
    assertTrue(row.get("abstained").booleanValue());
    assertTrue(row.get("set").isEmpty() && row.get("logLikelihoodRatio").isNull(), row.toString());
  }

  @Test
  void threads_changeNoByteOfSources() throws IOException {
    writeSources();
    attribute("--method", "stacked", "--together", "account", "--threads", "1");
    String one = Files.readString(out);
    attribute("--method", "stacked", "--together", "account", "--threads", "3");
    assertEquals(one, Files.readString(out));
  }

  @Test
  void columnOfATable_namesTheSource() throws IOException {
    Path table = Samples.write(folder.resolve("test.csv"),
        "id,text,account\n1,\"" + Samples.text("ann", 200, 60) + "\",a\n2,\"" + Samples.text("ann", 201, 60) + "\",a\n");
    assertEquals(0, Session.run(
        "attribute", "-q", "--train", train, "--test", table, "--out", out, "--together", "account").status());
    assertEquals(2, Samples.json(out).get(0).get("texts").intValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "-1", "NaN"})
  void setLevelOutOfRange_isWrongUsage(String level) {
    Result result = attribute("--set-level", level);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("--set-level must be between 0 and 1"), result.err());
  }

  @Test
  void help_namesEveryFieldOfARow() {
    String help = Session.run("attribute", "--help").out();
    List<String> fields = new ArrayList<>(FIELDS);
    fields.addAll(List.of("families", "source", "texts"));
    TreeSet<String> missing = new TreeSet<>(fields);
    missing.removeIf(help::contains);
    assertEquals(new TreeSet<>(), missing);
  }

  /** Writes six texts of each author in turns, the sources being in another order than the authors. */
  private void writeSources() {
    List<String> rows = new ArrayList<>();
    for (int i = 100; i < 106; i++) {
      for (String label : List.of("cid", "bob", "ann")) {
        String source = label.equals("bob") ? "7" : "\"x-" + label + "\"";
        rows.add(Samples.row(label + "/" + i, null, null, Samples.text(label, i, 60))
            .replaceFirst("\\{", "{\"account\":" + source + ","));
      }
    }
    Samples.write(test, rows);
  }

  private Result attribute(Object... more) {
    List<Object> args = new ArrayList<>(
        List.of("attribute", "-q", "--train", train, "--test", test, "--out", out));
    args.addAll(List.of(more));
    return Session.run(args.toArray());
  }

  private static Result unix(Result result) {
    return new Result(result.status(), result.out(), result.err().replace("\r\n", "\n"));
  }
}
