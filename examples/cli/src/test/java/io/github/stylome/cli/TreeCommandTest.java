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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class TreeCommandTest {
  private static final int PROMPTS = 12;

  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() {
    texts = Samples.write(folder.resolve("texts.jsonl"), rows("ann", "ann's son", "bob", "bob [2]", "cid", "cid_3"));
  }

  /** Labels that begin alike write alike. */
  private static List<String> rows(String... labels) {
    List<String> rows = new ArrayList<>();
    for (String label : labels) {
      for (int prompt = 0; prompt < PROMPTS; prompt++) {
        rows.add(Samples.row(label + "/" + prompt, label, prompt, text(label, prompt)));
      }
    }
    return rows;
  }

  private static String text(String label, int prompt) {
    return Samples.text(label.substring(0, 3), new Random(label.hashCode() * 31L + prompt).nextInt(1 << 20), 80);
  }

  private static Result tree(Path texts, Object... options) {
    return Session.run(Stream.concat(
        Stream.of("tree", texts, "--bootstrap", 20, "--out", "-"), Arrays.stream(options)).toArray());
  }

  private static Tree newick(Result result) {
    assertEquals(0, result.status(), result.err());
    return Newick.read(result.outLines().get(0));
  }

  @Test
  void families_fallTogether_withSupport() {
    Tree tree = newick(tree(texts, "--as", "newick", "--root", "none"));
    assertFalse(tree.isRooted());
    assertEquals(List.of("ann", "ann's son", "bob", "bob [2]", "cid", "cid_3"), tree.labels());
    for (String first : List.of("ann", "bob", "cid")) {
      int parent = tree.parent(tree.leaf(first));
      List<String> below = tree.labelsBelow(parent);
      if (parent > 0) { // one of the three may hang from the root
        assertEquals(2, below.size(), below.toString());
        assertTrue(below.stream().allMatch(label -> label.startsWith(first)), below.toString());
        assertTrue(tree.support(parent) > 0.9);
      }
    }
  }

  @Test
  void outgroup_isAtTheRoot_andTheReportSaysSo() {
    Tree tree = newick(tree(texts, "--as", "newick", "--outgroup", "cid", "--outgroup", "cid_3"));
    assertTrue(tree.isRooted());
    assertEquals(List.of("cid", "cid_3"), tree.labelsBelow(tree.children(0).get(0)));
    Result report = tree(texts, "--outgroup", "cid", "--outgroup", "cid_3");
    assertTrue(report.out().contains("root       by the outgroup cid, cid_3"), report.out());
    assertTrue(report.out().contains("percent of 20 resamples of 12 prompts, seed 1"), report.out());
    assertTrue(report.out().contains(" bob [2]\n"), report.out());
    assertTrue(newick(tree(texts, "--as", "newick")).isRooted());
  }

  @Test
  void json_hasNodesSupportDeltaAndPlacements() throws IOException {
    Result result = tree(texts, "--as", "json", "--place", "bob [2]");
    assertEquals(0, result.status(), result.err());
    JsonNode json = Samples.json(result.out()).get(0);
    Tree tree = Newick.read(json.get("newick").asText());
    assertEquals(tree.size(), json.get("nodes").size());
    for (int node = 1; node < tree.size(); node++) {
      assertEquals(tree.parent(node), json.get("nodes").get(node).get("parent").asInt());
      assertEquals(tree.length(node), json.get("nodes").get(node).get("length").asDouble());
    }
    assertTrue(json.get("nodes").get(0).get("parent").isNull());
    assertEquals(5, json.get("delta").get("quartets").asInt());
    assertEquals(5, json.get("delta").get("labels").size());
    assertEquals("prompts", json.get("pairing").asText());
    assertEquals(20, json.get("rounds").asInt());
    assertEquals(12, json.get("prompts").asInt());
    JsonNode placed = json.get("placements").get(0);
    assertEquals("bob [2]", placed.get("label").asText());
    assertEquals("bob", placed.get("nearest").asText());
    assertEquals("bob", placed.get("beside").get(0).asText());
    assertTrue(placed.get("support").asDouble() > 0.8);
    assertTrue(placed.get("far").isNull()); // five leaves are too few
    assertEquals(6, Newick.read(placed.get("newick").asText()).labels().size());
  }

  /** Whichever of them is the new one, it is measured as the others are: every rank comes once. */
  @Test
  void pValues_ofLabelsThatWriteAlike_areUniform() throws IOException {
    String[] labels = {"ann a", "ann b", "ann c", "ann d", "ann e", "ann f"};
    Path alike = Samples.write(folder.resolve("alike.jsonl"), rows(labels));
    List<Double> values = new ArrayList<>();
    for (String label : labels) {
      values.add(Samples.json(tree(alike, "--as", "json", "--place", label).out()).get(0)
          .get("placements").get(0).get("p").asDouble());
    }
    values.sort(null);
    for (int rank = 0; rank < labels.length; rank++) {
      assertEquals((rank + 1) / 6.0, values.get(rank), 1e-12, values.toString());
    }
  }

  @Test
  void finishedTree_isPlacedIn() throws IOException {
    Path file = folder.resolve("finished.nwk");
    Path fewer = Samples.write(folder.resolve("fewer.jsonl"), rows("ann", "ann's son", "bob", "cid", "cid_3"));
    assertEquals(0, Session.run("tree", fewer, "--as", "newick", "--out", file).status());
    Result result = tree(texts, "--into", file, "--place", "bob [2]", "--as", "newick");
    assertEquals(0, result.status(), result.err());
    assertEquals(Newick.write(Newick.read(Files.readString(file))), result.outLines().get(0));
    assertTrue(Newick.read(result.outLines().get(1)).labels().contains("bob [2]"));
    Result report = tree(texts, "--into", file, "--place", "bob [2]");
    assertTrue(report.out().contains("bob [2] is placed\n  beside bob in "), report.out());
    Result other = tree(texts, "--into", file, "--place", "ann");
    assertEquals(2, other.status());
    assertTrue(other.err().contains("\"ann\", which is in the tree"), other.err());
    Path broken = Samples.write(folder.resolve("broken.nwk"), "((a,b);");
    Result bad = tree(texts, "--into", broken, "--place", "ann");
    assertEquals(2, bad.status());
    assertTrue(bad.err().contains("broken.nwk: Newick, char 7: 1 parentheses are still open"), bad.err());
  }

  @Test
  void otherForms_areWritten() {
    Result nexus = tree(texts, "--as", "nexus");
    assertTrue(nexus.out().startsWith("#NEXUS\nBEGIN TAXA;\n  DIMENSIONS NTAX=6;"), nexus.out());
    assertTrue(nexus.out().contains("'ann''s son'"));
    Result graph = tree(texts, "--as", "graphml");
    assertTrue(graph.out().contains("<data key=\"kind\">neighbor</data>"), graph.out());
  }

  @Test
  void threadsAndRuns_changeNoByte() throws IOException {
    Path out = folder.resolve("out.json");
    Result one = tree(texts, "--as", "json", "--place", "cid_3", "--threads", 1, "--channels", "words,alleles");
    Result two = Session.run("tree", texts, "--bootstrap", 20, "--out", out, "--as", "json", "--place", "cid_3",
        "--threads", 3, "--channels", "words,alleles");
    assertEquals(new Result(0, "", ""), two);
    assertEquals(one.out(), Files.readString(out));
    Result other = tree(texts, "--as", "json", "--seed", 2, "--channels", "words,alleles", "--place", "cid_3");
    assertFalse(one.out().equals(other.out()));
  }

  @Test
  void promptsThatAreNotShared_areComparedByProfiles() throws IOException {
    List<String> rows = rows("ann", "bob", "cid");
    for (int i = 0; i < PROMPTS; i++) {
      rows.add(Samples.row("h" + i, "human", null, text("ann", 1000 + i)));
    }
    Path mixed = Samples.write(folder.resolve("mixed.jsonl"), rows);
    assertEquals("profiles", Samples.json(tree(mixed, "--as", "json").out()).get(0).get("pairing").asText());
    Result paired = tree(mixed, "--pairing", "prompts");
    assertEquals(2, paired.status());
    assertTrue(paired.err().contains("\"ann\" and \"human\" share no prompt"), paired.err());
  }

  @Test
  void tooLittle_isRefusedByName_andNothingIsWritten() throws IOException {
    Path two = Samples.write(folder.resolve("two.jsonl"), rows("ann", "bob"));
    assertRefused(tree(two), "a tree needs three labels or more, not 2: [ann, bob]");
    List<String> rows = rows("ann", "bob", "cid");
    rows.add(Samples.row("x", "one-timer", 1, text("ann", 7)));
    Path single = Samples.write(folder.resolve("single.jsonl"), rows);
    assertRefused(tree(single), "the label \"one-timer\" has texts of one prompt only");
    List<String> same = new ArrayList<>();
    for (String label : List.of("ann", "bob", "cid", "dan")) {
      for (int prompt = 0; prompt < PROMPTS; prompt++) {
        same.add(Samples.row(label + "/" + prompt, label, prompt, text("ann", prompt)));
      }
    }
    assertRefused(tree(Samples.write(folder.resolve("same.jsonl"), same)), "all 4 are equally far from each other");
    assertRefused(tree(texts, "--outgroup", "zed"), "there is no text of the outgroup \"zed\"");
    assertRefused(tree(texts, "--place", "zed"), "there is no text of \"zed\"");
    assertRefused(tree(texts, "--outgroup", "ann", "--outgroup", "cid"), "does not stand apart in the tree");
    assertRefused(Session.run("tree", texts, "--out", "-", "--bootstrap", 0), "--bootstrap must be at least 1, not 0");
    assertRefused(tree(texts, "--conflicts", 2), "--conflicts is a share from 0 to 1");
    assertRefused(tree(texts, "--into", "x.nwk"), "--into goes with --place");
    assertRefused(tree(texts, "--channels", "words,words"), "a channel is there twice");
    assertRefused(tree(texts, "--channels", "spelling"), "spelling");
  }

  private static void assertRefused(Result result, String message) {
    assertEquals(2, result.status(), result.err());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  @Test
  void labelThatATreeCannotHold_isRejected_andTheRestIsJoined() {
    List<String> rows = rows("ann", "bob", "cid");
    rows.add("{\"id\": \"t\", \"label\": \"a\\tb\", \"text\": \"a b\"}");
    Path bad = Samples.write(folder.resolve("bad.jsonl"), rows);
    Result result = tree(bad, "--as", "newick");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("a tree cannot hold the label \"a\u21E5b\""), result.err());
    assertEquals(List.of("ann", "bob", "cid"), Newick.read(result.outLines().get(0)).labels());
  }
}
