package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class HarvestCommandTest {
  private static final String[] WORDS = {
    "why", "does", "rain", "bread", "tell", "me", "fix", "this", "list", "of", "red", "cars", "in", "May", "about",
    "music", "old", "maps", "write", "short", "note", "when", "ice", "melts", "please", "count", "birds",
    "near", "sea", "who", "won"
  };

  @TempDir
  private Path folder;

  private Path requests;

  @BeforeEach
  void writeRequests() throws IOException {
    Random random = new Random(1);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 30 * 15; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 5 + random.nextInt(8); word > 0; word--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      rows.add(row(i, "user " + i % 30, text.toString()));
    }
    for (int i = 0; i < 20; i++) {
      rows.add(row(1000 + i, "bot", "Give me all the facts on " + WORDS[i] + " as a table with sources"));
    }
    requests = Files.write(folder.resolve("requests.jsonl"), rows);
  }

  private static String row(int id, String account, String text) {
    return "{\"id\": " + id + ", \"account\": \"" + account + "\", \"text\": \"" + text + "\"}";
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void flaggedAccount_isTheFirstRow_withItsEvidence() throws IOException {
    Result result = Session.run("harvest", requests, "--key", "account", "--out", "-");
    JsonNode row = json(result.outLines().get(0));
    assertEquals("bot", row.get("account").asText());
    assertEquals("templated", row.get("verdict").asText());
    assertEquals(20, row.get("texts").asInt());
    assertEquals(1, row.get("templated").asDouble());
    assertTrue(row.get("interval").get(0).asDouble() > 0.8, result.out());
    assertEquals("Give me all the facts on [...] as a table with sources",
        row.get("templates").get(0).get("pattern").asText());
    assertEquals(31, result.outLines().size());
    assertEquals(0, result.status());
  }

  @Test
  void blankAccount_isNobodys() throws IOException {
    Files.writeString(requests, row(5000, " ", "give me all"), StandardOpenOption.APPEND);
    Result result = Session.run("harvest", requests, "--key", "account", "--out", "-");
    assertEquals(1, result.status());
    assertTrue(result.err().contains(requests + ":471: the row \"5000\" has no \"account\""), result.err());
    assertEquals(31, result.outLines().size());
  }

  @Test
  void flagged_leavesOutTheOthers() {
    Result result = Session.run("harvest", requests, "--flagged", "--out", "-");
    assertEquals(1, result.outLines().size(), result.out());
  }

  @Test
  void moreAccountsThanAreKept_areARowOfTheirOwn() throws IOException {
    Result result = Session.run("harvest", requests, "--accounts", "10", "--out", "-");
    JsonNode rest = json(result.outLines().get(result.outLines().size() - 1));
    assertEquals("rest", rest.get("kind").asText());
    assertTrue(rest.get("texts").asInt() >= 20 * 15, result.out());
    assertTrue(result.err().contains("--accounts"), result.err());
  }

  @Test
  void oneText_cannotBeTold() throws IOException {
    Path one = Files.writeString(folder.resolve("one.jsonl"), row(1, "a", "hello there"));
    Result result = Session.run("harvest", one, "--out", "-");
    assertEquals("cannot tell", json(result.outLines().get(0)).get("verdict").asText());
  }

  @Test
  void reference_saysWhatIsOrdinary() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(row(i, "bot", "Give me all the facts on " + WORDS[i] + " as a table with sources"));
    }
    Path alone = Files.write(folder.resolve("alone.jsonl"), rows);
    Result result = Session.run("harvest", alone, "--reference", requests, "--out", "-");
    assertEquals("templated", json(result.outLines().get(0)).get("verdict").asText(), result.out());
  }

  @Test
  void emptyReference_isAnError() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    assertEquals(2, Session.run("harvest", requests, "--reference", empty, "--out", "-").status());
  }

  @Test
  void streamThatStopsInTheMiddleOfARow_isNamed_andWhatCameBeforeCounts() throws IOException {
    Path cut = Files.writeString(folder.resolve("cut.jsonl"),
        row(1, "a", "one") + "\n" + row(2, "a", "two") + "\n" + row(3, "a", "three").substring(0, 40));
    Result result = Session.run("harvest", cut, "--out", "-");
    assertEquals(2, json(result.outLines().get(0)).get("texts").asInt());
    assertTrue(result.err().contains("cut.jsonl"), result.err());
    assertEquals(1, result.status());
  }

  @Test
  void ids_mayRepeat() throws IOException {
    Path repeated = Files.writeString(folder.resolve("repeated.jsonl"),
        row(1, "a", "one") + "\n" + row(1, "a", "two") + "\n");
    Result result = Session.run("harvest", repeated, "--out", "-");
    assertEquals(2, json(result.outLines().get(0)).get("texts").asInt());
    assertEquals(0, result.status(), result.err());
  }

  @Test
  void rowsWithoutAccount_areRejected() throws IOException {
    Path mixed = Files.writeString(folder.resolve("mixed.jsonl"),
        row(1, "a", "one") + "\n{\"id\": 2, \"text\": \"two\"}\n");
    Result result = Session.run("harvest", mixed, "--out", "-");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("has no \"account\""), result.err());
  }

  @Test
  void settingsOutOfRange_areRefused() {
    assertEquals(2, Session.run("harvest", requests, "--fdr", "1.5", "--out", "-").status());
    assertEquals(2, Session.run("harvest", requests, "--least", "1", "--out", "-").status());
    assertEquals(2, Session.run("harvest", requests, "--accounts", "0", "--out", "-").status());
  }
}
