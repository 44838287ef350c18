package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class KeynessCommandTest {
  @TempDir
  private Path folder;

  private Path target;
  private Path reference;

  @BeforeEach
  void writeTexts() {
    target = write("ann", 6);
    reference = write("bob", 6);
  }

  private Path write(String label, int texts) {
    return Samples.write(folder.resolve(label + texts + ".jsonl"), IntStream.range(0, texts)
        .mapToObj(i -> Samples.row(label + i, label, null, Samples.text(label, i, 200)))
        .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"craig", "chi-square", "log-likelihood", "log-odds"})
  void ownWords_arePreferred_andThoseOfTheOtherAvoided(String measure) throws IOException {
    Result result = run("--measure", measure, "--slice", "50", "--top", "4");
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(8, rows.size());
    for (JsonNode row : rows) {
      boolean own = List.of("indeed", "however", "upon", "shall").contains(row.get("term").asText());
      assertEquals(own ? "preferred" : "avoided", row.get("list").asText(), row.toString());
      assertEquals(own, row.get("score").asDouble() > 0);
      assertTrue(row.get("q").asDouble() < 0.05, row.toString());
      assertTrue(row.get("lower").asDouble() <= row.get("effect").asDouble());
      assertTrue(row.get(own ? "referenceDispersion" : "targetDispersion").isNull());
    }
  }

  @Test
  void markers_areWrittenForEverySlice() throws IOException {
    Path markers = folder.resolve("markers.csv");
    Result result = run("--measure", "craig", "--slice", "100", "--as", "csv", "--markers", markers.toString(),
        "--test", write("cid", 1).toString());
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().startsWith("term,list,score,effect,lower,upper,q,targetCount,"), result.out());
    List<String> lines = Files.readAllLines(markers);
    assertEquals("set,text,slice,preferred,avoided", lines.get(0));
    assertEquals(1 + 26, lines.size());
    assertEquals("target,ann0,ann0_1,1.0,0.0", lines.get(1));
  }

  @Test
  void oneText_isSaidToTellNothing() throws IOException {
    target = write("ann", 1);
    Result result = run("--measure", "log-odds");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("the target has one text"), result.err());
    JsonNode row = Samples.json(result.out()).get(0);
    assertTrue(row.get("lower").isNull());
    assertEquals(1, row.get("q").asDouble());
  }

  @Test
  void wrongOptions_andTextsWithoutASlice_areRefused() {
    for (List<String> options : List.of(List.of("--measure", "none"), List.of("--measure", "craig"),
        List.of("--filter", "1"), List.of("--top", "0"), List.of("--slice", "-1"))) {
      Result result = run(options.toArray(String[]::new));
      assertEquals(2, result.status(), result.err());
      assertEquals("", result.out());
    }
    assertTrue(run("--measure", "craig").err().contains("has as many as 3000 tokens"));
  }

  private Result run(String... options) {
    return Session.run(Stream.concat(
        Stream.of("keyness", "--target", target, "--reference", reference, "--out", "-"),
        Stream.of(options)).toArray());
  }
}
