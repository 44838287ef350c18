package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.cli.Session.Result;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Tree;
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
class ClusterCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Samples.write(texts.resolve("x_one.txt"), "a b a b"); // a 50 %, b 50 %
    Samples.write(texts.resolve("y_two.txt"), "a a a b"); // a 75 %, b 25 %
    Samples.write(texts.resolve("z_three.txt"), "b c b c"); // b 50 %, c 50 %
  }

  private Result cluster(Object... options) {
    List<Object> args = new ArrayList<>(List.of("cluster", texts, "--measure", "manhattan", "--out", "-"));
    args.addAll(List.of(options));
    return Session.run(args.toArray());
  }

  /** Distances 50, 100 and 150. */
  @Test
  void mergesAndTree_areWhatTheHandComputes() {
    assertEquals(List.of("step,first,second,height,size", "1,x_one,y_two,50.0,2", "2,z_three,#1,125.0,3"),
        cluster("--mfw", 3, "--linkage", "average", "--as", "csv").outLines());
    assertEquals("('z_three':62.5,('x_one':25,'y_two':25):37.5);\n",
        cluster("--mfw", 3, "--linkage", "average", "--as", "newick").out());
    assertEquals(List.of("x_one", "y_two", "z_three"),
        Newick.read(cluster("--mfw", 3, "--linkage", "nj", "--as", "newick").out().strip()).labels());
  }

  @Test
  void weighting_andFittedMeasures_areTaken() {
    assertEquals(List.of("step,first,second,height,size", "1,x_one,y_two,0.0,2", "2,z_three,#1,2.0,3"),
        cluster("--mfw", 3, "--weighting", "binary", "--linkage", "average", "--as", "csv").outLines());
    Result fitted = Session.run("cluster", texts, "--measure", "linear-delta", "--mfw", 3, "--as", "newick", "--out", "-");
    assertEquals(0, fitted.status(), fitted.err());
    assertEquals(2, cluster("--mfw", 3, "--weighting", "tfidf").status());
  }

  @Test
  void cut_saysTheClusterOfEveryText() {
    assertEquals(List.of("id,label,cluster", "x_one,x,1", "y_two,y,1", "z_three,z,2"),
        cluster("--mfw", 3, "--cut", 2, "--as", "csv").outLines());
    assertEquals(List.of("id,label,cluster", "x_one,x,1", "y_two,y,2", "z_three,z,3"),
        cluster("--mfw", 3, "--cut-at", 49.9, "--as", "csv").outLines());
    assertTrue(cluster("--mfw", 3, "--cut", 2).out().contains("   2  z_three"));
  }

  @Test
  void json_hasThePartsOfAnHclust() throws IOException {
    JsonNode json = Samples.JSON.readTree(
        cluster("--mfw", 3, "--linkage", "single", "--as", "json", "--cut", 2).out());
    assertEquals("[\"x_one\",\"y_two\",\"z_three\"]", json.get("labels").toString());
    assertEquals("[\"x\",\"y\",\"z\"]", json.get("groups").toString());
    assertEquals("[[-1,-2],[-3,1]]", json.get("merge").toString());
    assertEquals("[50.0,100.0]", json.get("height").toString());
    assertEquals("[3,1,2]", json.get("order").toString());
    assertEquals("[1,1,2]", json.get("clusters").toString());
    assertEquals("single", json.get("method").asText());
    assertEquals("manhattan", json.get("dist.method").asText());
    assertEquals("[3]", json.get("features").toString());
  }

  @Test
  void drawingAndNexus_nameTheTexts() {
    Result drawn = cluster("--mfw", 3);
    assertEquals(0, drawn.status(), drawn.err());
    assertTrue(drawn.out().contains("\u2500 z_three\n"), drawn.out());
    assertTrue(drawn.out().contains("linkage    ward.D2"), drawn.out());
    String nexus = cluster("--mfw", 3, "--as", "nexus").out();
    assertTrue(nexus.contains("BEGIN DISTANCES") && nexus.contains("'z_three'"), nexus);
  }

  @Test
  void consensus_isOfTheTreesOverSeveralNumbers_andSupportIsTheirShare() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (String label : Samples.labels()) {
        lines.add(Samples.row(label + "/" + i, label, i, Samples.text(label, i, 600)));
      }
    }
    Path rows = Samples.write(folder.resolve("rows.jsonl"), lines);
    Result result = Session.run(
        "cluster", rows, "--consensus", "13:22:3", "--linkage", "average", "--as", "newick", "--out", "-");
    assertEquals(0, result.status(), result.err());
    Tree tree = Newick.read(result.out().strip());
    assertEquals(9, tree.labels().size());
    assertTrue(tree.splits().stream().flatMap(split -> split.stream())
        .anyMatch(split -> split.smallerSide().equals(List.of("ann/0", "ann/1", "ann/2"))), result.out());
    JsonNode json = Samples.JSON.readTree(Session.run(
        "cluster", rows, "--consensus", "13:22:3", "--linkage", "nj", "--as", "json", "--out", "-").out());
    assertEquals("[13,16,19,22]", json.get("features").toString());
    assertEquals(4, json.get("trees").size());
    String csv = Session.run("cluster", rows, "--consensus", "13:22:3", "--as", "csv", "--out", "-").out();
    assertTrue(csv.startsWith("trees,share,inConsensus,members\n4,1.0,true,"), csv);
    String nexus = Session.run("cluster", rows, "--consensus", "13:22:3", "--as", "nexus", "--out", "-").out();
    assertTrue(nexus.contains("BEGIN SPLITS"), nexus);
  }

  @Test
  void stepsBeyondTheFeatures_areLeftOut_andThatIsSaid() {
    Path rows = Samples.write(folder.resolve("rows.jsonl"), Samples.rows(0, 2));
    Result result = Session.run("cluster", rows, "--consensus", "10:1000:10", "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("there are 22 features: the steps from 30 on are left out"), result.err());
    assertEquals(2, Session.run("cluster", rows, "--consensus", "30:40:10", "--out", "-").status());
    assertTrue(cluster("--mfw", 9).err().contains("there are 3 features"));
  }

  @Test
  void threadsChangeNoByte() {
    Path rows = Samples.write(folder.resolve("rows.jsonl"), Samples.rows(0, 4));
    assertEquals(Session.run("cluster", rows, "--mfw", 20, "--as", "json", "--threads", 1, "--out", "-").out(),
        Session.run("cluster", rows, "--mfw", 20, "--as", "json", "--threads", 3, "--out", "-").out());
  }

  @Test
  void equalTexts_areJoinedAtZero_andWhatCannotBeCompared_isNamed() throws IOException {
    Path equal = Files.createDirectory(folder.resolve("equal"));
    Samples.write(equal.resolve("a_1.txt"), "one two");
    Result alone = Session.run("cluster", equal, "--mfw", 2, "--out", "-");
    assertEquals(2, alone.status());
    assertTrue(alone.err().contains("two texts or more"), alone.err());
    Samples.write(equal.resolve("b_2.txt"), "one two");
    assertEquals("('a_1':0,'b_2':0);\n", Session.run(
        "cluster", equal, "--mfw", 2, "--measure", "manhattan", "--as", "newick", "--out", "-").out());
    Result undefined = Session.run("cluster", equal, "--mfw", 2, "--out", "-");
    assertEquals(2, undefined.status());
    assertTrue(undefined.err().contains("\"a_1\""), undefined.err());
    assertEquals("", undefined.out());
    Result few = Session.run("cluster", equal, "--consensus", "1:2:1", "--measure", "manhattan", "--out", "-");
    assertTrue(few.status() == 2 && few.err().contains("three labels or more"), few.err());
  }

  @Test
  void wrongOptions_areRefused() {
    for (List<Object> options : List.<List<Object>>of(
        List.of(), List.of("--mfw", 0), List.of("--mfw", 3, "--consensus", "1:2:1"), List.of("--consensus", "1:2"),
        List.of("--consensus", "2:1:1"), List.of("--consensus", "1:2:0"), List.of("--consensus", "1:2:1:1"),
        List.of("--consensus", "1:x:1"), List.of("--consensus", "1:2000000000:1"),
        List.of("--mfw", 3, "--linkage", "ward"), List.of("--mfw", 3, "--cut", 2, "--cut-at", 1),
        List.of("--mfw", 3, "--cut", 4), List.of("--mfw", 3, "--cut", 0), List.of("--mfw", 3, "--cut-at", "NaN"),
        List.of("--consensus", "1:3:1", "--cut", 2), List.of("--mfw", 3, "--linkage", "nj", "--cut", 2),
        List.of("--mfw", 3, "--linkage", "nj", "--as", "csv"), List.of("--consensus", "1:3:1", "--strength", 0.4),
        List.of("--mfw", 3, "--strength", 0.6),
        List.of("--mfw", 3, "--measure", "x"), List.of("--mfw", 3, "--unit", "x"))) {
      Result result = cluster(options.toArray());
      assertEquals(2, result.status(), options.toString());
      assertEquals("", result.out());
      assertFalse(result.err().contains("bug"), result.err());
    }
    assertTrue(cluster("--mfw", 3, "--linkage", "ward").err().contains("ward.D2"));
  }

  @Test
  void labelThatATableCannotHold_isNamed() {
    Path rows = Samples.write(folder.resolve("bad.jsonl"), List.of(
        "{\"id\": \"one\", \"label\": \"a\\tb\", \"text\": \"a b\"}", "{\"id\": \"two\", \"text\": \"a b b\"}",
        "{\"id\": \"x, \\\"y\\\"\", \"label\": \"l,m\", \"text\": \"a\"}"));
    Result result = Session.run("cluster", rows, "--measure", "manhattan", "--mfw", 2, "--cut", 2, "--as", "csv",
        "--out", "-");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("bad.jsonl:1: a table cannot hold the label"), result.err());
    assertEquals(List.of("id,label,cluster", "two,,1", "\"x, \"\"y\"\"\",\"l,m\",2"), result.outLines());
  }
}
