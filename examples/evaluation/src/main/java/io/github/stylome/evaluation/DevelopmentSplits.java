package io.github.stylome.evaluation;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.ProfileMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs every method on every development split and prints one table: accuracy, macro-F1, accuracy over groups of 5 and
 * 20 texts of one label, expected calibration error and log loss of the probabilities. The figures are the same on
 * every run and machine.
 *
 * <p>After {@code mvn package}, from the root of the project, in some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.DevelopmentSplits ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in; without one it is the system property
 * {@code stylome.shared}. Further arguments name the splits to run.
 */
public final class DevelopmentSplits {
  private static final List<String> NAMES = List.of("alpaca20", "speechmap32", "chinese32", "arabic10", "british");
  private static final String HEADING =
      "split        method         texts  labels  accuracy  macro-F1  groups of 5  groups of 20     ECE  log loss";

  private final Splits splits;
  private final Workers workers;
  private final PrintStream out;

  DevelopmentSplits(Path shared, Workers workers, PrintStream out) {
    splits = new Splits(shared);
    this.workers = workers;
    this.out = out;
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    String shared = args.length > 0 ? args[0] : System.getProperty("stylome.shared", "../shared");
    if (!Files.isDirectory(Path.of(shared, "corpora"))) {
      System.err.println("there are no corpora in \"" + shared + "\": name the folder that they lie in");
      System.exit(2);
    }
    List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : NAMES;
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      new DevelopmentSplits(Path.of(shared), Workers.of(executor, threads), out).run(names);
    } finally {
      executor.shutdown();
    }
  }

  void run(List<String> names) throws IOException {
    for (String name : names) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("unknown split \"" + name + "\"; known are " + NAMES);
      }
    }
    out.println(HEADING);
    for (String name : names) {
      switch (name) {
        case "alpaca20" -> attribute(splits.alpaca20());
        case "speechmap32" -> attribute(splits.speechmap32());
        case "chinese32" -> attribute(splits.chinese32());
        case "arabic10" -> attribute(splits.arabic10());
        default -> leaveOneOut(splits.british());
      }
    }
  }

  private static List<AttributionMethod> methods() {
    return AttributionMethod.NAMES.stream().map(AttributionMethod::named).toList();
  }

  private void attribute(Split split) {
    for (AttributionMethod method : methods()) {
      Attributor attributor = Attributor.fit(method, measurable(method, split.training()), workers);
      List<Attribution> answers = attributor.attributeAll(split.test(), workers);
      List<Judged> judged = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        judged.add(Judged.of(
            split.test().documents().get(i).label().orElseThrow(), answers.get(i), attributor.labels()));
      }
      print(split.name(), method.name(), judged, attributor.labels().size());
    }
  }

  /** Returns the texts that the method can learn from: an answer of one symbol has no word. */
  private static Corpus measurable(AttributionMethod method, Corpus training) {
    return Corpus.copyOf(training.stream()
        .filter(text -> method.canMeasure(text.text()))
        .toList());
  }

  private void leaveOneOut(Corpus novels) {
    for (ProfileMethod method : List.of(
        ProfileMethod.standard(), (ProfileMethod) AttributionMethod.named("cosine-delta"), (ProfileMethod) AttributionMethod.named("burrows-delta"))) {
      print("british", method.name(), NearestNovel.judge(method, novels, workers), novels.labels().size());
    }
  }

  private void print(String split, String method, List<Judged> judged, int labels) {
    boolean probable = judged.stream().anyMatch(text -> text.probabilities().length > 0);
    out.println(String.format(Locale.ROOT, "%-12s %-13s %6d  %6d  %8s  %8s  %11s  %12s  %6s  %8s", split, method,
        judged.size(), labels,
        figure(Metrics.accuracy(judged)),
        figure(Metrics.macroF1(judged)),
        figure(Metrics.groupAccuracy(judged, 5)),
        figure(Metrics.groupAccuracy(judged, 20)),
        figure(probable ? Metrics.expectedCalibrationError(judged) : Double.NaN),
        figure(probable ? Metrics.logLoss(judged) : Double.NaN)));
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}
