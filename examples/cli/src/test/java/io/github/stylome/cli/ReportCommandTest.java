package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class ReportCommandTest {
  private static final String TEXT = "I am MistralAI's assistant, and I was made by Mistral AI.";

  @TempDir
  private Path folder;

  private Path texts;
  private Path leaks;
  private Path rates;

  @BeforeEach
  void findLeaks() throws IOException {
    texts = folder.resolve("texts.jsonl");
    Samples.write(texts, "{\"id\":\"t-1\",\"label\":\"m\",\"text\":\"" + TEXT + "\"}\n");
    leaks = folder.resolve("leaks.jsonl");
    rates = folder.resolve("rates.jsonl");
    Result result = Session.run("leaks", texts, "--all", "--out", leaks, "--summary", rates);
    assertEquals(0, result.status(), result.err());
    assertTrue(Files.size(leaks) > 0, "the sentence says who it is by");
  }

  @Test
  void page_hasTheTextsThatAreQuotedAndSaysWhatItDoesNotProve() throws IOException {
    Path page = folder.resolve("page.html");
    Result result = Session.run("report", leaks, rates, "--texts", texts, "--out", page);
    assertEquals(0, result.status(), result.err());
    String html = Files.readString(page);
    assertTrue(html.contains("assistant, and I was made by"), "the text is in the page");
    assertTrue(html.contains("What this does not prove"));
    assertTrue(html.contains("Content-Security-Policy"));
  }

  @Test
  void page_withoutTexts_saysHowTheyAreGiven() throws IOException {
    Result result = Session.run("report", leaks, "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("--texts FILE"));
    assertFalse(result.out().contains("assistant, and I"));
  }

  @Test
  void page_ofStandardInput_isThatOfTheFile() throws IOException {
    Result named = Session.run("report", leaks, "--out", "-");
    Result read = Session.runOn(Files.readString(leaks), "report", "-", "--out", "-");
    assertEquals(named.out(), read.out());
  }

  @Test
  void everyCommandOnASmallCorpus_canBeReported() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (String name : new String[] {"x_one", "x_two", "y_one", "y_two"}) {
      Samples.write(corpus.resolve(name + ".txt"),
          (name.charAt(0) == 'x' ? "a b a c d a " : "b c b d e b ").repeat(20));
    }
    Path made = folder.resolve("made");
    String[][] commands = {
        {"distances", "--measure", "manhattan", "--mfw", "4"},
        {"cluster", "--measure", "manhattan", "--mfw", "4", "--as", "json"},
        {"scatter", "--by", "covariance", "--mfw", "4", "--as", "json"},
        {"network", "--measure", "manhattan", "--mfw", "4"}};
    for (String[] command : commands) {
      Object[] arguments = new Object[command.length + 3];
      System.arraycopy(command, 0, arguments, 0, command.length);
      arguments[command.length] = corpus;
      arguments[command.length + 1] = "--out";
      arguments[command.length + 2] = made;
      Result result = Session.run(arguments);
      assertEquals(0, result.status(), result.err());
      Result report = Session.run("report", made, "--out", "-");
      assertEquals(0, report.status(), report.err());
      assertTrue(report.out().contains("x_one"), command[0]);
    }
  }

  @Test
  void figures_areFilesNamedAfterTheirCharts() throws IOException {
    Path figures = folder.resolve("figures");
    Result result = Session.run("report", rates, "--svg", figures, "--csv", figures);
    assertEquals(0, result.status(), result.err());
    assertEquals("", result.out());
    assertTrue(Files.readString(figures.resolve("leak-rates.svg")).contains("<svg"));
    assertTrue(Files.readString(figures.resolve("leak-rates.csv")).startsWith("label,"));
  }

  @Test
  void filesThatAreCutMixedOrEmpty_areRefusedAndNothingIsWritten() throws IOException {
    Path page = folder.resolve("page.html");
    Path cut = folder.resolve("cut.jsonl");
    Files.writeString(cut, Files.readString(leaks).substring(0, 30));
    require("cut.jsonl:1: the object that begins here has no end; the file may be cut", page, cut);
    Path mixed = folder.resolve("mixed.jsonl");
    Files.writeString(mixed,
        "{\"id\":\"a\",\"label\":\"b\",\"best\":\"b\",\"correct\":true,\"possible\":true,\"scores\":{}}\n");
    require("mixed.jsonl:1: this is of crossvalidate, and", page, leaks, mixed);
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    require("empty.jsonl: there is nothing in it", page, empty);
    require("missing.jsonl: there is no such file", page, folder.resolve("missing.jsonl"));
  }

  private static void require(String message, Path page, Path... files) {
    Object[] arguments = new Object[files.length + 3];
    arguments[0] = "report";
    System.arraycopy(files, 0, arguments, 1, files.length);
    arguments[files.length + 1] = "--out";
    arguments[files.length + 2] = page;
    Result result = Session.run(arguments);
    assertEquals(2, result.status());
    assertTrue(result.err().contains(message), result.err());
    assertFalse(Files.exists(page));
  }

  @Test
  void options_thatSayNothing_areRefused() {
    assertEquals(2, Session.run("report", leaks).status());
    Result language = Session.run("report", leaks, "--language", "tlh", "--out", "-");
    assertEquals(2, language.status());
    assertTrue(language.err().contains("tlh"), language.err());
  }

  @Test
  void page_isNeverWrittenOverItsInput() {
    Result result = Session.run("report", leaks, "--out", leaks);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("this is an input"), result.err());
  }
}
