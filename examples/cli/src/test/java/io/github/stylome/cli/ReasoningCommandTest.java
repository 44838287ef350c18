package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class ReasoningCommandTest {
  private static final int PROMPTS = 24;

  @TempDir
  private Path folder;

  /** Returns a row of a model that thinks in the manner of one author of the samples and answers in that of another. */
  private static ObjectNode row(String label, String thinks, String answers, int prompt) {
    ObjectNode row = Samples.JSON.createObjectNode();
    row.put("id", label + "/" + prompt).put("label", label).put("prompt", prompt);
    row.put("text", Samples.text(answers, label.hashCode() + prompt, 60));
    return row.put("reasoning", Samples.text(thinks, label.hashCode() * 7 + prompt, 60));
  }

  private static List<ObjectNode> model(String label, String thinks, String answers) {
    List<ObjectNode> rows = new ArrayList<>();
    for (int prompt = 0; prompt < PROMPTS; prompt++) {
      rows.add(row(label, thinks, answers, prompt));
    }
    return rows;
  }

  @SafeVarargs
  private Path write(List<ObjectNode>... models) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (List<ObjectNode> model : models) {
      model.forEach(row -> lines.append(row).append('\n'));
    }
    return Files.writeString(folder.resolve("texts.jsonl"), lines.toString());
  }

  private static Result reasoning(Path file, Object... more) {
    List<Object> args = new ArrayList<>(List.of("reasoning", file, "--out", "-", "--resamples", 100));
    args.addAll(List.of(more));
    return Session.run(args.toArray());
  }

  private static List<JsonNode> rows(Result result) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : result.outLines()) {
      rows.add(Samples.JSON.readTree(line));
    }
    return rows;
  }

  @Test
  void rows_areHalvesThenPairsThenSuspects() throws IOException {
    Path file = write(model("m", "ann", "bob"), model("n", "ann", "cid"), model("o", "bob", "bob"));
    Result result = reasoning(file, "--text-field", "reasoning", "--suspect", "m");
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = rows(result);
    assertEquals(List.of("halves", "halves", "halves", "pair", "pair", "pair", "suspect"),
        rows.stream().map(row -> row.get("kind").textValue()).toList());
    assertEquals("m", rows.get(0).get("label").textValue());
    assertTrue(Math.abs(rows.get(0).get("auc").doubleValue() - 0.5) < 0.08, rows.get(0)::toString);
    JsonNode pair = rows.get(4);
    assertEquals("o", pair.get("second").textValue());
    assertEquals("different", pair.get("verdict").textValue(), pair::toString);
    assertTrue(pair.get("auc").doubleValue() > 0.9 && pair.get("q").doubleValue() < 0.05);
    assertTrue(pair.get("paired").booleanValue() && pair.get("interval").size() == 2 && pair.get("words").intValue() > 20);
    assertTrue(pair.get("channels").has("moves") && pair.get("moves").isArray());
    JsonNode suspect = rows.get(6);
    assertEquals("n", suspect.get("byThought").get(0).get("candidate").textValue(), suspect::toString);
    assertEquals("o", suspect.get("byAnswer").get(0).get("candidate").textValue(), suspect::toString);
    assertEquals("different", suspect.get("verdict").textValue(), suspect::toString);
  }

  @Test
  void tracesInTheText_areFoundWithoutAField_andOnesThatAreCutOffAreCounted() throws IOException {
    List<ObjectNode> inline = model("m", "ann", "bob");
    for (ObjectNode row : inline) {
      row.put("text", "<think>\n" + row.get("reasoning").textValue() + "\n</think>\n\n" + row.get("text").textValue());
      row.remove("reasoning");
    }
    inline.get(0).put("text", "<think>\n" + Samples.text("ann", 1, 60) + " And so it");
    inline.get(1).put("text", "No thought.");
    Result result = reasoning(write(inline, model("o", "bob", "bob")));
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("1 text has no reasoning trace"), result.err());
    assertTrue(result.err().contains("1 trace ends without an answer"), result.err());
    JsonNode halves = rows(result).get(0);
    assertEquals(PROMPTS - 1, halves.get("texts").intValue());
  }

  @Test
  void rowsWithoutATrace_areCountedOnce_andAreNoError() throws IOException {
    List<ObjectNode> some = model("m", "ann", "bob");
    some.get(0).remove("reasoning");
    some.get(1).putNull("reasoning");
    some.get(2).put("reasoning", " ");
    Path file = write(some, model("o", "bob", "bob"));
    Result result = reasoning(file, "--text-field", "reasoning");
    assertEquals(0, result.status(), result.err());
    assertEquals("3 rows have no \"reasoning\" and are passed over", result.err().strip());
    for (List<Object> command : List.<List<Object>>of(
        List.of("attribute", "-q", "--train", file, "--test", file, "--method", "reasoning", "--out",
            folder.resolve("a.jsonl")),
        List.of("fit", "-q", "--train", file, "--method", "reasoning", "--model", folder.resolve("m.stylome")),
        List.of("lineage", "-q", "--suspects", file, "--candidates", file, "--resamples", 100, "--out",
            folder.resolve("l.jsonl")))) {
      List<Object> args = new ArrayList<>(command);
      args.addAll(List.of("--text-field", "reasoning"));
      Result other = Session.run(args.toArray());
      assertEquals(0, other.status(), other.err());
      assertTrue(other.err().contains("3 rows have no \"reasoning\" and are passed over"), other.err());
    }
  }

  @Test
  void whatCannotBeCompared_isSaid_andNothingIsWritten() throws IOException {
    assertFails("[m]", write(model("m", "ann", "bob")), "--text-field", "reasoning");
    List<ObjectNode> plain = model("m", "ann", "bob");
    plain.forEach(row -> row.remove("reasoning"));
    assertFails("there is no reasoning trace", write(plain));
    assertFails("there is no text to judge", write(plain), "--text-field", "reasoning");
    Path two = write(model("m", "ann", "bob"), model("o", "bob", "bob"));
    assertFails("no trace of the suspect \"x\"", two, "--suspect", "x");
    assertFails("words must be from", two, "--words", 3);
  }

  private static void assertFails(String message, Path file, Object... more) {
    Result result = reasoning(file, more);
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().contains(message), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
  }

  @Test
  void oneTraceOfAModel_cannotTell() throws IOException {
    Result result = reasoning(write(model("m", "ann", "bob").subList(0, 1), model("o", "bob", "bob")));
    assertEquals(0, result.status(), result.err());
    JsonNode pair = rows(result).get(2);
    assertEquals("cannot tell", pair.get("verdict").textValue());
    assertTrue(pair.get("auc").isNull() && pair.get("interval").isNull(), pair::toString);
  }
}
