package io.github.stylome.spark;

import io.github.stylome.cli.Main;
import io.github.stylome.cli.console.Console;
import io.github.stylome.evaluation.GeneratedRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Made-up rows in files, and what the command line says of them in one JVM. */
final class MadeUpTexts {
  /** Rows that no generator would make: hostile, empty, of other scripts, with half a surrogate pair, with no label. */
  private static final List<String> STRANGE = List.of(
      "{\"id\":\"\\ud800\",\"text\":\"As an AI language model developed by OpenAI, I cannot \\udc00 do that.\"}",
      "{\"id\":\"half\",\"label\":\"\\udfff\",\"text\":\"I am Claude, made by Anthropic.\"}",
      "{\"id\":1.0,\"text\":\"\"}",
      "{\"id\":\"nul\",\"label\":\"human\",\"text\":\"a\\u0000b \\u0000 the the of it was\"}",
      "{\"id\":\"ar\",\"label\":\"human\",\"text\":\"\\u0623\\u0646\\u0627 \\u0646\\u0645\\u0648\\u0630\\u062c\"}",
      "{\"id\":\"long\",\"text\":\"" + "x".repeat(50_000) + "\"}",
      "   \t ",
      "{\"id\":\"last\",\"prompt\":7,\"other\":[1,{\"a\":2}],\"text\":\"the end of it was, and so on\"}\r");

  private MadeUpTexts() {}

  /** Writes so many rows, and with them strange ones, to files; returns the files. */
  static List<Path> write(Path folder, long seed, int files, int rowsOfEach) throws IOException {
    GeneratedRows rows = new GeneratedRows(seed);
    List<Path> written = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      StringBuilder content = new StringBuilder();
      for (int i = 0; i < rowsOfEach; i++) {
        content.append(rows.next());
      }
      if (file == files - 1) {
        STRANGE.forEach(row -> content.append(row).append('\n'));
      }
      Path path = folder.resolve("texts-" + file + ".jsonl");
      Files.writeString(path, content);
      written.add(path);
    }
    return written;
  }

  /** Runs the command line, which must say that all went well. */
  static void cli(List<String> arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), new ByteArrayOutputStream(),
        new PrintStream(err, true, StandardCharsets.UTF_8), () -> false);
    int status = Main.run(console, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError(arguments + " ended with " + status + ": " + err.toString(StandardCharsets.UTF_8));
    }
  }

  /** Returns the lines of all parts of an output, in the order of the parts. */
  static List<String> lines(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-")).sorted().toList()) {
        lines.addAll(Files.readAllLines(part));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }
}
