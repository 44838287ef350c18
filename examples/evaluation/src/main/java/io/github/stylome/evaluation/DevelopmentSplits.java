package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.output.ModelCardReport;
import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.AttributionMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures what verdicts are worth on the development corpora, and prints it: every method on every split, segments of
 * works that were held out where authors have few, few texts a label, people told from machines within a register and across two, and texts
 * by none of the candidates told from texts by one. The figures are the same on every run and machine.
 *
 * <p>After {@code mvn package}, from the root of the project, in some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.DevelopmentSplits ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in; without one it is the system property
 * {@code stylome.shared}. Further arguments name what to measure, and by which methods. What it takes in time and memory is measured by
 * {@link Speed}.
 */
public final class DevelopmentSplits {
  /** What can be measured, in the order in which it is. */
  static final List<String> NAMES = List.of("alpaca20", "speechmap32", "chinese32", "arabic10", "british",
      "held-out-works", "few-texts", "within-registers", "across-registers", "open-set");

  private final Splits splits;
  private final Workers workers;
  private final PrintStream out;

  DevelopmentSplits(Path shared, Workers workers, PrintStream out) {
    splits = new Splits(shared);
    this.workers = workers;
    this.out = out;
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    Path shared = shared(args);
    List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : List.of();
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      new DevelopmentSplits(shared, Workers.of(executor, threads), out).run(names);
    } finally {
      executor.shutdown();
    }
  }

  /** Returns the folder that the corpora lie in; ends the process if there is none. */
  static Path shared(String[] args) {
    String shared = args.length > 0 ? args[0] : System.getProperty("stylome.shared", "../shared");
    if (!Files.isDirectory(Path.of(shared, "corpora"))) {
      System.err.println("there are no corpora in \"" + shared + "\": name the folder that they lie in");
      System.exit(2);
    }
    return Path.of(shared);
  }

  /**
   * Measures what is named by the methods that are named.
   *
   * @param names of {@link #NAMES} and {@link AttributionMethod#NAMES}; where none is of one of them, all of it
   * @throws IllegalArgumentException if nothing has one of the names
   */
  void run(List<String> names) throws IOException {
    for (String name : names) {
      if (!NAMES.contains(name) && !AttributionMethod.NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "nothing is called \"" + name + "\"; known are " + NAMES + " and " + AttributionMethod.NAMES);
      }
    }
    // The method for reasoning traces is measured by TraceFigures; answers are what these texts are.
    List<String> methods = named(names, AttributionMethod.NAMES).stream()
        .filter(name -> names.contains(name) || !name.equals(AttributionMethod.reasoning().name()))
        .toList();
    for (String name : named(names, NAMES)) {
      print(measure(name, methods));
    }
  }

  private static List<String> named(List<String> names, List<String> all) {
    List<String> named = all.stream().filter(names::contains).toList();
    return named.isEmpty() ? all : named;
  }

  private Section measure(String name, List<String> methods) throws IOException {
    return switch (name) {
      case "alpaca20" -> SplitSection.of(splits.alpaca20(), methods, workers);
      case "speechmap32" -> SplitSection.of(splits.speechmap32(), methods, workers);
      case "chinese32" -> SplitSection.of(splits.chinese32(), methods, workers);
      case "arabic10" -> SplitSection.of(splits.arabic10(), methods, workers);
      case "british" -> SplitSection.ofNovels(splits.british(), methods, workers);
      case "held-out-works" -> HeldOutWorks.section(splits.arabic10().training(), splits.british(), workers);
      case "few-texts" -> FewTexts.section(List.of(splits.speechmap32(), splits.alpaca20(), splits.chinese32()), workers);
      case "within-registers" -> HumanMachineSection.within(splits.humanMachine(), workers);
      case "across-registers" -> HumanMachineSection.across(splits.humanMachine(), workers);
      default -> HeldOutLabels.section(List.of(splits.speechmap32(), splits.alpaca20()), workers);
    };
  }

  private void print(Section section) {
    out.print(new String(ModelCardReport.of(List.of(section)), StandardCharsets.UTF_8));
  }
}
