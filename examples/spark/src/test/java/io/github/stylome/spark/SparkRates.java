package io.github.stylome.spark;

import io.github.stylome.evaluation.GeneratedRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures how fast jobs are on one and on two threads of Spark, and the same work in one JVM on as many, and checks
 * that all write the same rows. Each run is a process of its own. What a process takes for a file of one row, to start
 * and to learn, is taken off what it takes for the whole file. The time of the processor is told beside that of the
 * clock: on a machine that has other work it says more.
 *
 * <p>{@code docs/spark.md} has the command. The arguments are the millions of bytes of made-up rows, and names of
 * commands (leaks, attribute, compose); without names all three are measured.
 */
public final class SparkRates {
  private static final long MEGABYTE = 1_000_000;
  private static final long PAUSE_MILLISECONDS = 20;
  private static final long REFERENCES = MEGABYTE / 2;

  private final Path folder;
  private final Path corpus;
  private final long bytes;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private SparkRates(Path folder, long megabytes) throws IOException {
    this.folder = folder;
    corpus = folder.resolve("corpus.jsonl");
    bytes = write(corpus, 1, megabytes * MEGABYTE);
    write(folder.resolve("row.jsonl"), 3, 1);
    write(folder.resolve("references.jsonl"), 2, REFERENCES);
  }

  /** Prints the rates of each command. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      throw new IllegalArgumentException("name the millions of bytes");
    }
    Path folder = Files.createTempDirectory("stylome-rates");
    try {
      SparkRates rates = new SparkRates(folder, Long.parseLong(args[0]));
      for (String command : args.length > 1 ? List.of(args).subList(1, args.length)
          : List.of("leaks", "attribute", "compose")) {
        rates.measure(command);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static long write(Path file, long seed, long atLeast) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      return new GeneratedRows(seed).writeTo(out, atLeast);
    }
  }

  private void measure(String command) throws IOException, InterruptedException {
    Path model = folder.resolve("model");
    if (!Files.exists(model)) {
      oneJvm("fit", List.of("--train", folder.resolve("references.jsonl").toString(), "--model", model.toString()));
    }
    Rate[] alone = new Rate[3];
    Rate[] onSpark = new Rate[3];
    for (int threads = 1; threads <= 2; threads++) {
      alone[threads] = rate(command, threads, false);
      onSpark[threads] = rate(command, threads, true);
    }
    out.println(String.format(Locale.ROOT, "%-9s %d MB; local[2] is %.2f times local[1]; of the rate of one JVM, 1 "
        + "thread: "
        + "%.0f%%, 2 threads: %.0f%%; by time of the processor %.0f%% and %.0f%%", command, bytes / MEGABYTE,
        onSpark[2].clock() / onSpark[1].clock(), 100 * onSpark[1].clock() / alone[1].clock(),
        100 * onSpark[2].clock() / alone[2].clock(), 100 * onSpark[1].processor() / alone[1].processor(),
        100 * onSpark[2].processor() / alone[2].processor()));
    for (int partitions : new int[] {1, 7, 64}) {
      Path dealt = folder.resolve(command + "-" + partitions);
      spark(2, command, corpus, dealt, List.of("--partitions", Integer.toString(partitions)));
      boolean same = sortedLines(folder.resolve(command + "-2.jsonl")).equals(sortedLines(dealt));
      out.println(String.format(Locale.ROOT, "%-9s on %d partitions, shuffled: %s", command, partitions,
          same ? "the rows of one JVM" : "OTHER ROWS THAN ONE JVM"));
    }
  }

  /** Seconds by the clock and of the processor. */
  private record Seconds(double clock, double processor) {}

  /** Millions of bytes in a second by the clock, and in one of the processor. */
  private record Rate(double clock, double processor) {}

  private Rate rate(String command, int threads, boolean onSpark) throws IOException, InterruptedException {
    String name = (onSpark ? "spark-" : "") + command + "-" + threads;
    Seconds start = run(command, threads, onSpark, folder.resolve("row.jsonl"), folder.resolve(name + "-start.jsonl"));
    Seconds all = run(command, threads, onSpark, corpus, folder.resolve(name + ".jsonl"));
    Rate rate = new Rate(bytes / (all.clock() - start.clock()) / MEGABYTE,
        bytes / (all.processor() - start.processor()) / MEGABYTE);
    out.println(String.format(Locale.ROOT,
        "%-9s %-11s %.1f s, of which %.1f s to start and to learn: %.2f MB/s; %.2f MB a second of the processor",
        command,
        onSpark ? "local[" + threads + "]" : "one JVM, " + threads, all.clock(), start.clock(), rate.clock(),
        rate.processor()));
    return rate;
  }

  private Seconds run(String command, int threads, boolean onSpark, Path in, Path to)
      throws IOException, InterruptedException {
    if (onSpark) {
      return spark(threads, command, in, to, List.of());
    }
    List<String> arguments = new ArrayList<>(switch (command) {
      case "leaks" -> List.of(in.toString());
      case "attribute" -> List.of("--model", folder.resolve("model").toString(), "--test", in.toString());
      case "compose" -> List.of("--references", folder.resolve("references.jsonl").toString(), "--corpus",
          in.toString());
      default -> throw new IllegalArgumentException("not a command that is measured: " + command);
    });
    arguments.addAll(List.of("--threads", Integer.toString(threads), "--out", to.toString()));
    return oneJvm(command, arguments);
  }

  private Seconds oneJvm(String command, List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(io.github.stylome.cli.Main.class.getName(), command));
    line.addAll(arguments);
    return seconds(List.of(), line);
  }

  private Seconds spark(int threads, String command, Path in, Path to, List<String> more)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(Main.class.getName(), command, "--in", in.toString(), "--out",
        to.toString()));
    line.addAll(switch (command) {
      case "attribute" -> List.of("--model", folder.resolve("model").toString());
      case "compose" -> List.of("--references", folder.resolve("references.jsonl").toString());
      default -> List.of();
    });
    line.addAll(more);
    return seconds(List.of("-Dspark.master=local[" + threads + "]", "-Dspark.ui.enabled=false",
        "-Dspark.driver.host=127.0.0.1", "-Dspark.driver.bindAddress=127.0.0.1"), line);
  }

  private static Seconds seconds(List<String> properties, List<String> program) throws IOException,
      InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(properties);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(program);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(line).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
    double processor = 0;
    do {
      // What it has used so far; of a process that has ended nothing is told.
      processor = Math.max(processor,
          process.info().totalCpuDuration().map(used -> used.toNanos() / 1e9).orElse(0.0));
    } while (!process.waitFor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS));
    if (process.exitValue() != 0) {
      throw new IllegalStateException(program + " failed");
    }
    return new Seconds((System.nanoTime() - start) / 1e9, processor);
  }

  private static List<String> sortedLines(Path output) throws IOException {
    return MadeUpTexts.sorted(Files.isDirectory(output) ? MadeUpTexts.lines(output) : Files.readAllLines(output));
  }
}
