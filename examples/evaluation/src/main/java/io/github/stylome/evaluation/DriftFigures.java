package io.github.stylome.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.monitor.DriftMonitor;
import io.github.stylome.monitor.DriftReport;
import io.github.stylome.monitor.DriftSettings;
import io.github.stylome.monitor.PromptMatching;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the test for drift: how often it alarms where nothing changes, and after how many texts where an endpoint
 * becomes a neighbouring version of its model, or a model of another family. A reference has 400 texts, or half of
 * those that a model has, and the stream the answers to other prompts, or with {@code prompts=same} to the same ones.
 *
 * <p>Pairs of neighbours, and families, are taken in turns for two parts. The settings of the test were chosen on the
 * first of alpaca-eval; the second was only measured. With {@code others}, the test is given half of the texts of models
 * that are neither of the two, nor of their families.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.DriftFigures ../shared second 10
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, the part, and how many orders of the prompts to draw for
 * each pair of neighbours (a model that does not change gets twice as many). There may be {@code others},
 * {@code prompts=same}, {@code after=N}, which lets N texts of the stream go by before the change and counts from there,
 * {@code corpus=speechmap} or {@code corpus=speechmap-chinese}, and one or more of {@code neighbours}, {@code families}
 * and {@code no-change}, and then only these are measured.
 */
public final class DriftFigures {
  private static final int REFERENCE = 400;
  private static final List<String> MEASURES = List.of("neighbours", "families", "no-change");

  private final Map<String, Map<String, Document>> models = new TreeMap<>();
  private final List<String> arguments;
  private final String corpus;
  private final int after;
  private final boolean same;
  private final Workers workers;
  private final PrintStream out;

  private DriftFigures(Path shared, List<String> arguments, Workers workers, PrintStream out) throws IOException {
    this.arguments = arguments;
    corpus = value("corpus=", "alpaca-eval");
    after = Integer.parseInt(value("after=", "0"));
    same = arguments.contains("prompts=same");
    this.workers = workers;
    this.out = out;
    for (Document text : new SlopTexts(shared).named(corpus)) {
      models.computeIfAbsent(text.label().orElseThrow(), label -> new TreeMap<>())
          .put(text.group().orElseThrow(), text);
    }
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      new DriftFigures(DevelopmentSplits.shared(args), arguments, Workers.of(executor, threads), out).run();
    } finally {
      executor.shutdown();
    }
  }

  private String value(String name, String otherwise) {
    return arguments.stream().filter(each -> each.startsWith(name)).map(each -> each.substring(name.length()))
        .findFirst().orElse(otherwise);
  }

  private boolean measures(String what) {
    return arguments.contains(what) || arguments.stream().noneMatch(MEASURES::contains);
  }

  private void run() {
    int part = arguments.contains("first") ? 0 : 1;
    int orders = arguments.stream().filter(each -> each.matches("[0-9]{1,6}")).mapToInt(Integer::parseInt)
        .findFirst().orElse(10);
    if (measures("neighbours")) {
      List<DriftReport> neighbours = new ArrayList<>();
      for (List<String> pair : DriftPairs.neighbours(corpus, part)) {
        List<DriftReport> reports = runs(List.of(pair), orders);
        print(pair.get(0) + " to " + pair.get(1), reports);
        neighbours.addAll(reports);
      }
      print("all neighbours", neighbours);
    }
    if (measures("families")) {
      print("other families", runs(DriftPairs.across(DriftPairs.families(corpus, part)), 1));
    }
    if (measures("no-change") && !same) { // the corpora have one answer of a model to a prompt
      noChange(DriftPairs.everySecond(new ArrayList<>(models.keySet()), part), 2 * orders);
    }
  }

  /** One order of all models after the other: what is printed before the end is right for those so far. */
  private void noChange(List<String> labels, int orders) {
    List<List<String>> pairs = labels.stream().map(label -> List.of(label, label)).toList();
    int runs = 0;
    int alarms = 0;
    for (int order = 0; order < orders; order++) {
      int number = order;
      for (DriftReport report : workers.map(pairs, pair -> run(pair, number))) {
        runs++;
        alarms += report.alarm().isPresent() ? 1 : 0;
      }
      Proportion share = new Proportion(alarms, runs);
      out.println(String.format(Locale.ROOT, "no change: %d models, %d runs, %d alarms, share %.3f [%.3f, %.3f]",
          labels.size(), runs, alarms, share.share(), share.lower(), share.upper()));
    }
  }

  private void print(String name, List<DriftReport> reports) {
    double[] texts = reports.stream().mapToDouble(this::textsToTheAlarm).sorted().toArray();
    long alarms = Arrays.stream(texts).filter(Double::isFinite).count();
    long early = reports.stream().filter(this::isEarly).count();
    out.println(String.format(Locale.ROOT, "%s: %d runs, %d alarms, %stexts: quartile %.0f, median %.0f, quartile %.0f",
        name, texts.length, alarms, early == 0 ? "" : early + " before the change, ", texts[texts.length / 4],
        texts[texts.length / 2], texts[texts.length * 3 / 4]));
  }

  private boolean isEarly(DriftReport report) {
    return report.alarm().isPresent() && report.alarm().getAsLong() <= after;
  }

  /** An alarm before the change is false, and not one of the change. */
  private double textsToTheAlarm(DriftReport report) {
    return report.alarm().isPresent() && !isEarly(report)
        ? report.alarm().getAsLong() - after
        : Double.POSITIVE_INFINITY;
  }

  private List<DriftReport> runs(List<List<String>> pairs, int orders) {
    return workers.map(IntStream.range(0, pairs.size() * orders).boxed().toList(),
        task -> run(pairs.get(task / orders), task % orders));
  }

  private DriftReport run(List<String> pair, int order) {
    Map<String, Document> before = requireNonNull(models.get(pair.get(0)));
    Map<String, Document> now = requireNonNull(models.get(pair.get(1)));
    List<String> prompts = new ArrayList<>(before.keySet());
    Random random = new Random(31L * order + pair.hashCode());
    Collections.shuffle(prompts, random);
    int size = same ? Math.min(REFERENCE, prompts.size()) : Math.min(REFERENCE, prompts.size() / 2);
    List<String> asked = new ArrayList<>(prompts.subList(0, size));
    List<Document> reference = asked.stream().map(before::get).filter(each -> each != null).toList();
    List<String> stream = same ? asked : prompts.subList(size, prompts.size());
    Collections.shuffle(stream, random);
    DriftMonitor monitor = DriftMonitor.of(reference, others(pair, asked), new DriftSettings(0.05, order,
        same ? PromptMatching.SAME : PromptMatching.ANY));
    boolean changed = !pair.get(0).equals(pair.get(1));
    for (int i = 0; i < stream.size(); i++) {
      Document text = (i < after ? before : now).get(stream.get(i));
      if (text != null) {
        monitor.add(text);
      }
      if (changed && monitor.report().alarm().isPresent()) {
        break;
      }
    }
    return monitor.report();
  }

  private List<List<String>> allFamilies() {
    return Stream.of(0, 1).flatMap(part -> DriftPairs.families(corpus, part).stream()).toList();
  }

  /** Returns half of the texts of models that are not of these families. */
  private List<Document> others(List<String> pair, List<String> prompts) {
    List<Document> texts = new ArrayList<>();
    if (arguments.contains("others")) {
      for (List<String> family : allFamilies()) {
        if (pair.stream().noneMatch(label -> label.substring(0, 4).equalsIgnoreCase(family.get(0).substring(0, 4)))) {
          prompts.stream().map(prompt -> requireNonNull(models.get(family.get(0))).get(prompt))
              .filter(each -> each != null).forEach(texts::add);
        }
      }
    }
    return texts;
  }
}
