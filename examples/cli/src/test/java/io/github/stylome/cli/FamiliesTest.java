package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code attribute} says of families. */
@Tag("locale")
class FamiliesTest {
  @TempDir
  private Path folder;

  private Path train;
  private Path test;
  private Path table;
  private Path out;

  @BeforeEach
  void writeTexts() {
    train = Samples.write(folder.resolve("train.jsonl"), Samples.rows(0, 12));
    test = Samples.write(folder.resolve("test.jsonl"), Samples.rows(100, 4));
    table = folder.resolve("families.tsv");
    out = folder.resolve("out.jsonl");
  }

  @Test
  void rows_haveThePathOfTheAnswer_andTheMostProbableNodesOfEachDepth() throws IOException {
    Samples.write(table, List.of("# who is who", "ann\tEast\tAnn", "bob\tEast\tBob", "nobody\tWest"));
    assertEquals(new Result(0, "", ""), attribute("--families", table));
    for (JsonNode row : Samples.json(out)) {
      String best = row.get("best").textValue();
      JsonNode families = row.get("families");
      JsonNode path = families.get("path");
      boolean known = !best.equals("cid"); // the table lacks it: a family of its own
      assertEquals(known ? 2 : 1, path.size(), row.toString());
      assertEquals(known ? "East" : "cid", path.get(0).get("name").textValue());
      assertEquals(1, path.get(0).get("depth").intValue());
      JsonNode probabilities = row.get("probabilities");
      double east = probabilities.get("ann").doubleValue() + probabilities.get("bob").doubleValue();
      assertEquals(known ? east : probabilities.get("cid").doubleValue(),
          path.get(0).get("probability").doubleValue(), 1e-12);
      assertTrue(families.get("reason").textValue().contains(path.get(0).get("name").textValue()));
      JsonNode ranking = families.get("ranking");
      assertEquals(List.of(1, 1, 2, 2), ranking.findValues("depth").stream().map(JsonNode::intValue).toList());
      assertEquals(2, ranking.get(3).get("path").size());
    }
  }

  @Test
  void labelsThatCarryTheirFamily_needNoTable() throws IOException {
    for (Path file : List.of(train, test)) {
      Samples.write(file, Files.readString(file)
          .replace("\"label\":\"ann\"", "\"label\":\"East/ann\"")
          .replace("\"label\":\"bob\"", "\"label\":\"East/bob\""));
    }
    assertEquals(new Result(0, "", ""), attribute("--family-separator", "/"));
    JsonNode first = Samples.json(out).get(0);
    assertEquals(List.of("East", "ann"),
        first.get("families").get("path").findValues("name").stream().map(JsonNode::textValue).toList());
  }

  @Test
  void level_decidesHowDeepTheAnswerGoes() throws IOException {
    Samples.write(table, List.of("ann\tEast\tAnn", "bob\tEast\tBob"));
    attribute("--families", table, "--family-level", "1");
    for (JsonNode row : Samples.json(out)) {
      assertTrue(row.get("families").get("path").isEmpty());
      assertTrue(row.get("families").get("reason").textValue().startsWith("no family has a probability of 1.0"));
    }
  }

  @Test
  void textThatCannotBeMeasured_isOfNoFamily() throws IOException {
    Samples.write(test, Samples.row("empty", null, null, ""));
    Samples.write(table, "ann\tEast\n");
    attribute("--families", table);
    JsonNode families = Samples.json(out).get(0).get("families");
    assertTrue(families.get("path").isEmpty() && families.get("ranking").isEmpty());
    assertEquals("nothing could be measured", families.get("reason").textValue());
  }

  @Test
  void withoutTheOptions_thereAreNoFamilies() throws IOException {
    attribute();
    assertNull(Samples.json(out).get(0).get("families"));
  }

  @Test
  void tableWithAMistake_isRefusedBeforeTheWork() {
    Samples.write(train, "not json"); // would be told of, had the work begun
    Samples.write(table, "ann\tEast\r\nbob\tEast\r\nann\tWest\r\n");
    Result result = attribute("--families", table);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("families.tsv: line 3: the label \"ann\" was there before"), result.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void tableThatIsNotThere_isToldOf() {
    Result result = attribute("--families", table);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("families.tsv: there is no such file"), result.err());
  }

  @Test
  void table_isNeverTheOutput() throws IOException {
    Samples.write(table, "ann\tEast\n");
    Result result = Session.run("attribute", "--train", train, "--test", test, "--out", table, "--families", table);
    assertEquals(2, result.status());
    assertEquals("ann\tEast\n", Files.readString(table));
  }

  @Test
  void labelThatCannotBeCut_isNamed() {
    Samples.write(train, Samples.rows(0, 4).stream().map(row -> row.replace("\"ann\"", "\"East//ann\"")).toList());
    Result result = attribute("--family-separator", "/");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("the path of the label \"East//ann\" has an empty name"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.1", "NaN"})
  void levelOutOfRange_isWrongUsage(String level) {
    Result result = attribute("--family-separator", "/", "--family-level", level);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("--family-level must be above 0 and at most 1"), result.err());
  }

  @Test
  void bothWaysToNameFamilies_areWrongUsage() {
    Samples.write(table, "ann\tEast\n");
    assertEquals(2, attribute("--families", table, "--family-separator", "/").status());
    assertEquals(2, attribute("--family-separator", "").status());
  }

  private Result attribute(Object... more) {
    Object[] args = new Object[8 + more.length];
    System.arraycopy(new Object[] {"attribute", "-q", "--train", train, "--test", test, "--out", out}, 0, args, 0, 8);
    System.arraycopy(more, 0, args, 8, more.length);
    return Session.run(args);
  }
}
