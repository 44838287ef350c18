package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.Session.Result;
import io.github.stylome.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"identify", "atlas", "attribute", "fit", "distances"})
  void help_hasExamples_andFitsTheTerminal(String command) {
    Result result = Session.run(command, "--help");
    assertEquals(0, result.status());
    assertTrue(result.out().contains("Example"), result.out());
    assertTrue(result.out().contains("  stylome " + command), result.out());
    assertTrue(result.out().lines().allMatch(line -> line.length() <= 100), result.out());
  }

  @Test
  void help_saysWhatIsReadAndWhatTheExitStatusMeans() {
    Result result = Session.run("--help");
    assertEquals(0, result.status());
    assertTrue(result.out().contains("Exit status: 0"), result.out());
    assertTrue(result.out().contains("standard input: JSON rows if it begins with {"), result.out());
  }

  @Test
  void commands_areKnownByTheNamesThatTheyHave() {
    Main.commandsByName(Console.system(), Atlas::bundled).forEach((name, command) ->
        assertEquals(name, command.get().getClass().getAnnotation(CommandLine.Command.class).name()));
    assertEquals(List.of("identify", "atlas", "attribute"),
        List.copyOf(Main.commandsByName(Console.system(), Atlas::bundled).keySet()).subList(0, 3));
  }

  @Test
  void help_listsAllCommands() {
    Result result = Session.run("--help");
    for (String name : Main.commandsByName(Console.system(), Atlas::bundled).keySet()) {
      assertTrue(result.out().contains("\n  " + name + " "), name + result.out());
    }
  }

  @Test
  void version_isOneLine() {
    Result result = Session.run("--version");
    assertEquals(0, result.status());
    assertTrue(result.out().matches("stylome .*, Java .*\\R"), result.out());
  }

  @Test
  void wrongUsage_isStatus2_inTwoLinesWithoutStackTrace() {
    for (List<String> args : List.of(
        List.<String>of(), List.of("guess"), List.of("identify"), List.of("attribute", "--train"), List.of("fit"),
        List.of("distances", "x", "--mfw", "many"), List.of("--nothing"))) {
      Result result = Session.run(args.toArray());
      assertEquals(2, result.status(), args.toString());
      assertEquals("", result.out());
      assertTrue(result.err().startsWith("stylome"), result.err());
      assertEquals(2, result.err().lines().count(), result.err());
    }
  }

  @Test
  void readerThatGoesAway_endsTheWorkQuietly() {
    Path texts = Samples.write(folder.resolve("texts.jsonl"), Samples.rows(0, 5));
    assertEquals(new Result(0, "", ""), runInto("Broken pipe", texts));
  }

  @Test
  void standardOutputThatFails_isStatus2() {
    Path texts = Samples.write(folder.resolve("texts.jsonl"), Samples.rows(0, 5));
    Result result = runInto("No space left on device", texts);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("standard output: it cannot be written: No space left on device"), result.err());
  }

  private static Result runInto(String failure, Path texts) {
    OutputStream failing = new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(failure);
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(
        InputStream.nullInputStream(), failing, new PrintStream(err, true, StandardCharsets.UTF_8), () -> false);
    int status = Main.run(
        console, "distances", texts.toString(), "--measure", "cosine", "--mfw", "10", "--out", "-");
    return new Result(status, "", err.toString(StandardCharsets.UTF_8));
  }
}
