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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class LineageCommandTest {
  private static final int PROMPTS = 12;

  @TempDir
  private Path folder;

  private Path candidates;
  private Path child;

  @BeforeEach
  void writeTexts() throws IOException {
    List<String> rows = new ArrayList<>(rows("parent", 1, 0, PROMPTS));
    for (int i = 0; i < 6; i++) {
      rows.addAll(rows("stranger" + i, 100 + i, 0, PROMPTS));
    }
    candidates = write("candidates.jsonl", rows);
    child = write("child.jsonl", rows("child", 1, 0.3, PROMPTS));
  }

  private Path write(String name, List<String> rows) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", rows) + "\n");
  }

  /** Returns the answers of a model that says what a seed and the prompt decide, but for a share of its own. */
  private static List<String> rows(String label, long seed, double own, int prompts) {
    List<String> rows = new ArrayList<>();
    for (int prompt = 0; prompt < prompts; prompt++) {
      Random said = new Random(seed * 1000 + prompt);
      Random free = new Random(label.hashCode() * 31L + prompt);
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        int common = said.nextInt(50);
        text.append(word % 8 == 7 ? ". " : " ").append("w").append(free.nextDouble() < own ? free.nextInt(50) : common);
      }
      rows.add(Samples.row(label + "/" + prompt, label, prompt, text + "."));
    }
    return rows;
  }

  private static Result lineage(Object suspects, Object candidates, Object... more) {
    List<Object> args = new ArrayList<>(List.of("lineage", "--suspects", suspects, "--candidates", candidates, "--out",
        "-", "--resamples", 100));
    args.addAll(List.of(more));
    return Session.run(args.toArray());
  }

  private static List<JsonNode> read(Result result) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : result.outLines()) {
      rows.add(Samples.JSON.readTree(line));
    }
    return rows;
  }

  @Test
  void aRow_hasTheRankingWithItsNumbers_theVerdictAndTheReason() throws IOException {
    Result result = lineage(child, candidates);
    assertEquals(0, result.status(), result.err());
    JsonNode row = read(result).get(0);
    assertEquals("child", row.get("suspect").textValue());
    assertEquals(7, row.get("ranking").size());
    JsonNode first = row.get("ranking").get(0);
    assertEquals("parent", first.get("candidate").textValue());
    assertTrue(first.get("interval").get(0).doubleValue() <= first.get("score").doubleValue(), first::toString);
    assertTrue(first.get("interval").get(1).doubleValue() >= first.get("score").doubleValue(), first::toString);
    for (String number : List.of("likelihoodRatio", "nullPercentile", "q", "p", "support", "content", "style")) {
      assertTrue(first.get(number).isNumber(), number);
    }
    assertEquals(PROMPTS, first.get("sharedPrompts").intValue());
    assertFalse(row.get("verdict").textValue().isEmpty() || row.get("reason").textValue().isEmpty());
    assertEquals("parent", row.get("firstByContent").textValue());
    assertTrue(row.get("firstByStyle").isTextual());
    assertEquals(1, row.get("seed").intValue());
  }

  @Test
  void aSuspectAmongTheCandidates_isLeftOut_andBothTheRowAndStandardErrorSaySo() throws IOException {
    Result result = lineage(candidates, candidates);
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = read(result);
    assertEquals(7, rows.size());
    for (JsonNode row : rows) {
      assertTrue(row.get("leftOut").booleanValue());
      assertEquals(6, row.get("ranking").size());
    }
    assertTrue(result.err().contains("left out of their own rankings") && result.err().contains("\"parent\""),
        result.err());
  }

  @Test
  void withoutSharedPrompts_standardErrorSaysSo() throws IOException {
    List<String> renamed = rows("child", 1, 0.3, PROMPTS).stream()
        .map(row -> row.replaceAll("\"prompt\":", "\"prompt\":9"))
        .toList();
    Result result = lineage(write("renamed.jsonl", renamed), candidates);
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("style alone"), result.err());
    assertFalse(read(result).get(0).get("paired").booleanValue());
  }

  @Test
  void oneText_isAnsweredThatNothingCanBeTold() throws IOException {
    Result result = lineage(write("one.jsonl", rows("child", 1, 0, 1)), candidates);
    assertEquals(0, result.status(), result.err());
    JsonNode row = read(result).get(0);
    assertEquals("cannot tell", row.get("verdict").textValue());
    assertTrue(row.get("ranking").get(0).get("interval").isNull());
    assertTrue(row.get("accused").isNull());
  }

  @Test
  void emptyInput_isAMessage_andNothingIsWritten() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    for (Result result : List.of(lineage(empty, candidates), lineage(child, empty),
        lineage(child, candidates, "--decoys", empty))) {
      assertEquals(2, result.status(), result.err());
      assertEquals("", result.out());
      assertTrue(result.err().contains("empty.jsonl") || result.err().contains("there is no text"), result.err());
    }
  }

  @Test
  void aTextWithoutLabel_isRejectedByItsLine_andTheRestIsAnswered() throws IOException {
    List<String> rows = new ArrayList<>(rows("child", 1, 0.3, PROMPTS));
    rows.add(Samples.row("bare", null, 1, "w1 w2"));
    Result result = lineage(write("bare.jsonl", rows), candidates);
    assertEquals(1, result.status(), result.err());
    assertTrue(result.err().contains("bare.jsonl:" + (PROMPTS + 1)), result.err());
    assertEquals(1, result.outLines().size());
  }

  @Test
  void aDecoyThatIsACandidate_andWrongNumbers_areRefused() {
    Result both = lineage(child, candidates, "--decoys", candidates);
    assertEquals(2, both.status());
    assertTrue(both.err().contains("both a candidate and a decoy"), both.err());
    assertEquals(2, lineage(child, candidates, "--resamples", 5).status());
    assertEquals(2, lineage(child, candidates, "--fdr", 0).status());
  }

  @Test
  void threads_changeNoByte() {
    assertEquals(lineage(child, candidates, "--threads", 1), lineage(child, candidates, "--threads", 2));
  }
}
