package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class DossierCommandTest {
  private static final int PROMPTS = 12;
  private static final Pattern INTERVAL = Pattern.compile("[0-9].*% interval -?[0-9.]+\\S* to -?[0-9.]+");

  @TempDir
  private Path folder;

  private Path out;
  private Path report;
  private List<String> rows;

  @BeforeEach
  void writeTexts() {
    out = folder.resolve("dossier.json");
    report = folder.resolve("dossier.txt");
    rows = new ArrayList<>(rows("parent", 1, 0));
    rows.addAll(rows("child", 1, 0.3));
    for (int i = 0; i < 6; i++) {
      rows.addAll(rows("stranger" + i, 100 + i, 0));
    }
  }

  /** Returns the answers of a model that says what a seed and the prompt decide, but for a share of its own. */
  private static List<String> rows(String label, long seed, double own) {
    List<String> rows = new ArrayList<>();
    for (int prompt = 0; prompt < PROMPTS; prompt++) {
      Random said = new Random(seed * 1000 + prompt);
      Random free = new Random(label.hashCode() * 31L + prompt);
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        int common = said.nextInt(50);
        text.append(word % 8 == 7 ? ". " : " ").append("w").append(free.nextDouble() < own ? free.nextInt(50) : common);
      }
      rows.add(Samples.row(label + "/" + prompt, label, prompt, text + "."));
    }
    return rows;
  }

  private Path write(List<String> lines) {
    return Samples.write(folder.resolve("texts.jsonl"), lines);
  }

  private Result dossier(Path texts, String suspect, Object... more) {
    List<Object> args = new ArrayList<>(List.of(
        "dossier", "--suspect", suspect, texts, "--out", out, "--report", report, "--resamples", 100));
    args.addAll(List.of(more));
    return Session.run(args.toArray());
  }

  private static JsonNode only(String kind, JsonNode dossier) {
    for (JsonNode section : dossier.get("sections")) {
      for (JsonNode finding : section.get("findings")) {
        if (finding.get("kind").textValue().equals(kind)) {
          return finding;
        }
      }
    }
    throw new AssertionError("no finding of " + kind + " in " + dossier);
  }

  private JsonNode read() throws IOException {
    return Samples.JSON.readTree(Files.readAllBytes(out));
  }

  @Test
  void everySentenceOfTheReport_carriesItsFigure_andWhatIsNotProvedStandsFirst() throws IOException {
    Result result = dossier(write(rows), "child");
    assertEquals(0, result.status(), result.err());
    List<String> lines = Files.readAllLines(report);
    assertEquals("What this does not prove", lines.get(2));
    int sentences = 0;
    for (String line : lines) {
      if (line.startsWith("  [")) {
        String sentence = line.substring(line.indexOf(']') + 2);
        assertTrue(INTERVAL.matcher(sentence).find() || sentence.startsWith("Cannot tell ")
            || sentence.startsWith("Not measured: "), sentence);
        sentences++;
      } else if (line.startsWith("  - ")) {
        assertTrue(line.contains("cannot tell") || line.contains("nobody can tell"), line);
      }
    }
    int findings = 0;
    for (JsonNode section : read().get("sections")) {
      findings += section.get("findings").size();
    }
    assertEquals(findings, sentences);
    assertTrue(sentences > 12, () -> String.join("\n", lines));
  }

  @Test
  void theObject_hasEveryFieldOfTheDocument() throws IOException {
    dossier(write(rows), "child");
    JsonNode dossier = read();
    assertEquals("child", dossier.get("suspect").textValue());
    assertTrue(dossier.get("doesNotProve").size() >= 4);
    assertEquals(1, dossier.get("settings").get("seed").intValue());
    List<String> topics = new ArrayList<>();
    dossier.get("sections").forEach(section -> topics.add(section.get("topic").textValue()));
    assertEquals(List.of("texts", "leaks", "slop", "lineage", "thinking", "traces", "tree", "atlas"), topics);
    JsonNode likeness = only("likeness", dossier);
    assertEquals("parent", likeness.get("names").get(0).textValue());
    JsonNode figure = likeness.get("figure");
    assertTrue(figure.get("interval").get(0).doubleValue() <= figure.get("value").doubleValue(), figure::toString);
    assertTrue(figure.get("value").doubleValue() <= figure.get("interval").get(1).doubleValue(), figure::toString);
    assertEquals(7, likeness.get("basis").get("others").intValue());
    for (String field : List.of("kind", "strength", "statement", "method", "doesNotProve", "wouldChange")) {
      assertFalse(likeness.get(field).textValue().isEmpty(), field);
    }
    for (String measure : List.of("q", "support", "null-percentile", "shared-prompts")) {
      assertTrue(likeness.get("measures").get(measure).isNumber(), measure);
    }
  }

  @Test
  void theOrderOfRows_andTheThreads_changeNoByte() throws IOException {
    dossier(write(rows), "child", "--threads", 1);
    byte[] json = Files.readAllBytes(out);
    byte[] text = Files.readAllBytes(report);
    Collections.shuffle(rows, new Random(3));
    dossier(write(rows), "child", "--threads", 3);
    assertArrayEquals(json, Files.readAllBytes(out));
    assertArrayEquals(text, Files.readAllBytes(report));
  }

  @Test
  void thinking_isReadFromItsFieldAndFromTheText_andItsAbsenceIsStated() throws IOException {
    List<String> thinking = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ObjectNode row = (ObjectNode) Samples.JSON.readTree(rows.get(i));
      String text = row.get("text").textValue();
      String thought = "w1 w2 I am Claude. " + text;
      row = i % 2 == 0 ? row.put("reasoning", thought) : row.put("text", "<think>\n" + thought + "\n</think>\n" + text);
      thinking.add(row.toString());
    }
    assertEquals(0, dossier(write(thinking), "child").status());
    JsonNode share = only("thinking-share", read());
    assertEquals(1, share.get("figure").get("value").doubleValue());
    assertTrue(only("leak-name", read()).get("basis").get("field").textValue().equals("thinking"));
    dossier(write(rows), "child");
    assertEquals("not measured", only("thinking-share", read()).get("strength").textValue());
    assertEquals("no-thinking", only("thinking-share", read()).get("doubt").get("cause").textValue());
  }

  @Test
  void aSuspectThatIsNotThere_isAMessage_andNothingIsWritten() throws IOException {
    Result result = dossier(write(rows), "nobody\u202E");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("\"nobody\\u202E\"") && result.err().contains("\"child\""), result.err());
    assertFalse(Files.exists(out) || Files.exists(report));
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Result nothing = dossier(empty, "child");
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("empty.jsonl") || nothing.err().contains("there is no text"), nothing.err());
    assertFalse(Files.exists(out) || Files.exists(report));
  }

  @Test
  void oneTextOnly_orNoOtherLabel_isADossierThatCannotTell() throws IOException {
    List<String> one = List.of(Samples.row("1", "child", 1, "w1 w2 w3."));
    for (List<String> few : List.of(one, rows("child", 1, 0))) {
      Result result = dossier(write(few), "child");
      assertEquals(0, result.status(), result.err());
      for (String kind : List.of("likeness", "place", "slop-term", "shared-prompts")) {
        assertEquals("cannot tell", only(kind, read()).get("strength").textValue(), kind);
      }
    }
  }

  @Test
  void aRowThatIsCutOff_isRejectedByItsLine_andTheDossierSaysHowManyWereRead() throws IOException {
    List<String> cut = new ArrayList<>(rows);
    String last = cut.get(cut.size() - 1);
    cut.set(cut.size() - 1, last.substring(0, last.length() / 2));
    cut.add(Samples.row("thought", "child", 1, "<think>\nand so on without end"));
    Result result = dossier(write(cut), "child");
    assertEquals(1, result.status(), result.err());
    assertTrue(result.err().contains("texts.jsonl:" + rows.size()), result.err());
    assertTrue(result.err().contains("no answer outside its thinking"), result.err());
    JsonNode read = only("rows-read", read());
    assertEquals(rows.size() - 1, read.get("measures").get("count").intValue());
    assertEquals(rows.size() + 1, read.get("measures").get("of").intValue());
  }

  @Test
  void aHostileLabel_isShownInert_inReportAndStatements() throws IOException {
    String hostile = "str\u202E\u001B[2J\nanger0";
    List<String> renamed = new ArrayList<>();
    for (String line : rows) {
      ObjectNode row = (ObjectNode) Samples.JSON.readTree(line);
      String label = row.get("label").textValue();
      boolean turned = label.equals("child") || label.equals("stranger0");
      renamed.add(row.put("label", turned ? hostile + label : label).toString());
    }
    Result result = dossier(write(renamed), hostile + "child");
    assertEquals(0, result.status(), result.err());
    String text = Files.readString(report);
    assertEquals(-1, text.indexOf(0x202E));
    assertEquals(-1, text.indexOf(0x1B));
    assertTrue(text.contains("str\\u{202E}\\u{1B}[2J\\u{A}anger0child"), text);
    assertEquals(hostile + "child", read().get("suspect").textValue());
  }

  @Test
  void dates_areReadByLine_andAWrongOneIsNamed() throws IOException {
    Path dates = Samples.write(folder.resolve("dates.tsv"), "# when\nchild\t2023\nparent\t2024-05\n");
    assertEquals(0, dossier(write(rows), "child", "--dates", dates).status());
    JsonNode direction = only("direction", read());
    assertEquals("supported", direction.get("strength").textValue(), direction::toString);
    assertTrue(direction.get("figure").get("interval").get(1).doubleValue() < 0, direction::toString);
    for (String wrong : List.of("child\tMay", "child", "child\t2023\nchild\t2024", "\t2023", "child\t2023\tx")) {
      Result result = dossier(write(rows), "child", "--dates", Samples.write(dates, wrong + "\n"));
      assertEquals(2, result.status(), wrong);
      assertTrue(result.err().contains("dates.tsv:"), result.err());
    }
  }

  @Test
  void wrongUsage_isRefused() {
    Path texts = write(rows);
    assertEquals(2, dossier(texts, "child", "--resamples", 5).status());
    assertEquals(2, dossier(texts, "child", "--fdr", 0).status());
    assertEquals(2, dossier(texts, "child", "--prompts", 3).status());
    assertEquals(2, Session.run("dossier", texts, "--out", "-").status());
    assertEquals(2, Session.run("dossier", "--suspect", "child", texts, "--out", "-", "--report", "-").status());
    assertEquals(2, Session.run("dossier", "--suspect", "child", texts, "--out", texts).status());
    assertFalse(Files.exists(out));
  }
}
