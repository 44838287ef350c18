package io.github.stylome.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.monitor.DriftMonitor;
import io.github.stylome.monitor.DriftReport;
import io.github.stylome.monitor.DriftSettings;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Measures the test for drift on the models of alpaca-eval: how often it alarms where nothing changes, and after how
 * many texts where an endpoint becomes a neighbouring version of its model, or a model of another family. A reference
 * has 400 texts, the stream the answers to other prompts, or with {@code prompts=same} to the same ones.
 *
 * <p>Pairs of neighbours, and families, are taken in turns for two parts. The settings of the test were chosen on the
 * first; the second was only measured. With {@code others}, the test is given half of the texts of models that are
 * neither of the two, nor of their families.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.DriftFigures ../shared second 10
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, the part, how many orders of the prompts to draw for
 * each pair of neighbours (a model that does not change gets twice as many), and maybe {@code others} or
 * {@code prompts=same}.
 */
public final class DriftFigures {
  private static final int REFERENCE = 400;

  /** Versions of one model, or models that differ in size or in the last step of their tuning alone. */
  private static final List<List<String>> NEIGHBOURS = List.of(
      List.of("gpt4", "gpt4_0613"),
      List.of("claude-2", "claude-2.1"),
      List.of("Qwen1.5-7B-Chat", "Qwen1.5-14B-Chat"),
      List.of("Meta-Llama-3-8B-Instruct", "Llama-3-Instruct-8B-SimPO"),
      List.of("gemma-2-9b-it-DPO", "gemma-2-9b-it-SimPO"),
      List.of("gpt-3.5-turbo-0301", "gpt-3.5-turbo-0613"),
      List.of("llama-2-7b-chat-hf", "llama-2-13b-chat-hf"),
      List.of("vicuna-7b-v1.5", "vicuna-13b-v1.5"),
      List.of("tulu-2-dpo-7b", "tulu-2-dpo-70b"),
      List.of("Meta-Llama-3-8B-Instruct", "Meta-Llama-3-70B-Instruct"),
      List.of("Mistral-7B-Instruct-v0.2", "Snorkel-Mistral-PairRM-DPO"),
      List.of("claude-3-sonnet-20240229", "claude-3-opus-20240229"),
      List.of("gpt-4-turbo-2024-04-09", "gpt4_1106_preview"),
      List.of("falcon-7b-instruct", "falcon-40b-instruct"),
      List.of("gemma-2b-it", "gemma-7b-it"),
      List.of("gpt-4o-mini-2024-07-18", "gpt-4o-2024-05-13"));

  private static final List<List<String>> FAMILIES = List.of(
      List.of("gpt4", "gpt4_0613"),
      List.of("claude-2", "claude-2.1"),
      List.of("Meta-Llama-3-8B-Instruct", "Meta-Llama-3-70B-Instruct"),
      List.of("Qwen1.5-7B-Chat", "Qwen1.5-14B-Chat"),
      List.of("gemma-2-9b-it-DPO", "gemma-2-9b-it-SimPO"),
      List.of("llama-2-7b-chat-hf", "llama-2-70b-chat-hf"),
      List.of("Mixtral-8x7B-Instruct-v0.1", "mistral-medium"),
      List.of("falcon-7b-instruct", "falcon-40b-instruct"),
      List.of("gpt-4-turbo-2024-04-09", "gpt-4o-2024-05-13"),
      List.of("claude-3-opus-20240229", "claude-3-5-sonnet-20240620"),
      List.of("cohere"),
      List.of("gemini-pro"),
      List.of("Yi-34B-Chat"),
      List.of("dbrx-instruct"));

  private final Map<String, Map<String, Document>> models = new TreeMap<>();
  private final boolean same;
  private final boolean others;
  private final Workers workers;
  private final PrintStream out;

  private DriftFigures(Path shared, boolean same, boolean others, Workers workers, PrintStream out)
      throws IOException {
    for (Document text : new SlopTexts(shared).named("alpaca-eval")) {
      models.computeIfAbsent(text.label().orElseThrow(), label -> new TreeMap<>())
          .put(text.group().orElseThrow(), text);
    }
    this.same = same;
    this.others = others;
    this.workers = workers;
    this.out = out;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    int part = arguments.contains("first") ? 0 : 1;
    int orders = arguments.stream().filter(each -> each.matches("[0-9]{1,6}")).mapToInt(Integer::parseInt)
        .findFirst().orElse(10);
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      new DriftFigures(DevelopmentSplits.shared(args), arguments.contains("prompts=same"),
          arguments.contains("others"), Workers.of(executor, threads), out).run(part, orders);
    } finally {
      executor.shutdown();
    }
  }

  private void run(int part, int orders) {
    List<DriftReport> neighbours = new ArrayList<>();
    for (List<String> pair : everySecond(NEIGHBOURS, part)) {
      List<DriftReport> reports = runs(List.of(pair), orders);
      print(pair.get(0) + " to " + pair.get(1), reports);
      neighbours.addAll(reports);
    }
    print("all neighbours", neighbours);
    print("other families", runs(otherFamilies(everySecond(FAMILIES, part)), 1));
    if (!same) { // the corpus has one answer of a model to a prompt
      noChange(everySecond(new ArrayList<>(models.keySet()), part), 2 * orders);
    }
  }

  private static <T> List<T> everySecond(List<T> all, int part) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == part).mapToObj(all::get).toList();
  }

  private static List<List<String>> otherFamilies(List<List<String>> families) {
    List<List<String>> pairs = new ArrayList<>();
    for (List<String> one : families) {
      for (List<String> other : families) {
        if (one != other) {
          pairs.add(List.of(one.get(0), other.get(other.size() - 1)));
        }
      }
    }
    return pairs;
  }

  private void noChange(List<String> labels, int orders) {
    List<DriftReport> reports = runs(labels.stream().map(label -> List.of(label, label)).toList(), orders);
    int alarms = (int) reports.stream().filter(report -> report.alarm().isPresent()).count();
    Proportion share = new Proportion(alarms, reports.size());
    out.println(String.format(Locale.ROOT, "no change: %d models, %d runs, %d alarms, share %.3f [%.3f, %.3f]",
        labels.size(), reports.size(), alarms, share.share(), share.lower(), share.upper()));
  }

  private void print(String name, List<DriftReport> reports) {
    double[] texts = reports.stream()
        .mapToDouble(report -> report.alarm().isPresent() ? report.alarm().getAsLong() : Double.POSITIVE_INFINITY)
        .sorted()
        .toArray();
    long alarms = reports.stream().filter(report -> report.alarm().isPresent()).count();
    out.println(String.format(Locale.ROOT, "%s: %d runs, %d alarms, texts: quartile %.0f, median %.0f, quartile %.0f",
        name, texts.length, alarms, texts[texts.length / 4], texts[texts.length / 2], texts[texts.length * 3 / 4]));
  }

  private List<DriftReport> runs(List<List<String>> pairs, int orders) {
    BiFunction<Integer, Integer, DriftReport> run = (pair, order) -> run(pairs.get(pair), order);
    return workers.map(IntStream.range(0, pairs.size() * orders).boxed().toList(),
        task -> run.apply(task / orders, task % orders));
  }

  private DriftReport run(List<String> pair, int order) {
    Map<String, Document> before = requireNonNull(models.get(pair.get(0)));
    Map<String, Document> after = requireNonNull(models.get(pair.get(1)));
    List<String> prompts = new ArrayList<>(before.keySet());
    Random random = new Random(31L * order + pair.hashCode());
    Collections.shuffle(prompts, random);
    List<String> asked = new ArrayList<>(prompts.subList(0, REFERENCE));
    List<Document> reference = asked.stream().map(before::get).filter(each -> each != null).toList();
    List<String> stream = same ? asked : prompts.subList(REFERENCE, prompts.size());
    Collections.shuffle(stream, random);
    DriftMonitor monitor = DriftMonitor.of(reference, others(pair, asked), new DriftSettings(0.05, order));
    boolean changed = !pair.get(0).equals(pair.get(1));
    for (String prompt : stream) {
      Document text = after.get(prompt);
      if (text != null) {
        monitor.add(text);
      }
      if (changed && monitor.report().alarm().isPresent()) {
        break;
      }
    }
    return monitor.report();
  }

  /** Returns half of the texts of models that are not of these families. */
  private List<Document> others(List<String> pair, List<String> prompts) {
    List<Document> texts = new ArrayList<>();
    if (others) {
      for (List<String> family : FAMILIES) {
        if (pair.stream().noneMatch(label -> label.substring(0, 4).equalsIgnoreCase(family.get(0).substring(0, 4)))) {
          prompts.stream().map(prompt -> requireNonNull(models.get(family.get(0))).get(prompt))
              .filter(each -> each != null).forEach(texts::add);
        }
      }
    }
    return texts;
  }
}
