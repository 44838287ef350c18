package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is none is named with file and line, and the other rows still run. */
class BadRowsTest {
  @TempDir
  private Path folder;

  private Path train;
  private Path test;
  private Path out;

  @BeforeEach
  void writeTraining() {
    train = Samples.write(folder.resolve("train.jsonl"), Samples.rows(0, 6));
    test = folder.resolve("test.jsonl");
    out = folder.resolve("out.jsonl");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      not json                                     | not a JSON object
      {"id": "x", "text": "a"                      | not a JSON object: it ends before its last brace
      {"id": "x" "text": "a"}                      | not a JSON object: the syntax is broken at column 12 of
      {"id": "x", "text": "a"} {}                  | something follows the object
      {"id": "x", "text": "a"} tail                | not a JSON object
      {"id": "x", "text": "a",}                    | not a JSON object
      {"id": "x", "id": "y", "text": "a"}          | the field "id" is given twice
      {"id": "x", "text": "a", "text": "b"}        | the field "text" is given twice
      ["x"]                                        | must be a JSON object, not an array
      "x"                                          | must be a JSON object, not the string "x"
      17                                           | must be a JSON object, not 17
      null                                         | must be a JSON object, not null
      {"text": "a"}                                | the row has no "id"
      {"id": "x"}                                  | the row "x" has no "text"
      {"id": null, "text": "a"}                    | "id" must be a string or a number, not null
      {"id": true, "text": "a"}                    | "id" must be a string or a number, not true
      {"id": ["x"], "text": "a"}                   | "id" must be a string or a number, not an array
      {"id": "x", "text": 5}                       | "text" must be a string, not 5
      {"id": "x", "text": null}                    | "text" must be a string, not null
      {"id": "x", "text": {"a": 1}}                | "text" must be a string, not an object
      {"id": "x", "text": "a", "label": 3}         | "label" must be a string, not 3
      {"id": "x", "text": "a", "prompt": []}       | "prompt" must be a string or a number, not an array
      {"id": "x", "text": "a", "reasoning": 1}     | "reasoning" must be a string, not 1
      {"id": "x", "text": "a\u0009b\\q"}           | not a JSON object
      {"id": "x", "text": NaN}                     | not a JSON object
      {"id": "good 1", "text": "a"}                | the id "good 1" is that of another text
      {"id": 007, "text": "a"}                     | not a JSON object
      """)
  void badRow_isNamed_andTheOthersRun(String row, String complaint) throws IOException {
    Samples.write(test, good(1) + row.replace("\\u0009", "\t") + "\n\n" + good(2));
    assertRejected("test.jsonl:2: ", complaint);
  }

  @Test
  void rowCutOffAtTheEnd_isNamed() throws IOException {
    Samples.write(test, good(1) + good(2) + "{\"id\": \"cut\", \"text\": \"it w");
    assertRejected("test.jsonl:3: ", "not a JSON object");
  }

  @Test
  void depthAndLengthBeyondReason_areNamed_inOurWords() throws IOException {
    for (String row : new String[] {
        "{\"id\": \"x\", \"text\": \"a\", \"more\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"id\": " + "1".repeat(5000) + ", \"text\": \"a\"}"}) {
      Samples.write(test, good(1) + row + "\n" + good(2));
      assertRejected("test.jsonl:2: ", "nested too deeply in it, or a name or number is too long");
    }
  }

  @Test
  void noComplaint_isInTheWordsOfALibrary() throws IOException {
    List<String> bad = List.of("{\"id\" 1}", "{'id': 1}", "{\"id\": 1,, }", "{\"id\": tru}", "{\"id\": \"\\x\"}",
        "{\"id\": 1e}", "{\"id\": -}", "[1", "\0", "{\"a\": 1}}", "{\"id\": \"\t\"}");
    Samples.write(test, good(1) + good(2) + String.join("\n", bad));
    Result result = run();
    assertEquals(1, result.status());
    for (String word : new String[] {"Unexpected", "expected", "token", "jackson", "JsonParser", "was expecting",
        "Unrecognized", "Illegal"}) {
      assertFalse(result.err().contains(word), result.err());
    }
  }

  @Test
  void lastRowWithoutLineFeed_isARow() throws IOException {
    Samples.write(test, good(1) + good(2).strip());
    assertEquals(new Result(0, "", ""), run());
    assertEquals(2, Samples.json(out).size());
  }

  @Test
  void windowsLineEndsByteOrderMarkAndUnknownFields_areFine() throws IOException {
    Samples.write(test, "\uFEFF" + good(1).replace("\n", "\r\n") + "\r\n"
        + "{\"id\": 2, \"text\": \"it was\", \"label\": null, \"prompt\": null, \"more\": {\"deep\": [1]}}\r\n");
    assertEquals(new Result(0, "", ""), run());
    assertEquals(2, Samples.json(out).size());
  }

  @Test
  void rowsInUtf16_areRefusedAsAWhole() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      Files.write(test, ("\uFEFF" + good(1) + good(2)).getBytes(charset));
      Result result = run();
      assertTrue(result.err().contains("test.jsonl: it cannot be read: it begins with the byte order mark of UTF-16 or "
          + "UTF-32, and rows must be UTF-8"), result.err());
      assertFalse(result.err().contains("\\u0000"), result.err());
      assertTrue(result.status() != 0 && Files.notExists(out), result.err());
    }
  }

  @Test
  void malformedUtf8_isNamed_andSoAreSurrogatesAndOverlongForms() throws IOException {
    for (byte[] bad : new byte[][] {
        {(byte) 0xFF}, {(byte) 0xC3}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xC0, (byte) 0x80}}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(good(1).getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes("{\"id\": \"x\", \"text\": \"a".getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(bad);
      bytes.writeBytes("\"}\n".getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(good(2).getBytes(StandardCharsets.UTF_8));
      Files.write(test, bytes.toByteArray());
      String hex = Integer.toHexString(bad[0] & 0xFF).toUpperCase(Locale.ROOT);
      assertRejected("test.jsonl:2: ", "not UTF-8: byte 0x" + hex + " at column 23");
    }
  }

  @Test
  void malformedTextFile_isNamedWithItsLine_andTheOthersRun() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Samples.write(texts.resolve("good.txt"), "it was the upon of shall");
    Files.write(texts.resolve("bad.txt"), new byte[] {'a', '\n', 'b', (byte) 0xE9, '\n'});
    Result result = Session.run("attribute", "--train", train, "--test", texts, "--out", out);
    assertEquals(1, result.status());
    assertTrue(result.err().contains("bad.txt:2: not UTF-8: byte 0xE9 at offset 3"), result.err());
    assertEquals(1, Samples.json(out).size());
  }

  @Test
  void idThatTwoFilesHave_isNamedWithBothPlaces() throws IOException {
    Path other = Samples.write(folder.resolve("other.jsonl"), good(1));
    Samples.write(test, "\n" + good(1) + good(2));
    Result result = Session.run("attribute", "--train", train, "--test", test, other, "--out", out);
    assertEquals(1, result.status());
    assertTrue(result.err().contains("other.jsonl:1: the id \"good 1\" is that of another text, at "), result.err());
    assertTrue(result.err().contains("test.jsonl:2"), result.err());
    assertEquals(2, Samples.json(out).size());
  }

  @Test
  void trainingRowWithoutLabel_isNamed() throws IOException {
    Samples.write(train, String.join("\n", Samples.rows(0, 6)) + "\n" + good(1)
        + "{\"id\": \"b\", \"label\": \" \", \"text\": \"it was\"}\n");
    Samples.write(test, good(1));
    Result result = run();
    assertEquals(1, result.status());
    assertTrue(result.err().contains("train.jsonl:19: the row \"good 1\" has no \"label\""), result.err());
    assertTrue(result.err().contains("train.jsonl:20: the label of the text \"b\" is blank"), result.err());
  }

  @Test
  void whatAComplaintShows_cannotMoveTheCursor() throws IOException {
    Samples.write(test, good(1) + "{\"id\": \"\\u001b[2J\\u202e\", \"text\": 1}\n" + good(2)
        + "{\"id\": \"\\u001b[2J\"}\n");
    Result result = run();
    assertEquals(1, result.status());
    assertTrue(result.err().chars().noneMatch(c -> c != '\n' && c < ' '), result.err());
    assertTrue(result.err().contains("\\u001B[2J"), result.err());
  }

  private static String good(int number) {
    return "{\"id\": \"good " + number + "\", \"text\": \"it was the upon of shall\"}\n";
  }

  private Result run() {
    return Session.run("attribute", "-q", "--train", train, "--test", test, "--out", out);
  }

  private void assertRejected(String place, String complaint) throws IOException {
    Result result = run();
    assertEquals(1, result.status(), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains(place), result.err());
    assertTrue(result.err().contains(complaint), result.err());
    assertEquals(2, Samples.json(out).size());
  }
}
