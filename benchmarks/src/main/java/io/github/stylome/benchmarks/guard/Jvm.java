package io.github.stylome.benchmarks.guard;

import io.github.stylome.kernel.RowKernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of JVM that loops are measured in: with the vector module, and without. */
enum Jvm {
  PLAIN,
  VECTOR;

  private static final String WIDEST = "widest";
  private static final String ANSWER = "answer: ";

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Measures a group in a JVM of its own. */
  List<Measurement> measure(LoopGroup group) throws IOException {
    return run(group.name()).stream().map(Measurement::parse).toList();
  }

  /** Returns what the processor here is like; nothing if it is no x86-64 with vectors of 256 bits at least. */
  static Set<Processor> processors() throws IOException {
    return System.getProperty("os.arch", "").equals("amd64")
        ? Processor.like(Processor.vendor(), VECTOR.run(WIDEST).stream().findFirst().orElse(""))
        : EnumSet.noneOf(Processor.class);
  }

  private List<String> run(String what) throws IOException {
    Process process = new ProcessBuilder(command(what)).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException("the JVM that measures " + what + " ended with status " + status + ": " + lines);
      }
      // The others are warnings of the JVM.
      return lines.stream()
          .filter(line -> line.startsWith(ANSWER))
          .map(line -> line.substring(ANSWER.length()))
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /**
   * One width of vectors wherever there are wider ones, unless the widest is asked for; a collector that takes no core
   * from the loop; and a loop waits for its compiler, so that on a busy machine no loop is measured that has not been
   * compiled yet. Objects are aligned to the width, since whether vectors lie across two lines of the cache, which is
   * worth a third, is otherwise luck.
   */
  private List<String> command(String what) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+IgnoreUnrecognizedVMOptions", what.equals(WIDEST) ? "-XX:UseAVX=3" : "-XX:UseAVX=2", "-Xbatch",
        "-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=32",
        "-Xms256m", "-Xmx512m"));
    if (this == VECTOR) {
      command.add("--add-modules=jdk.incubator.vector");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Jvm.class.getName(), what));
    return command;
  }

  /** Measures the group that is named, in this JVM, or says how wide its vectors are. */
  public static void main(String[] arguments) {
    if (arguments[0].equals(WIDEST)) {
      System.out.println(ANSWER + RowKernels.best());
      return;
    }
    Meter meter = new Meter(400, 2_500, 400);
    for (GuardedLoop loop : LoopGroup.valueOf(arguments[0]).loops()) {
      System.out.println(ANSWER + meter.measure(loop).toLine());
    }
  }
}
