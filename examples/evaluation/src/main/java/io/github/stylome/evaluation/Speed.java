package io.github.stylome.evaluation;

import io.github.stylome.cli.Main;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorReader;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Measures what attribution takes on alpaca20, in time and memory: a process that reads, learns, judges and writes,
 * beside one of scikit-learn that does the same with n-grams of 3 to 5 characters and a linear support vector machine;
 * and prediction alone on one core, with the model loaded, text by text and all texts at once. The figures are those of
 * this machine and this run.
 *
 * <p>The process is run twice. As it is, a JVM takes memory for its heap as long as the machine has some, a quarter of
 * all, before it looks for what is no longer needed; with a bound it takes what the task needs. The bound is {@value
 * #HEAP}, and the collector the one that the documents advise where memory is short.
 *
 * <p>After {@code mvn package}, from the root of the project, in some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.Speed ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in. Where no Python has scikit-learn, only Stylome is
 * measured.
 */
public final class Speed {
  private static final String HEAP = "-Xmx700m";
  private static final String COLLECTOR = "-XX:+UseSerialGC";
  private static final double NANOSECONDS = 1e9;
  private static final double BYTES = 1e6;
  private static final int ROUNDS = 5;
  private static final int LOADS = 21;

  private final Split split;
  private final PrintStream out;

  private Speed(Split split, PrintStream out) {
    this.split = split;
    this.out = out;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    Split split = new Splits(DevelopmentSplits.shared(args)).alpaca20();
    Speed speed = new Speed(split, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    speed.wholeProcess();
    speed.predictionAlone();
  }

  private void wholeProcess() throws IOException {
    Path folder = Files.createTempDirectory("stylome-speed");
    try {
      Path train = JsonRows.write(folder.resolve("train.jsonl"), split.training());
      Path test = JsonRows.write(folder.resolve("test.jsonl"), split.test());
      Usage stylome = attribute(folder, train, test, List.of());
      print("stylome attribute, whole process", stylome);
      Usage bounded = attribute(folder, train, test, List.of(COLLECTOR, HEAP));
      print("the same with " + COLLECTOR + " " + HEAP, bounded);
      CharacterPipeline pipeline = new CharacterPipeline(folder);
      if (pipeline.python().isEmpty()) {
        out.println("scikit-learn is skipped: no python3 here can import it");
      } else {
        Usage rival = Usage.of(pipeline.start(pipeline.python().get(), train, test));
        print("scikit-learn, characters 3 to 5, whole process", rival);
        printRatio("ratio", stylome, rival);
        printRatio("ratio with a bounded heap", bounded, rival);
      }
    } finally {
      JsonRows.delete(folder);
    }
  }

  private static Usage attribute(Path folder, Path train, Path test, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "attribute",
        "--train", train.toString(), "--test", test.toString(), "--out", folder.resolve("answers.jsonl").toString()));
    return Usage.of(new ProcessBuilder(command).inheritIO().start());
  }

  private void printRatio(String what, Usage own, Usage rival) {
    out.println(String.format(Locale.ROOT, "%s: of time %.4f, of memory %.4f", what,
        own.seconds() / rival.seconds(), own.peakMegabytes() / rival.peakMegabytes()));
  }

  private void print(String what, Usage usage) {
    out.println(String.format(
        Locale.ROOT, "%-48s %9.2f s  peak %9.1f MB", what, usage.seconds(), usage.peakMegabytes()));
  }

  private void predictionAlone() throws IOException {
    byte[] model = AttributorWriter.toBytes(
        Fitting.fit(AttributionMethod.auto(), split.training().documents(), Workers.caller()));
    double[] loads = new double[LOADS];
    for (int i = 0; i < LOADS; i++) {
      long start = System.nanoTime();
      AttributorReader.read(model);
      loads[i] = (System.nanoTime() - start) / NANOSECONDS;
    }
    Attributor attributor = AttributorReader.read(model);
    long bytes = split.test().stream()
        .mapToLong(text -> text.text().getBytes(StandardCharsets.UTF_8).length)
        .sum();
    out.println(String.format(Locale.ROOT, "model of %.3f MB, loaded in %.2f ms (median of %d)", model.length / BYTES,
        1000 * median(loads), LOADS));
    List<Document> texts = split.test().documents();
    printRate("text by text", bytes, () -> texts.stream().mapToLong(text -> attributor.attribute(text).tokens()).sum());
    printRate("all texts at once", bytes, () -> attributor.attributeAll(texts, Workers.caller()).stream()
        .mapToLong(Attribution::tokens)
        .sum());
  }

  private void printRate(String how, long bytes, LongSupplier tokens) {
    double[] rates = new double[ROUNDS];
    for (int i = -1; i < ROUNDS; i++) { // the first warms up
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      if (tokens.getAsLong() == 0) {
        throw new IllegalStateException("nothing was judged");
      }
      double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOSECONDS;
      if (i >= 0) {
        rates[i] = bytes / BYTES / seconds;
      }
    }
    out.println(String.format(Locale.ROOT,
        "prediction alone, one core, %s: %.2f MB of text in a second of the processor (median of %d)", how,
        median(rates), ROUNDS));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
