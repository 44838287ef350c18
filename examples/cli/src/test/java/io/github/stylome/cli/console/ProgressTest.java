package io.github.stylome.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Console console(boolean terminal) {
    return new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
        new PrintStream(err, true, StandardCharsets.UTF_8), () -> terminal);
  }

  private String shown(Console console) {
    try (Progress progress = console.startProgress("reading", 5_000_000)) {
      progress.at(2_000_000);
      console.tell("a.jsonl:1: bad");
      progress.at(5_000_000);
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsShown_whereStandardErrorIsNoTerminal() {
    assertEquals("a.jsonl:1: bad" + System.lineSeparator(), shown(console(false)));
  }

  @Test
  void nothingIsShown_toWhoWantsQuiet() {
    assertEquals("a.jsonl:1: bad" + System.lineSeparator(), shown(console(true).quiet()));
  }

  @Test
  void terminal_seesTaskShareAndRate() {
    String shown = shown(console(true));
    assertTrue(shown.contains("reading 100% ["), shown);
    assertTrue(shown.contains("MB/s"), shown);
    assertTrue(shown.matches("(?s).*\\(0:00:00 / 0:00:0[0-9]\\).*"), shown); // taken, and left
    assertTrue(shown.contains("\r\u001B[Ka.jsonl:1: bad"), shown);
  }

  @Test
  void terminal_seesSteps_andWorkOfUnknownLength_withTimeAndWithoutRate() {
    try (Progress progress = console(true).startSteps("measuring", 4)) {
      progress.at(4);
    }
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("measuring 100% ["), () -> err.toString(StandardCharsets.UTF_8));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("4/4 (0:00:00"), () -> err.toString(StandardCharsets.UTF_8));
    err.reset();
    try (Progress progress = console(true).startWork("joining")) {
      progress.at(0);
    }
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("joining"), () -> err.toString(StandardCharsets.UTF_8));
    assertFalse(err.toString(StandardCharsets.UTF_8).contains("/s"), () -> err.toString(StandardCharsets.UTF_8));
    assertFalse(err.toString(StandardCharsets.UTF_8).contains("MB"), () -> err.toString(StandardCharsets.UTF_8));
  }
}
