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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class CrossValidateCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() {
    texts = Samples.write(folder.resolve("texts.jsonl"), Samples.rows(0, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "--method centroid", "--method delta --distance burrows-delta", "--method delta --distance entropy",
    "--method delta --stylo", "--method knn --neighbors 5", "--method svm", "--method svm --stylo", "--method nb",
    "--method nb --stylo", "--method nsc --threshold 0.5", "--method centroid --folds 3", "--by text",
    "--method centroid --distance linear-delta", "--method knn --distance cosine --weighting tf-idf-smooth",
    "--method centroid --distance jensen-shannon"
  })
  void textsOfDistinctAuthors_areGivenToThem(String options) throws IOException {
    Path summary = folder.resolve("summary.json");
    Result result = run(Stream.concat(
        Stream.of("--out", "-", "--mfw", "20", "--summary", summary.toString()), Stream.of(options.split(" ", -1))));
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(18, rows.size());
    assertEquals("ann/0", rows.get(0).get("id").asText());
    assertEquals(3, rows.get(0).get("scores").size());
    JsonNode sum = Samples.json(summary).get(0);
    assertEquals(18, sum.get("possible").asInt());
    assertTrue(sum.get("correct").asInt() >= 16, options + ": " + sum);
    assertEquals(rows.stream().filter(row -> row.get("correct").asBoolean()).count(), sum.get("correct").asLong());
    assertEquals(options.contains("--folds") ? 3 : options.contains("--by") ? 18 : 6, sum.get("folds").asInt());
  }

  @Test
  void slicesOfAText_areLeftOutTogether() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String label : Samples.labels()) {
      rows.add(Samples.row(label + "-long", label, null, Samples.text(label, 1, 130)));
    }
    texts = Samples.write(folder.resolve("long.jsonl"), rows);
    Result result = run(Stream.of("--out", "-", "--mfw", "20", "--slice", "40"));
    assertEquals(0, result.status(), result.err());
    List<JsonNode> sliced = Samples.json(result.out());
    assertEquals(9, sliced.size());
    assertEquals("ann-long_1", sliced.get(0).get("id").asText());
    assertFalse(sliced.get(0).get("possible").asBoolean(), "no other text is by ann");
  }

  @Test
  void optionsThatDoNotGoTogether_areRefused() {
    assertRefused("--distance goes with", "--method", "svm", "--distance", "cosine");
    assertRefused("--weighting goes with", "--method", "nb", "--weighting", "log");
    assertRefused("takes no other", "--weighting", "log");
    assertRefused("--neighbors goes with", "--neighbors", "3");
    assertRefused("--stylo goes with", "--stylo");
    assertRefused("unknown distance", "--distance", "delta");
    assertRefused("--folds must be at least 2", "--folds", "1");
    assertRefused("at least one feature", "--mfw", "0");
    assertRefused("--out and --summary are the same", "--summary", "-");
  }

  private void assertRefused(String message, String... options) {
    Result result = run(Stream.concat(Stream.of("--out", "-"), Stream.of(options)));
    assertEquals(2, result.status());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  @Test
  void tooFewTexts_areNamedAndNothingIsWritten() {
    texts = Samples.write(folder.resolve("one.jsonl"), List.of(Samples.row("x", "ann", null, "a b c")));
    Path out = folder.resolve("out.jsonl");
    Result result = run(Stream.of("--out", out.toString()));
    assertEquals(2, result.status());
    assertTrue(result.err().contains("nothing can be tried with these texts"), result.err());
    assertFalse(Files.exists(out));
  }

  private Result run(Stream<String> options) {
    return Session.run(Stream.concat(Stream.of("crossvalidate", texts), options).toArray());
  }
}
