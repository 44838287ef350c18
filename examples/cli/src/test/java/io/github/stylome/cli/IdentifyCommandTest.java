package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProvenance;
import io.github.stylome.cli.Session.Result;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class IdentifyCommandTest {
  private static Atlas atlas;
  private static Atlas withPeople;

  @TempDir
  private Path folder;

  @BeforeAll
  static void makeAtlas() {
    List<Document> texts = new ArrayList<>();
    StringBuilder provenance = new StringBuilder("atlas\t7\t2026-01-02\t0.1\nsource\ttoys\tmade up\ttoday\tnone\n");
    for (String label : Samples.labels()) {
      for (int i = 0; i < 20; i++) {
        texts.add(Document.of(label + i, label, Samples.text(label, i, 150)).withGroup("prompt " + i));
      }
      provenance.append("profile\t" + label + "\tmodel-" + label + "\tFamily " + label + "\ttoys\t20\t3000\n");
    }
    ProfileAttributor profiles =
        ProfileAttributor.fit(ProfileMethod.standard(), Corpus.copyOf(texts), Workers.caller());
    atlas = Atlas.of(AtlasProvenance.parse(provenance.toString()), profiles);
    withPeople =
        Atlas.of(AtlasProvenance.parse(provenance.toString().replace("Family cid", Atlas.HUMAN)), profiles);
  }

  private static Result run(Object... args) {
    return Session.runWith(() -> atlas, "", args);
  }

  private Path texts(String label, int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(Samples.row(i, null, null, Samples.text(label, 500 + i, 150)));
    }
    return Samples.write(folder.resolve(label + ".jsonl"), rows);
  }

  @Test
  void report_namesFamilyModelEvidenceAndAtlas() {
    Result result = run("identify", texts("bob", 5));
    assertEquals(0, result.status(), result.err());
    assertEquals("", result.err());
    assertTrue(result.out().contains("sounds like Family bob"), result.out());
    assertTrue(result.out().contains("model-bob"), result.out());
    assertTrue(result.out().contains("tokens in 5 texts"), result.out());
    assertTrue(result.out().contains("what decided, Family bob over Family"), result.out());
    assertTrue(result.out().contains("Atlas 7 of 2026-01-02: 3 profiles from 60 texts of 9,000 tokens."), result.out());
  }

  @Test
  void severalLabels_areSaidToAskForAnotherWay_whichTheAnswersDoNotDependOn() {
    List<String> named = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String text = Samples.text("bob", 500 + i, 150);
      named.add(Samples.row(i, "account " + i % 2, null, text));
      same.add(Samples.row(i, "account", null, text));
      empty.add(Samples.row(i, i < 2 ? "account" : "", null, text));
    }
    Path several = Samples.write(folder.resolve("several.jsonl"), named);
    Path one = Samples.write(folder.resolve("one.jsonl"), same);
    Result whole = run("identify", several);
    assertTrue(whole.err().startsWith("The texts have 2 labels and were judged as one source."), whole.err());
    Result each = run("identify", "--each", several);
    assertTrue(each.err().startsWith("The texts have 2 labels and were judged each for itself."), each.err());
    assertTrue(each.err().contains("--together label") && each.err().contains("--mixed 2"), each.err());
    assertEquals(run("identify", one).out(), whole.out());
    assertEquals("", run("identify", one).err());
    assertEquals("", run("identify", Samples.write(folder.resolve("empty.jsonl"), empty)).err());
    assertEquals("", run("identify", "--together", "label", several).err());
    assertEquals("", run("identify", "--mixed", 2, several).err());
  }

  @Test
  void labelsOfFilesThatHoldOneText_areNoReasonForAHint() {
    Path ann = Samples.write(folder.resolve("ann_1.txt"), List.of(Samples.text("ann", 500, 150)));
    Path bob = Samples.write(folder.resolve("bob_1.txt"), List.of(Samples.text("bob", 500, 150)));
    Result result = run("identify", "--each", ann, bob);
    assertEquals(0, result.status(), result.err());
    assertEquals("", result.err());
  }

  @Test
  void whiteSpaceInWhatDecided_isShown() {
    Result result = run("identify", texts("bob", 5));
    assertTrue(result.out().contains("␣"), result.out());
    assertFalse(result.out().contains("\t"), result.out());
  }

  @Test
  void json_isOneObject() throws IOException {
    Result result = run("identify", "--json", texts("ann", 4));
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(1, rows.size());
    JsonNode row = rows.get(0);
    assertEquals("Family ann", row.get("best").textValue());
    assertEquals("model-ann", row.get("bestModel").textValue());
    assertEquals(4, row.get("documents").size());
    assertEquals(3, row.get("families").size());
    assertEquals(3, row.get("models").size());
    assertTrue(row.get("families").get(0).get("probability").doubleValue() > 0.5);
    assertFalse(row.get("abstained").booleanValue());
    assertTrue(row.get("tokens").longValue() >= 600);
    assertTrue(row.get("evidence").get(0).get("contribution").isNumber());
    assertEquals("7", row.get("atlas").get("version").textValue());
    assertEquals("2026-01-02", row.get("atlas").get("date").textValue());
  }

  @Test
  void each_answersEveryTextInOrder_whateverTheThreads() throws IOException {
    Path texts = texts("cid", 30);
    Result one = run("identify", "--each", "--json", "--threads", 1, texts);
    Result two = run("identify", "--each", "--json", "--threads", 2, texts);
    assertEquals(one, two);
    List<JsonNode> rows = Samples.json(one.out());
    assertEquals(30, rows.size());
    for (int i = 0; i < 30; i++) {
      assertEquals(i, rows.get(i).get("id").intValue());
    }
  }

  @Test
  void mixed_answersEveryTextInOrder() throws IOException {
    Result result = run("identify", "--mixed", 3, "--json", texts("cid", 6));
    assertEquals(0, result.status(), result.err());
    List<JsonNode> rows = Samples.json(result.out());
    assertEquals(6, rows.size());
    for (int i = 0; i < 6; i++) {
      assertEquals(i, rows.get(i).get("id").intValue());
      assertTrue(rows.get(i).get("centred").isNumber());
      assertTrue(rows.get(i).get("unknown").isNull());
      assertTrue(rows.get(i).get("shift").isEmpty());
    }
  }

  @Test
  void together_answersEverySource() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String label = i % 2 == 0 ? "ann" : "bob";
      rows.add(Samples.row(i, label, null, Samples.text(label, 600 + i, 150)));
    }
    Path texts = Samples.write(folder.resolve("two.jsonl"), rows);
    Result result = run("identify", "--together", "label", "--json", texts);
    assertEquals(0, result.status(), result.err());
    List<JsonNode> answers = Samples.json(result.out());
    assertEquals(2, answers.size());
    assertEquals("ann", answers.get(0).get("source").textValue());
    assertEquals("Family ann", answers.get(0).get("best").textValue());
    assertEquals(4, answers.get(1).get("documents").size());
    assertEquals("Family bob", answers.get(1).get("best").textValue());
    assertTrue(run("identify", "--together", "label", texts).out().contains("ann: 0, 2, 4"));
    Result none = run("identify", "--together", "account", texts);
    assertEquals(2, none.status());
    assertTrue(none.err().contains("account"), none.err());
  }

  @Test
  void waysOfJudging_excludeEachOther() {
    Path texts = texts("ann", 2);
    assertEquals(2, run("identify", "--each", "--mixed", 2, texts).status());
    assertEquals(2, run("identify", "--mixed", 2, "--together", "label", texts).status());
    Result none = run("identify", "--mixed", 0, texts);
    assertEquals(2, none.status());
    assertTrue(none.err().contains("not 0"), none.err());
  }

  @Test
  void machine_leavesPeopleOut() throws IOException {
    Path texts = texts("cid", 4);
    JsonNode any =
        Samples.json(Session.runWith(() -> withPeople, "", "identify", "--json", texts).out()).get(0);
    assertEquals(Atlas.HUMAN, any.get("best").textValue());
    Result result = Session.runWith(() -> withPeople, "", "identify", "--machine", "--json", texts);
    assertEquals(0, result.status(), result.err());
    assertEquals(2, Samples.json(result.out()).get(0).get("families").size());
  }

  @Test
  void atlasThatIsNotThere_isNamed() {
    Result result = run("identify", "--atlas", folder.resolve("nowhere"), texts("ann", 2));
    assertEquals(2, result.status());
    assertTrue(result.err().contains("nowhere"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void top_limitsHowManyAreNamed() throws IOException {
    JsonNode row = Samples.json(run("identify", "--json", "--top", 1, texts("ann", 2)).out()).get(0);
    assertEquals(1, row.get("families").size());
    assertEquals(1, row.get("models").size());
    assertEquals(2, run("identify", "--top", 0, texts("ann", 2)).status());
  }

  @Test
  void emptyOrShortText_cannotBeTold() throws IOException {
    Path empty = Samples.write(folder.resolve("empty.txt"), " \n");
    Result result = run("identify", empty);
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("cannot tell"), result.out());
    assertTrue(result.out().contains("nothing to measure"), result.out());
    JsonNode row = Samples.json(run("identify", "--json", empty).out()).get(0);
    assertTrue(row.get("best").isNull());
    assertTrue(row.get("bestModel").isNull());
    assertTrue(row.get("abstained").booleanValue());
    Path brief = Samples.write(folder.resolve("brief.txt"), "it was the end");
    assertTrue(run("identify", brief).out().contains("too short"));
  }

  @Test
  void textThatIsRejected_isNamed_andTheOthersAreJudged() throws IOException {
    Path bad = folder.resolve("bad.txt");
    Files.write(bad, new byte[] {(byte) 0xFF});
    Result both = run("identify", bad, texts("ann", 3));
    assertEquals(1, both.status());
    assertTrue(both.err().contains("bad.txt:1: not UTF-8"), both.err());
    assertTrue(both.out().contains("Family ann"), both.out());
    Result alone = run("identify", bad);
    assertEquals(2, alone.status());
    assertEquals("", alone.out());
    assertTrue(alone.err().contains("there is no text to judge: none that came could be used"), alone.err());
  }

  @Test
  void noTextAtAll_isToldApartFromRejectedText() {
    Path none = Samples.write(folder.resolve("none.jsonl"), "\n\n");
    Result result = run("identify", none);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("there is no text to judge"), result.err());
  }

  @Test
  void standardInput_isRead() {
    Result result = Session.runWith(() -> atlas, Samples.text("bob", 77, 400), "identify", "-");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("Family bob"), result.out());
  }

  @Test
  void atlas_isListedWithItsSources() {
    Result result = run("atlas");
    assertEquals(0, result.status(), result.err());
    assertEquals(List.of(
        "# Atlas 7 of 2026-01-02: 3 profiles from 60 texts of 9,000 tokens.",
        "# toys: made up; written today; none",
        "family\tmodel\tcollection\ttexts\ttokens",
        "Family ann\tmodel-ann\ttoys\t20\t3000",
        "Family bob\tmodel-bob\ttoys\t20\t3000",
        "Family cid\tmodel-cid\ttoys\t20\t3000"), result.outLines());
  }
}
