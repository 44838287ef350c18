package io.github.stylome.evaluation;

import io.github.stylome.cli.Main;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Measures what the commands that read a stream take for a long one: each is a process with a bounded heap, and rows are
 * made up and sent to its standard input. A command that needs more heap ends with an error, and so does the program.
 *
 * <p>After {@code mvn package}, from the root of the project, for 2 GB and a heap of 256 MB:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.StreamMemory 2000 256
 * }</pre>
 *
 * <p>The arguments are the millions of bytes of the stream, and the millions of bytes (as the option {@code -Xmx} counts
 * them) of the heap; names of commands may follow, and then only these are run.
 */
public final class StreamMemory {
  private static final long MEGABYTE = 1_000_000;
  private static final long REFERENCES = 2 * MEGABYTE;
  private static final List<String> COMMANDS = List.of("leaks", "harvest", "drift", "compose", "screen");

  private final long bytes;
  private final String heap;
  private final PrintStream out;

  private StreamMemory(long bytes, String heap, PrintStream out) {
    this.bytes = bytes;
    this.heap = heap;
    this.out = out;
  }

  /** Prints a row for every command. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("name the millions of bytes of the stream, and of the heap");
    }
    StreamMemory memory = new StreamMemory(Long.parseLong(args[0]) * MEGABYTE, "-Xmx" + Integer.parseInt(args[1]) + "m",
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Path folder = Files.createTempDirectory("stylome-stream");
    try {
      for (String command : args.length > 2 ? List.of(args).subList(2, args.length) : COMMANDS) {
        memory.measure(command, folder);
      }
    } finally {
      JsonRows.delete(folder);
    }
  }

  private void measure(String command, Path folder) throws IOException {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-cp",
        System.getProperty("java.class.path"), Main.class.getName(), command));
    line.addAll(arguments(command, folder));
    Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    CompletableFuture<Long> sent = CompletableFuture.supplyAsync(() -> send(process));
    Usage usage = Usage.of(process);
    out.println(String.format(Locale.ROOT, "%-8s %s  %5d MB in %6.1f s: %5.2f MB/s; the process held %.0f MB at most",
        command, heap, sent.join() / MEGABYTE, usage.seconds(), sent.join() / usage.seconds() / MEGABYTE,
        usage.peakMegabytes()));
  }

  private long send(Process process) {
    try (OutputStream stream = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      return new GeneratedRows(1).writeTo(stream, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> arguments(String command, Path folder) throws IOException {
    String output = folder.resolve(command + ".jsonl").toString();
    return switch (command) {
      case "leaks" -> List.of("-", "--out", output);
      case "harvest" -> List.of("-", "--key", "account", "--out", output);
      case "drift" -> List.of("--reference", references(folder), "--stream", "-", "--key", "label", "--out", output);
      case "compose" -> List.of("--references", references(folder), "--corpus", "-", "--out", output);
      case "screen" -> List.of("--references", references(folder), "--corpus", "-", "--out", output);
      default -> throw new IllegalArgumentException("not a command that reads a stream: " + command);
    };
  }

  private static String references(Path folder) throws IOException {
    Path file = folder.resolve("references.jsonl");
    if (!Files.exists(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        new GeneratedRows(2).writeTo(out, REFERENCES);
      }
    }
    return file.toString();
  }
}
