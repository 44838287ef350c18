package io.github.stylome.evaluation;

import io.github.stylome.cli.Main;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorReader;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures what attribution takes on alpaca20, in time and memory: a process that reads, learns, judges and writes,
 * beside one of scikit-learn that does the same with n-grams of 3 to 5 characters and a linear support vector machine;
 * and prediction alone on one core, with the model loaded. The figures are those of this machine and this run.
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
  private static final double NANOSECONDS = 1e9;
  private static final double BYTES = 1e6;
  private static final int ROUNDS = 3;
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
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process own = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName(),
          "attribute", "--train", train.toString(), "--test", test.toString(),
          "--out", folder.resolve("answers.jsonl").toString()).inheritIO().start();
      Usage stylome = Usage.of(own);
      print("stylome attribute, whole process", stylome);
      CharacterPipeline pipeline = new CharacterPipeline(folder);
      if (pipeline.python().isEmpty()) {
        out.println("scikit-learn is skipped: no python3 here can import it");
      } else {
        Usage rival = Usage.of(pipeline.start(pipeline.python().get(), train, test));
        print("scikit-learn, characters 3 to 5, whole process", rival);
        out.println(String.format(Locale.ROOT, "ratio of time %.4f, of memory %.4f",
            stylome.seconds() / rival.seconds(), stylome.peakMegabytes() / rival.peakMegabytes()));
      }
    } finally {
      JsonRows.delete(folder);
    }
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
    double[] rates = new double[ROUNDS];
    judge(attributor, split.test().documents()); // warms up
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      judge(attributor, split.test().documents());
      rates[i] = bytes / BYTES / ((System.nanoTime() - start) / NANOSECONDS);
    }
    out.println(String.format(Locale.ROOT, "model of %.3f MB, loaded in %.2f ms (median of %d)", model.length / BYTES,
        1000 * median(loads), LOADS));
    out.println(String.format(Locale.ROOT, "prediction alone, one core: %.2f MB of text a second (median of %d)",
        median(rates), ROUNDS));
  }

  private void judge(Attributor attributor, List<Document> texts) {
    long tokens = 0;
    for (Document text : texts) {
      tokens += attributor.attribute(text).tokens();
    }
    if (tokens == 0) {
      throw new IllegalStateException("nothing was judged");
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
