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
class ScatterCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  /** a and b, in percent: 75 and 25, 50 and 50, 25 and 75. */
  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Samples.write(texts.resolve("x_one.txt"), "a a a b");
    Samples.write(texts.resolve("y_two.txt"), "a b");
    Samples.write(texts.resolve("z_three.txt"), "a b b b");
  }

  private Result scatter(Object... options) {
    List<Object> args = new ArrayList<>(List.of("scatter", texts, "--mfw", 2, "--out", "-"));
    args.addAll(List.of(options));
    return Session.run(args.toArray());
  }

  private static void assertPlaces(List<String> names, double[] expected, List<String> lines) {
    assertEquals(names.size() + 1, lines.size());
    for (int i = 0; i < expected.length; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      assertEquals(names.get(i), cells[0] + "," + cells[1]);
      assertEquals(expected[i], Double.parseDouble(cells[2]), 1e-12);
    }
  }

  private static final List<String> NAMES = List.of("x_one,x", "y_two,y", "z_three,z");

  /** The one component is the difference of the two words; a is named first, so its loading is positive. */
  @Test
  void components_areWhatTheHandComputes() throws IOException {
    double side = Math.sqrt(1250);
    List<String> lines = scatter("--by", "covariance").outLines();
    assertEquals("id,label,PC1", lines.get(0));
    String first = Files.readString(words(folder.resolve("words.csv"))).lines().toList().get(1).split(",", -1)[0];
    double sign = first.equals("a") ? 1 : -1;
    assertPlaces(NAMES, new double[] {sign * side, 0, -sign * side}, lines);
    assertPlaces(NAMES, new double[] {sign * Math.sqrt(2), 0, -sign * Math.sqrt(2)},
        scatter("--by", "correlation").outLines());
  }

  private Path words(Path out) {
    Result result = scatter("--by", "covariance", "--loadings", out);
    assertEquals(0, result.status(), result.err());
    return out;
  }

  @Test
  void loadings_areAFileOfTheirOwn() throws IOException {
    List<String> lines = Files.readAllLines(words(folder.resolve("words.csv")));
    assertEquals("feature,PC1", lines.get(0));
    assertEquals(Math.sqrt(0.5), Double.parseDouble(lines.get(1).split(",", -1)[1]), 1e-12);
    assertEquals(-Math.sqrt(0.5), Double.parseDouble(lines.get(2).split(",", -1)[1]), 1e-12);
  }

  /** Manhattan distances 50 and 100 lie on a line. */
  @Test
  void scaling_isWhatTheHandComputes() throws IOException {
    List<String> lines = scatter("--by", "mds", "--measure", "manhattan").outLines();
    assertEquals("id,label,D1", lines.get(0));
    assertPlaces(NAMES, new double[] {50, 0, -50}, lines);
    JsonNode json = Samples.JSON.readTree(scatter("--by", "mds", "--measure", "manhattan", "--as", "json").out());
    assertEquals(5000, json.get("eigenvalues").get(0).asDouble(), 1e-9);
    assertEquals(1, json.get("fit").asDouble(), 1e-12);
    assertEquals(50, json.get("places").get(0).get(0).asDouble(), 1e-12);
    assertEquals("manhattan", json.get("dist.method").asText());
  }

  @Test
  void json_saysHowMuchVariance_andWhichWordsDrive() throws IOException {
    JsonNode json = Samples.JSON.readTree(scatter("--by", "correlation", "--as", "json").out());
    assertEquals("[\"x_one\",\"y_two\",\"z_three\"]", json.get("labels").toString());
    assertEquals("[\"x\",\"y\",\"z\"]", json.get("groups").toString());
    assertEquals(1, json.get("shares").get(0).asDouble(), 1e-12);
    assertEquals(Math.sqrt(2), json.get("deviations").get(0).asDouble(), 1e-12);
    assertEquals(2, json.get("drivers").get(0).size());
    assertEquals(2, json.get("features").asInt());
  }

  @Test
  void textsWithoutDifference_areRefused_andLeaveNoFile() throws IOException {
    Path equal = Files.createDirectory(folder.resolve("equal"));
    Samples.write(equal.resolve("a_1.txt"), "one two");
    Samples.write(equal.resolve("b_2.txt"), "one two");
    Path loadings = folder.resolve("none.csv");
    for (String by : List.of("covariance", "correlation")) {
      Result result = Session.run(
          "scatter", equal, "--by", by, "--mfw", 2, "--out", folder.resolve("p.csv"), "--loadings", loadings);
      assertEquals(2, result.status());
      assertTrue(result.err().contains("all 2 texts are the same"), result.err());
    }
    assertFalse(Files.exists(loadings));
    assertFalse(Files.exists(folder.resolve("p.csv")));
  }

  @Test
  void wrongOptions_areRefused() {
    for (List<Object> options : List.<List<Object>>of(
        List.of(), List.of("--by", "x"), List.of("--by", "mds", "--measure", "x"),
        List.of("--by", "mds", "--dimensions", 0),
        List.of("--by", "covariance", "--measure", "cosine"), List.of("--by", "mds", "--loadings", "x.csv"),
        List.of("--by", "covariance", "--loadings", "-"))) {
      Result result = scatter(options.toArray());
      assertEquals(2, result.status(), options.toString());
      assertEquals("", result.out());
      assertFalse(result.err().contains("bug"), result.err());
    }
  }
}
