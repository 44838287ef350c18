package io.github.stylome.evaluation;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Prints for every development split how often the true label is in the conformal set, and how large the sets are: for
 * single texts and for groups of texts of one label, in the order of the files. Texts that cannot be measured have no
 * set and are left out. The figures are the same on every run and machine.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.ConformalCoverage ../shared standard
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in and the names of methods.
 */
public final class ConformalCoverage {
  private static final double[] LEVELS = {0.8, 0.9, 0.95};
  private static final int[] GROUP_SIZES = {1, 5, 20};
  private static final String HEADING =
      "split        method         texts of one  sets  best right  level  coverage  mean size";

  private final Splits splits;
  private final Workers workers;
  private final PrintStream out;

  ConformalCoverage(Path shared, Workers workers, PrintStream out) {
    splits = new Splits(shared);
    this.workers = workers;
    this.out = out;
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !Files.isDirectory(Path.of(args[0], "corpora"))) {
      System.err.println("name the folder that corpora lies in, and methods of " + AttributionMethod.NAMES);
      System.exit(2);
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      ConformalCoverage coverage = new ConformalCoverage(Path.of(args[0]), Workers.of(executor, threads), out);
      out.println(HEADING);
      for (String method : List.of(args).subList(1, args.length)) {
        coverage.runAll(AttributionMethod.named(method));
      }
    } finally {
      executor.shutdown();
    }
  }

  private void runAll(AttributionMethod method) throws IOException {
    run(splits.alpaca20(), method);
    run(splits.speechmap32(), method);
    run(splits.chinese32(), method);
    run(splits.arabic10(), method);
  }

  void run(Split split, AttributionMethod method) {
    Attributor attributor = Attributor.fit(method, split.training(), workers);
    for (int size : GROUP_SIZES) {
      List<Corpus> groups = groups(split.test(), size);
      List<Attribution> answers = workers.map(groups, attributor::attributeTogether);
      for (double level : LEVELS) {
        print(split.name(), method.name(), size, groups, answers, level);
      }
    }
  }

  private void print(
      String split, String method, int size, List<Corpus> groups, List<Attribution> answers, double level) {
    int sets = 0;
    int right = 0;
    int covered = 0;
    long members = 0;
    for (int i = 0; i < answers.size(); i++) {
      String label = groups.get(i).documents().get(0).label().orElseThrow();
      List<String> set = answers.get(i).conformalSet(level);
      if (!set.isEmpty()) {
        sets++;
        right += answers.get(i).ranking().get(0).label().equals(label) ? 1 : 0;
        covered += set.contains(label) ? 1 : 0;
        members += set.size();
      }
    }
    if (sets > 0) {
      out.println(String.format(Locale.ROOT, "%-12s %-13s %13d  %4d  %10.3f  %5.2f  %8.3f  %9.2f", split, method, size,
          sets, (double) right / sets, level, (double) covered / sets, (double) members / sets));
    }
  }

  /** Returns texts of one label, size by size; what is left over of a label is left out. */
  private static List<Corpus> groups(Corpus texts, int size) {
    Map<String, List<Document>> byLabel = new TreeMap<>();
    for (Document text : texts) {
      byLabel.computeIfAbsent(text.label().orElseThrow(), label -> new ArrayList<>()).add(text);
    }
    List<Corpus> groups = new ArrayList<>();
    for (List<Document> own : byLabel.values()) {
      for (int from = 0; from + size <= own.size(); from += size) {
        groups.add(Corpus.copyOf(own.subList(from, from + size)));
      }
    }
    return groups;
  }
}
