package io.github.stylome.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a program prints. Tests run in the root of the checkout. */
final class Output {
  static final Path TEXTS = Path.of("examples/texts");

  private Output() {}

  /** A program that prints. */
  interface Program {
    void run(PrintStream out) throws IOException;
  }

  static List<String> of(Program program) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      program.run(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Returns what a main method prints to standard output. */
  static List<String> ofMain(Program program) throws IOException {
    PrintStream before = System.out;
    try {
      return of(out -> {
        System.setOut(out);
        program.run(out);
      });
    } finally {
      System.setOut(before);
    }
  }

  /** Returns the only line that begins so. */
  static String line(List<String> lines, String beginning) {
    List<String> found = lines.stream().filter(line -> line.startsWith(beginning)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " lines begin with \"" + beginning + "\" in " + lines);
    }
    return found.get(0);
  }
}
