package io.github.stylome.evaluation;

import io.github.stylome.cli.Main;
import io.github.stylome.cli.console.Console;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast novels are read, cut, counted, made into a table of 1,000 words and compared by the eleven distances
 * of the R package stylo: as a whole process with the start of the JVM, and in this JVM once it is warm. stylo 0.7.7 loads and
 * counts 2 to 3.6 MB a second on a machine of this kind, without any distance.
 *
 * <p>Medians of 5 runs, and the fastest: on a machine with other work the wall clock says more of that work than of this,
 * so the processor time of the median is printed as well. Twice the novels are each novel twice.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.LoadingSpeed ../shared/corpora/british-fiction
 * }</pre>
 *
 * <p>The argument is a folder of {@code .txt} files.
 */
public final class LoadingSpeed {
  private static final String MEASURES = "burrows-delta,quadratic-delta,eder-delta,eder-simple,cosine,cosine-delta,"
      + "min-max,entropy,manhattan,euclidean,canberra";
  private static final List<Integer> NOVELS = List.of(6, 13, 26, 52);
  private static final int RUNS = 5;
  private static final int WARM_UPS = 12;
  private static final double NANOSECONDS = 1e9;
  private static final double MEGABYTE = 1e6;
  /** Of a second, in which Linux counts the processor time of processes that have ended. */
  private static final double TICKS = 100;

  /** A run: seconds on the clock and of the processors; these are NaN where the system does not tell. */
  record Run(double seconds, double processorSeconds) {}

  /** Runs something and says how long it took. */
  private interface Timed {
    Run run() throws IOException;
  }

  private final PrintStream out;

  LoadingSpeed(PrintStream out) {
    this.out = out;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("the argument is a folder of novels");
    }
    List<Path> novels = TextReader.textFiles(Path.of(args[0])).stream()
        .filter(file -> !file.endsWith("Richardson_Clarissa.txt")) // is not among the 26 of the golden files
        .toList();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new LoadingSpeed(out).print(novels, NOVELS, WARM_UPS);
  }

  void print(List<Path> novels, List<Integer> sizes, int warmUps) throws IOException {
    out.println("novels     MB  how       median s  fastest s  processor s   MB/s median  fastest");
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("stylome-novels");
      try {
        double megabytes = copy(novels, size, folder) / MEGABYTE;
        print(size, megabytes, "process", measure(() -> process(folder)));
        for (int i = 0; i < warmUps; i++) {
          warm(folder);
        }
        print(size, megabytes, "warm", measure(() -> warm(folder)));
      } finally {
        JsonRows.delete(folder);
      }
    }
  }

  /** Copies as many novels, from the first again where there are not so many, and returns their bytes. */
  static long copy(List<Path> novels, int size, Path folder) throws IOException {
    long bytes = 0;
    for (int i = 0; i < size; i++) {
      Path novel = novels.get(i % novels.size());
      String name = String.valueOf(novel.getFileName());
      String again = i < novels.size() ? "" : "-" + (i / novels.size() + 1);
      Path copy = folder.resolve(name.substring(0, name.length() - ".txt".length()) + again + ".txt");
      bytes += Files.size(Files.copy(novel, copy));
    }
    return bytes;
  }

  private static List<Run> measure(Timed timed) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(timed.run());
    }
    return runs;
  }

  private void print(int novels, double megabytes, String how, List<Run> runs) {
    double median = median(runs.stream().mapToDouble(Run::seconds).toArray());
    double fastest = runs.stream().mapToDouble(Run::seconds).min().orElseThrow();
    double processor = median(runs.stream().mapToDouble(Run::processorSeconds).toArray());
    out.println(String.format(Locale.ROOT, "%6d %6.1f  %-8s %9.2f %10.2f %12.2f %13.1f %8.1f",
        novels, megabytes, how, median, fastest, processor, megabytes / median, megabytes / fastest));
  }

  private static String[] arguments(Path folder) {
    return new String[] {"distances", folder.toString(), "--measure", MEASURES, "--mfw", "1000",
      "--out", folder.resolve("distances.tsv").toString()};
  }

  private static Run process(Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments(folder)));
    double before = processorSecondsOfChildren();
    Usage usage = Usage.of(new ProcessBuilder(command).inheritIO().start());
    return new Run(usage.seconds(), processorSecondsOfChildren() - before);
  }

  private static Run warm(Path folder) throws IOException {
    Console console = new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err, () -> false);
    long processor = processorNanoseconds();
    long start = System.nanoTime();
    int status = Main.run(console, arguments(folder));
    long end = System.nanoTime();
    if (status != 0) {
      throw new IOException("the command ended with status " + status);
    }
    return new Run((end - start) / NANOSECONDS, (processorNanoseconds() - processor) / NANOSECONDS);
  }

  private static long processorNanoseconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() : 0;
  }

  /** Returns the processor time of the processes that this one started and that have ended. */
  private static double processorSecondsOfChildren() {
    try {
      String line = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    } catch (IOException e) {
      return Double.NaN; // no Linux
    }
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
