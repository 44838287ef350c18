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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class SlopCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() {
    texts = Samples.write(folder.resolve("texts.jsonl"), Samples.rows(0, 40));
  }

  private Path profiles() {
    Path profiles = folder.resolve("profiles.jsonl");
    Result result = Session.run("slop", "--target", texts, "--out", profiles);
    assertEquals(new Result(0, "", ""), result);
    return profiles;
  }

  private static List<String> terms(JsonNode row) {
    List<String> terms = new ArrayList<>();
    row.get("entries").forEach(entry -> terms.add(entry.get("term").asText()));
    return terms;
  }

  @Test
  void everyLabel_hasARow_withItsOwnWordsFirst() throws IOException {
    List<JsonNode> rows = Samples.json(profiles());
    assertEquals(List.of("ann", "bob", "cid"), rows.stream().map(row -> row.get("label").asText()).toList());
    assertTrue(terms(rows.get(0)).subList(0, 4).containsAll(List.of("indeed", "however", "upon", "shall")),
        terms(rows.get(0)).toString());
    JsonNode entry = rows.get(0).get("entries").get(0);
    assertEquals("word", entry.get("kind").asText());
    assertEquals(0, entry.get("referencePerMillion").asDouble());
    assertTrue(entry.get("interval").get(0).asDouble() > 0 && entry.get("q").asDouble() < 0.001, entry.toString());
    assertTrue(entry.get("humanLift").isNull());
    assertTrue(rows.get(0).get("paired").asBoolean());
    assertEquals(40, rows.get(0).get("prompts").asInt());
  }

  @Test
  void top_andLabel_narrowWhatIsWritten() throws IOException {
    Result result = Session.run("slop", "--target", texts, "--label", "bob", "--top", 2, "--out", "-");
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(1, rows.size());
    assertEquals(2, rows.get(0).get("entries").size());
  }

  @Test
  void people_giveEveryEntryItsLift() throws IOException {
    String text = "the of and a to in it was that on ".repeat(50);
    Path people = Samples.write(folder.resolve("people.jsonl"),
        List.of(Samples.row(1, null, null, text), Samples.row(2, null, null, text)));
    Result result = Session.run("slop", "--target", texts, "--human", people, "--label", "ann", "--out", "-");
    JsonNode entry = Samples.json(result.out()).get(0).get("entries").get(0);
    assertEquals(0, entry.get("humanPerMillion").asDouble());
    assertTrue(entry.get("humanLift").asDouble() > 1
        && entry.get("humanLiftInterval").get(1).asDouble() > entry.get("humanLift").asDouble(), entry.toString());
  }

  @Test
  void referenceOfOneText_discoversNothing_andSaysSo() throws IOException {
    Path one = Samples.write(folder.resolve("one.txt"), "the of and a to in it was that on ".repeat(50));
    Path written = folder.resolve("few.jsonl");
    Result result = Session.run("slop", "--target", texts, "--reference", one, "--label", "ann", "--out", written);
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("\"ann\" has no discovery: it compares 40 with 1"), result.err());
    JsonNode row = Samples.json(written).get(0);
    assertEquals(0, row.get("discoveries").asInt());
    assertEquals(1, row.get("referencePrompts").asInt());
    assertTrue(row.get("index").isNull());
    JsonNode entry = row.get("entries").get(0);
    assertEquals(1, entry.get("q").asInt());
    assertTrue(entry.get("interval").isNull() && entry.get("liftInterval").isNull(), entry.toString());
    Path twice = Samples.write(folder.resolve("twice.jsonl"),
        List.of(Files.readString(written).strip(), Files.readString(profiles()).lines().findFirst().orElseThrow()));
    assertEquals(0, Session.run("slop", "--profiles", twice, "--compare", "--out", "-").status());
  }

  @Test
  void profilesThatWereWritten_areReadAgain_forAnIndex() throws IOException {
    Path more = Samples.write(folder.resolve("more.jsonl"), List.of(
        Samples.row(7, null, null, Samples.text("ann", 900, 300)), Samples.row("none", null, null, "12")));
    Result saved = Session.run("slop", "--profiles", profiles(), "--index", more, "--out", "-");
    Result made = Session.run("slop", "--target", texts, "--index", more, "--out", "-");
    assertEquals(made.out(), saved.out());
    assertEquals(1, saved.status());
    assertTrue(saved.err().contains("more.jsonl:2: there is no word in the text \"none\""), saved.err());
    JsonNode row = Samples.json(saved.out()).get(0);
    assertEquals(7, row.get("id").asInt());
    assertEquals(300, row.get("words").asInt());
    assertTrue(row.get("indices").get(0).get("aboveReference").asBoolean(), row.toString());
    assertFalse(row.get("indices").get(1).get("aboveReference").asBoolean(), row.toString());
    assertTrue(row.get("indices").get(0).get("terms").has("however"), row.toString());
  }

  @Test
  void compare_writesARowForEveryPair() throws IOException {
    Path profiles = profiles();
    List<JsonNode> rows = Samples.json(Session.run("slop", "--profiles", profiles, "--compare", "--out", "-").out());
    assertEquals(3, rows.size());
    assertEquals("ann", rows.get(0).get("first").asText());
    assertEquals("bob", rows.get(0).get("second").asText());
    assertTrue(rows.get(0).get("expected").asDouble() >= 0 && rows.get(0).has("correlationInterval"));
    Result one = Session.run("slop", "--profiles", profiles, "--compare", "--label", "ann", "--out", "-");
    assertEquals(2, one.status());
    assertTrue(one.err().contains("two profiles or more"), one.err());
  }

  @Test
  void threads_changeNoByte() {
    Result one = Session.run("slop", "--target", texts, "--out", "-", "--threads", 1);
    assertEquals(one, Session.run("slop", "--target", texts, "--out", "-", "--threads", 3));
  }

  @Test
  void wrongUsage_isRefused_withoutOutput() throws IOException {
    Path profiles = profiles();
    for (List<Object> args : List.<List<Object>>of(
        List.of(), List.of("--target", texts, "--profiles", profiles), List.of("--profiles", profiles),
        List.of("--target", texts, "--index", texts, "--compare"), List.of("--target", texts, "--top", 0),
        List.of("--profiles", profiles, "--top", 100, "--compare"),
        List.of("--profiles", profiles, "--label", "ann", "ann", "--compare"),
        List.of("--profiles", profiles, "--human", texts, "--compare"), List.of("--target", texts, "--label", "eve"),
        List.of("--profiles", profiles, "--label", "eve", "--compare"), List.of("--target", "-", "--reference", "-"),
        List.of("--profiles", texts, "--compare"), List.of("--profiles", folder.resolve("none"), "--compare"))) {
      List<Object> all = new ArrayList<>(List.of("slop", "--out", "-"));
      all.addAll(args);
      Result result = Session.run(all.toArray());
      assertEquals(2, result.status(), all.toString());
      assertEquals("", result.out());
      assertFalse(result.err().contains("bug"), result.err());
    }
    assertTrue(Files.exists(profiles));
  }

  @Test
  void damagedProfiles_areRefusedByRow() throws IOException {
    String good = Files.readString(profiles()).lines().findFirst().orElseThrow();
    for (String bad : List.of("[]", "{\"label\": 3}", good.replace("\"paired\":true", "\"paired\":1"),
        good.replace("\"words\":2400", "\"words\":-1"), good.substring(0, good.length() / 2),
        good.replace("\"kind\":\"word\"", "\"kind\":\"verb\""),
        good.replace("\"term\":\"however\"", "\"term\":\"" + "s".repeat(65) + "\""),
        good.replaceFirst("\"overdispersion\":[^}]*", "\"overdispersion\":0.5"),
        good.replaceFirst("\"interval\":\\[[^,]*,", "\"interval\":["))) {
      Path file = Samples.write(folder.resolve("bad.jsonl"), good + "\n" + bad + "\n");
      Result result = Session.run("slop", "--profiles", file, "--compare", "--out", "-");
      assertEquals(2, result.status(), bad.substring(0, Math.min(80, bad.length())) + result.out());
      assertTrue(result.err().contains("bad.jsonl") && !result.err().contains("bug"), result.err());
    }
  }

  @Test
  void oneLabelAlone_hasNothingToBeComparedWith() {
    Path alone = Samples.write(folder.resolve("alone.jsonl"), List.of(Samples.row(1, "ann", 1, "it was so")));
    Result result = Session.run("slop", "--target", alone, "--out", "-");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("nothing to compare \"ann\" with"), result.err());
  }
}
