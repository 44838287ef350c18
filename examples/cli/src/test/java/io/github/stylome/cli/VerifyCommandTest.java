package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class VerifyCommandTest {
  @TempDir
  private Path folder;

  private Path question;
  private Path known;
  private Path others;

  @BeforeEach
  void writeTexts() {
    question = Samples.write(folder.resolve("q.jsonl"), List.of(
        Samples.row("by ann", null, null, Samples.text("ann", 90, 120)),
        Samples.row("by cid", null, null, Samples.text("cid", 90, 120))));
    known = Samples.write(folder.resolve("known.jsonl"),
        Samples.rows(0, 5).stream().filter(row -> !row.contains("\"cid\"")).toList());
    others = Samples.write(folder.resolve("others.jsonl"),
        Samples.rows(0, 5).stream().filter(row -> row.contains("\"cid\"")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "--method imposters", "--method imposters --stylo --distance burrows-delta", "--method ranked --imposter-share 0.5",
    "--method bootstrap", "--method bootstrap --stylo", "--distance canberra --rounds 20 --seed 7"
  })
  void ownText_speaksForTheCandidate_andAnImpostersForNobody(String options) throws IOException {
    Result result = run(Stream.concat(Stream.of("--impostors", others.toString()), Stream.of(options.split(" ", -1))));
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    JsonNode ann = rows.get(0).get("candidates").get(0);
    assertEquals("by ann", rows.get(0).get("id").asText());
    assertEquals("ann", ann.get("candidate").asText());
    assertTrue(ann.get("score").asDouble() > 0.8, rows.get(0).toString());
    assertEquals(2, rows.get(1).get("candidates").size());
    assertTrue(rows.get(1).get("candidates").get(0).get("score").asDouble() < 0.6, rows.get(1).toString());
    assertEquals(options.contains("--seed") ? 7 : 1, rows.get(0).get("seed").asInt());
  }

  @Test
  void fittedZone_givesAnswers() throws IOException {
    Result result = run(Stream.of("--imposters", others.toString(), "--fit-zone"));
    assertEquals(0, result.status(), result.err());
    JsonNode row = Samples.json(result.out()).get(0);
    assertEquals(2, row.get("zone").size());
    assertEquals("same-author", row.get("candidates").get(0).get("answer").asText());
    assertEquals("other-author", row.get("candidates").get(1).get("answer").asText());
    assertEquals(10, row.get("candidates").get(0).get("decided").size());
  }

  @Test
  void withoutImposters_candidatesAreEachOthers() throws IOException {
    Result result = run(Stream.empty());
    assertEquals(0, result.status(), result.err());
    JsonNode ann = Samples.json(result.out()).get(0).get("candidates").get(0);
    assertEquals(5, ann.get("imposters").asInt());
    assertEquals("bob", ann.get("nearestImposter").asText());
    assertTrue(ann.get("answer").isNull());
  }

  @Test
  void questionThatSharesNothing_getsARowThatSaysSo() throws IOException {
    question = Samples.write(folder.resolve("q.jsonl"), List.of(
        Samples.row("strange", null, null, "xyzzy plugh"),
        Samples.row("by ann", null, null, Samples.text("ann", 90, 120))));
    Result result = run(Stream.empty());
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(0, rows.get(0).get("candidates").size());
    assertTrue(rows.get(0).get("reason").asText().contains("none of the 2"), rows.get(0).toString());
    assertEquals("ann", rows.get(1).get("candidates").get(0).get("candidate").asText());
    assertTrue(rows.get(1).get("reason").isNull());
  }

  @Test
  void imposterByACandidate_isRefused() {
    others = Samples.write(folder.resolve("others.jsonl"), List.of(Samples.row("z", "bob", null, "the of and")));
    Result result = run(Stream.of("--imposters", others.toString()));
    assertEquals(2, result.status());
    assertTrue(result.err().contains("the imposter \"z\" has the label of the candidate \"bob\""), result.err());
    assertEquals("", result.out());
  }

  @Test
  void optionsOutOfRange_areRefused() {
    for (List<String> options : List.of(
        List.of("--rounds", "0"), List.of("--feature-share", "1.5"), List.of("--distance", "none"),
        List.of("--method", "ranked", "--stylo"))) {
      Result result = run(options.stream());
      assertEquals(2, result.status(), result.err());
      assertEquals("", result.out());
    }
  }

  private Result run(Stream<String> options) {
    return Session.run(Stream.concat(
        Stream.of("verify", "--question", question, "--candidates", known, "--mfw", "20", "--out", "-"),
        options).toArray());
  }
}
