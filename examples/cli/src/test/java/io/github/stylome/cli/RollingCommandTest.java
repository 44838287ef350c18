package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
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
class RollingCommandTest {
  @TempDir
  private Path folder;

  private Path text;
  private Path references;

  @BeforeEach
  void writeTexts() {
    text = Samples.write(folder.resolve("mixed.txt"), Samples.text("ann", 50, 1000) + " "
        + Samples.text("bob", 51, 1000));
    references = Samples.write(folder.resolve("known.jsonl"), Samples.labels().stream()
        .flatMap(label -> Stream.of(1, 2).map(i ->
            Samples.row(label + i, label, null, Samples.text(label, i, 800)))).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--method centroid", "--method svm", "--method delta --stylo", "--method nsc", "--method nb"})
  void passages_areFoundAndNamed(String method) throws IOException {
    Path segments = folder.resolve("segments.jsonl");
    Result result = run(Stream.concat(Stream.of("--segments", segments.toString()), Stream.of(method.split(" ", -1))));
    assertEquals(0, result.status(), result.err());
    List<JsonNode> windows = Samples.json(result.out());
    assertEquals(37, windows.size());
    assertEquals("ann", windows.get(0).get("best").asText());
    assertEquals("bob", windows.get(36).get("best").asText());
    assertTrue(windows.get(0).has("score:cid"));
    List<JsonNode> map = Samples.json(Files.readString(segments));
    assertEquals(2, map.size(), map.toString());
    assertTrue(map.get(0).get("changeLower").isNull());
    assertEquals("bob", map.get(1).get("best").asText());
    assertTrue(map.get(1).get("changeLower").asInt() <= 1000 && map.get(1).get("changeUpper").asInt() >= 1000);
    assertTrue(map.get(1).get("changeP").asDouble() <= 0.05);
  }

  @Test
  void textTooShort_andWindowsOutOfRange_areRefused() {
    for (List<String> options : List.of(
        List.of("--window", "5000"), List.of("--step", "0"), List.of("--step", "300"))) {
      Result result = run(options.stream());
      assertEquals(2, result.status(), result.err());
      assertEquals("", result.out());
    }
    assertTrue(run(Stream.of("--window", "5000")).err().contains("has 2000 tokens, fewer than the 5000"));
  }

  @Test
  void fewWindows_areSaidToTellNoChange() {
    Result result = run(Stream.of("--window", "400", "--as", "csv"));
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().startsWith("id,window,firstToken,endToken,middle,best,score:ann,"), result.out());
    assertTrue(result.err().contains("fewer than 3200"), result.err());
  }

  private Result run(Stream<String> options) {
    Stream<Object> basic = Stream.of("rolling", text, "--references", references, "--out", "-", "--mfw", "20");
    List<String> given = options.toList();
    Stream<String> windows = given.contains("--window") ? Stream.of() : Stream.of("--window", "200");
    Stream<String> steps = given.contains("--step") ? Stream.of() : Stream.of("--step", "50");
    return Session.run(Stream.of(basic, windows, steps, given.stream()).flatMap(part -> part).toArray());
  }
}
