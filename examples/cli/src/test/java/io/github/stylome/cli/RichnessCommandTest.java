package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class RichnessCommandTest {
  @TempDir
  private Path folder;

  private Path texts(String... rows) {
    return Samples.write(folder.resolve("texts.jsonl"), List.of(rows));
  }

  private static JsonNode row(Result result, String id, String measure) throws IOException {
    for (JsonNode row : Samples.json(result.out())) {
      if (row.get("id").asText().equals(id) && row.get("measure").asText().equals(measure)) {
        return row;
      }
    }
    throw new AssertionError("no " + measure + " of " + id + " in " + result.out());
  }

  @Test
  void everyMeasureOfEveryText_hasARow() throws IOException {
    Path file = texts(Samples.row("a", "ann", null, Samples.text("ann", 1, 600)),
        Samples.row(7, null, null, "Too short."));
    Result result = Session.run("richness", file, "--out", "-");
    assertEquals(0, result.status(), result.err());
    JsonNode ratio = row(result, "a", "ttr");
    assertEquals("richness", ratio.get("kind").asText());
    assertEquals("ann", ratio.get("label").asText());
    JsonNode entropy = row(result, "a", "entropy");
    assertTrue(entropy.get("lower").asDouble() < entropy.get("value").asDouble());
    assertTrue(ratio.get("value").asDouble() > ratio.get("wholeText").asDouble(), "windows have more types");
    assertEquals(600, ratio.get("words").asInt());
    assertFalse(ratio.get("reliable").asBoolean());
    assertTrue(ratio.get("reason").isNull());
    assertEquals("too-short", row(result, "a", "mtld").get("reason").asText());
    assertEquals(3000, row(result, "a", "mtld").get("minimumWords").asInt());
    JsonNode refused = row(result, "7", "ttr");
    assertTrue(refused.get("id").isInt() && refused.get("label").isNull() && refused.get("value").isNull());
    assertEquals(1, refused.get("wholeText").asDouble());
    assertEquals("too-short", refused.get("reason").asText());
    assertEquals(500, row(result, "7", ".").get("value").asDouble());
  }

  @Test
  void chosenMeasures_areWrittenAlone_asATable() {
    Path file = texts(Samples.row("a", "ann", null, Samples.text("ann", 1, 600)),
        Samples.row("b", "bob", null, Samples.text("bob", 1, 600)));
    Result result =
        Session.run("richness", file, "--measures", "hd-d,lix", "--language", "en", "--as", "csv", "--out", "-");
    assertEquals(0, result.status(), result.err());
    List<String> lines = result.outLines();
    assertEquals("id,label,kind,measure,value,lower,upper,wholeText,words,minimumWords,reliable,language,reason",
        lines.get(0));
    assertEquals(5, lines.size());
    assertTrue(lines.get(1).startsWith("a,ann,richness,hd-d,0."), lines.get(1));
    assertTrue(lines.get(4).startsWith("b,bob,readability,lix,") && lines.get(4).endsWith(",600,100,true,en,"),
        lines.get(4));
  }

  @Test
  void joinedTexts_areOneTextOfTheirLabel() throws IOException {
    Path file = texts(Samples.row("1", "bob", null, Samples.text("bob", 1, 150)),
        Samples.row("2", "ann", null, Samples.text("ann", 2, 150)),
        Samples.row("3", "bob", null, Samples.text("bob", 3, 150)),
        Samples.row("4", null, null, "Of nobody."));
    Result result = Session.run("richness", file, "--join", "--measures", "entropy", "--out", "-");
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(List.of("ann", "bob", "4"), rows.stream().map(row -> row.get("id").asText()).toList());
    assertEquals("too-short", rows.get(0).get("reason").asText());
    assertTrue(rows.get(1).get("reason").isNull());
    assertEquals(300, rows.get(1).get("words").asInt());
  }

  @Test
  void histograms_areWrittenWhenAskedFor() throws IOException {
    Path file = texts(Samples.row("a", null, null, "One two three. Four."));
    Result result = Session.run("richness", file, "--measures", "sentence-length", "--histograms", "--out", "-");
    assertEquals(1, row(result, "a", "count-3").get("value").asInt());
    assertEquals(2, row(result, "a", "mean").get("value").asDouble());
    assertEquals(9, Samples.json(result.out()).size());
  }

  @Test
  void result_doesNotDependOnTheThreads() {
    Path file = texts(Samples.row("a", "ann", null, Samples.text("ann", 1, 4000)),
        Samples.row("b", "bob", null, Samples.text("bob", 1, 900)));
    assertEquals(Session.run("richness", file, "--threads", "1", "--out", "-").out(),
        Session.run("richness", file, "--threads", "3", "--out", "-").out());
  }

  @ParameterizedTest
  @CsvSource({
    "--measures, ttr;vocd, vocd", "--measures, ;, names none", "--window, 1, not 1", "--language, tlh, tlh",
    "--tokenizer, sylables, sylables", "--normalizer, nfx, nfx"
  })
  void wrongOptions_areRefusedByValue(String option, String value, String named) throws IOException {
    Path file = texts(Samples.row("a", null, null, "One two."));
    Path out = folder.resolve("out.jsonl");
    Result result = Session.run("richness", file, option, value.replace(';', ','), "--out", out);
    assertEquals(2, result.status());
    assertTrue(result.err().contains(named), result.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void badRow_isNamedByFileAndLine_andTheOthersAreMeasured() throws IOException {
    Path file = texts(Samples.row("a", null, null, "One two."), "{\"id\": \"b\", \"text\": 5}",
        Samples.row("c", null, null, "Three."));
    Result result = Session.run("richness", file, "--measures", "ttr", "--out", "-");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("texts.jsonl:2"), result.err());
    assertEquals(2, Samples.json(result.out()).size());
  }
}
