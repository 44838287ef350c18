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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class LeaksCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.writeString(folder.resolve("texts.jsonl"), """
        {"id": 1, "label": "m", "text": "Well, I am ChatGPT.", "reasoning": "I was made by Acme."}
        {"id": "2", "label": "m", "text": "I am not ChatGPT.", "reasoning": "I am Claude, so be it."}
        {"id": "3", "text": "Nothing is said here."}
        """);
  }

  @Test
  void leak_isARow() {
    Result result = Session.run("leaks", texts, "--out", "-");
    assertEquals(
        "{\"id\":1,\"label\":\"m\",\"field\":\"text\",\"maker\":\"OpenAI\",\"model\":\"ChatGPT\",\"polarity\":\"claim\","
            + "\"frame\":\"identity\",\"start\":6,\"end\":18}\n",
        result.out());
    assertEquals(0, result.status());
  }

  @Test
  void all_addsWhatIsNoLeak() {
    Result result = Session.run("leaks", texts, "--all", "--out", "-");
    assertEquals(2, result.outLines().size());
    assertTrue(result.outLines().get(1).contains("\"polarity\":\"denial\""), result.out());
  }

  @Test
  void thinking_isReadApart_andRowsWithoutItAreCounted() {
    Result result = Session.run("leaks", texts, "--text-field", "reasoning", "--out", "-");
    assertEquals(1, result.outLines().size());
    assertTrue(result.out().contains("\"id\":\"2\"") && result.out().contains("\"field\":\"reasoning\""), result.out());
    assertTrue(result.err().contains("have no \"reasoning\" and are passed over")
        || result.err().contains("has no \"reasoning\" and is passed over"), result.err());
    assertEquals(0, result.status());
  }

  @Test
  void summary_hasRateAndIntervalOfEveryLabel() throws IOException {
    Path summary = folder.resolve("summary.jsonl");
    Session.run("leaks", texts, "--out", folder.resolve("out.jsonl"), "--summary", summary);
    JsonNode row = new ObjectMapper().readTree(Files.readAllLines(summary).get(1));
    assertEquals("m", row.get("label").asText());
    assertEquals(2, row.get("texts").asInt());
    assertEquals(1, row.get("leaking").asInt());
    assertEquals(0.5, row.get("rate").asDouble());
    assertEquals(0.0945, row.get("interval").get(0).asDouble(), 1e-4);
    assertEquals(1, row.get("makers").get("OpenAI").asInt());
    assertEquals(2, Files.readAllLines(summary).size());
  }

  @Test
  void moreNames_areFound() throws IOException {
    Path names = Files.writeString(folder.resolve("names.tsv"), "maker\tAcme\t-\tAcme\n");
    Result result = Session.run("leaks", texts, "--text-field", "reasoning", "--names", names, "--out", "-");
    assertTrue(result.outLines().get(0).contains("\"maker\":\"Acme\",\"model\":null"), result.out());
  }

  @Test
  void brokenNames_areNamedByFileAndLine_andNothingIsWritten() throws IOException {
    Path names = Files.writeString(folder.resolve("names.tsv"), "maker Acme\n");
    Path out = folder.resolve("out.jsonl");
    Result result = Session.run("leaks", texts, "--names", names, "--out", out);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("names.tsv: line 1 "), result.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void sameOutputTwice_isRefused() {
    assertEquals(2, Session.run("leaks", texts, "--out", "-", "--summary", "-").status());
  }
}
