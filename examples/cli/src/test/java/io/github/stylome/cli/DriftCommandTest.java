package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class DriftCommandTest {
  private static final String[] SUBJECTS = {"The kettle", "An orchard", "The old bridge", "Winter", "A violin"};
  private static final String[] OBJECTS = {"the harbour", "some bread", "a lantern", "many maps", "the north wind"};

  @TempDir
  private Path folder;

  private Path reference;

  @BeforeEach
  void writeReference() throws IOException {
    reference = write("reference.jsonl", rows("a", 0, 60, false));
  }

  private Path write(String name, List<String> rows) throws IOException {
    return Files.write(folder.resolve(name), rows);
  }

  /** Rows of texts that are plain, or loud. */
  private static List<String> rows(String endpoint, int from, int to, boolean loud) {
    List<String> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Random random = new Random(i);
      StringBuilder text = new StringBuilder(loud ? "Great question!" : "In short:");
      for (int sentence = 0; sentence < 5; sentence++) {
        text.append(' ').append(SUBJECTS[random.nextInt(SUBJECTS.length)])
            .append(loud ? " definitely delivers " : " may have ")
            .append(OBJECTS[random.nextInt(OBJECTS.length)]).append(loud ? "!" : ".");
      }
      rows.add("{\"id\": \"" + endpoint + i + (loud ? "!" : "") + "\", \"endpoint\": \"" + endpoint + "\", \"text\": \""
          + text + "\"}");
    }
    return rows;
  }

  private static JsonNode row(Result result, int number) throws IOException {
    return new ObjectMapper().readTree(result.outLines().get(number));
  }

  @Test
  void alarmOfRepeatedAndEmptyTexts_saysSo() throws IOException {
    List<String> rows = new ArrayList<>(Collections.nCopies(60, rows("a", 100, 101, false).get(0)));
    rows.addAll(Collections.nCopies(4, "{\"id\": \"empty\", \"text\": \"\"}"));
    Path stream = write("stream.jsonl", rows);
    Result result = Session.run("drift", "--reference", reference, "--stream", stream, "--out", "-");
    JsonNode row = row(result, 0);
    assertEquals("changed", row.get("verdict").asText(), result.out());
    assertEquals(59, row.get("repeated").asInt());
    assertEquals(4, row.get("empty").asInt());
    assertTrue(row.get("reason").asText().endsWith("; 59 of its 64 texts repeat an earlier one, and count as new ones; 4 of "
        + "its 64 texts are empty, and count as texts"), result.out());
  }

  @Test
  void change_isARow_withItsEvidence() throws IOException {
    Path stream = write("stream.jsonl", rows("a", 100, 130, true));
    Result result = Session.run("drift", "--reference", reference, "--stream", stream, "--out", "-");
    JsonNode row = row(result, 0);
    assertEquals("changed", row.get("verdict").asText());
    assertTrue(row.get("endpoint").isNull());
    assertEquals(60, row.get("reference").asInt());
    assertEquals(30, row.get("texts").asInt());
    assertTrue(row.get("alarm").asInt() <= 12, result.out());
    assertTrue(row.get("eValue").asDouble() >= 20 || row.get("pValue").asDouble() <= 0.05, result.out());
    assertFalse(row.get("features").isEmpty(), result.out());
    assertEquals(0, result.status());
  }

  @Test
  void endpoints_areToldApart_andThoseUnknownSaidSo() throws IOException {
    List<String> rows = rows("a", 100, 110, false);
    rows.addAll(rows("b", 0, 5, true));
    Path stream = write("stream.jsonl", rows);
    Result result =
        Session.run("drift", "--reference", reference, "--stream", stream, "--key", "endpoint", "--out", "-");
    assertEquals("a", row(result, 0).get("endpoint").asText());
    assertEquals("no change seen", row(result, 0).get("verdict").asText());
    assertEquals("b", row(result, 1).get("endpoint").asText());
    assertEquals("cannot tell", row(result, 1).get("verdict").asText());
    assertTrue(row(result, 1).get("reason").asText().contains("0 texts of it"), result.out());
  }

  @Test
  void oneText_cannotTell() throws IOException {
    Path stream = write("stream.jsonl", rows("a", 100, 101, true));
    Result result = Session.run("drift", "--reference", reference, "--stream", stream, "--out", "-");
    assertEquals("cannot tell", row(result, 0).get("verdict").asText());
  }

  @Test
  void idsOfTheStream_mayRepeat_andThoseOfTheReferenceMayNot() throws IOException {
    List<String> twice = rows("a", 100, 105, false);
    twice.addAll(rows("a", 100, 105, false));
    Path stream = write("stream.jsonl", twice);
    Result result = Session.run("drift", "--reference", reference, "--stream", stream, "--out", "-");
    assertEquals(10, row(result, 0).get("texts").asInt());
    assertEquals(0, result.status(), result.err());
    assertEquals(1, Session.run("drift", "--reference", stream, "--stream", reference, "--out", "-").status());
  }

  @Test
  void threads_areNoOption() {
    assertEquals(2, Session.run("drift", "--reference", reference, "--stream", reference, "--threads", "2", "--out", "-")
        .status());
  }

  @Test
  void smallReference_cannotTell() throws IOException {
    Path small = write("small.jsonl", rows("a", 0, 3, false));
    Path stream = write("stream.jsonl", rows("a", 100, 130, true));
    Result result = Session.run("drift", "--reference", small, "--stream", stream, "--out", "-");
    assertEquals("cannot tell", row(result, 0).get("verdict").asText());
    assertTrue(row(result, 0).get("reason").asText().contains("the reference has 3 texts"), result.out());
  }

  @Test
  void emptyReference_isAnError_andNothingIsWritten() throws IOException {
    Path stream = write("stream.jsonl", rows("a", 100, 130, true));
    Path out = folder.resolve("out.jsonl");
    Result result =
        Session.run("drift", "--reference", write("empty.jsonl", List.of()), "--stream", stream, "--out", out);
    assertEquals(2, result.status());
    assertFalse(Files.exists(out));
  }

  @Test
  void streamThatStopsInTheMiddleOfARow_isNamed_andWhatCameBeforeCounts() throws IOException {
    Path stream = Files.writeString(folder.resolve("stream.jsonl"),
        String.join("\n", rows("a", 100, 105, false)) + "\n{\"id\": \"last\", \"text\": \"In sh");
    Result result = Session.run("drift", "--reference", reference, "--stream", stream, "--out", "-");
    assertEquals(5, row(result, 0).get("texts").asInt());
    assertTrue(result.err().contains("stream.jsonl:6") || result.err().contains("line 6"), result.err());
    assertEquals(1, result.status());
  }

  @Test
  void rowsWithoutTheKey_areRejected() throws IOException {
    Path stream = write("stream.jsonl", rows("a", 100, 103, false));
    Result result = Session.run("drift", "--reference", reference, "--stream", stream, "--key", "server", "--out", "-");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("server"), result.err());
  }

  @Test
  void alphaOutOfRange_isRefused() {
    assertEquals(2, Session.run("drift", "--reference", reference, "--stream", reference, "--alpha", "0", "--out", "-")
        .status());
  }

  @Test
  void standardInputTwice_isRefused() {
    assertEquals(2, Session.run("drift", "--reference", "-", "--stream", "-", "--out", "-").status());
  }
}
