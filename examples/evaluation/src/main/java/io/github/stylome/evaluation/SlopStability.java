package io.github.stylome.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.stylome.keyness.KeyTerm;
import io.github.stylome.keyness.SlopProfile;
import io.github.stylome.keyness.SlopProfiler;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Measures whether slop lists are habits: how much of the list from one half of a label's prompts is in the list from
 * the other half. Both halves are drawn by a seed, every label is compared with all others on the same half, and the
 * settings are those of the command. Works without prompt are the halves themselves: those of an author are dealt out
 * in turn.
 *
 * <p>Labels are taken in turns for two parts. The settings were chosen on the first; the second was only measured.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.SlopStability ../shared
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, and maybe names of collections.
 */
public final class SlopStability {
  private static final int TOP = 100;
  private static final int SEED = 1;
  private static final String HEADING =
      "collection       part    labels  entries  recur: median  worst  by chance  discoveries  recur: median";

  private final SlopTexts texts;
  private final Workers workers;
  private final PrintStream out;

  SlopStability(SlopTexts texts, Workers workers, PrintStream out) {
    this.texts = texts;
    this.workers = workers;
    this.out = out;
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    Path shared = DevelopmentSplits.shared(args);
    List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : SlopTexts.NAMES;
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      SlopStability stability = new SlopStability(new SlopTexts(shared), Workers.of(executor, threads), out);
      out.println(HEADING);
      for (String name : names) {
        stability.run(name);
      }
    } finally {
      executor.shutdown();
    }
  }

  private void run(String name) throws IOException {
    List<Document> all = texts.named(name);
    Map<String, Integer> halves = halves(all);
    List<Map<String, SlopProfile>> profiles = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      profiles.add(profiles(all, halves, half));
    }
    List<String> labels = profiles.get(0).keySet().stream().filter(profiles.get(1)::containsKey).toList();
    if (labels.contains("human")) {
      print(name, "human", List.of("human"), profiles);
    }
    for (int part = 0; part < 2; part++) {
      List<String> own = new ArrayList<>();
      for (int i = part; i < labels.size(); i += 2) {
        own.add(labels.get(i));
      }
      print(name, part == 0 ? "first" : "second", own, profiles);
    }
  }

  /** Returns the half of every prompt, or of every text without. */
  static Map<String, Integer> halves(List<Document> all) {
    Map<String, TreeSet<String>> units = new TreeMap<>();
    for (Document text : all) {
      // Works are dealt out author by author, so that each has as many on either side.
      units.computeIfAbsent(text.group().isPresent() ? "" : text.label().orElseThrow(), label -> new TreeSet<>())
          .add(unit(text));
    }
    Random random = new Random(SEED);
    Map<String, Integer> halves = new HashMap<>();
    for (TreeSet<String> own : units.values()) {
      List<String> shuffled = new ArrayList<>(own);
      Collections.shuffle(shuffled, random);
      for (int i = 0; i < shuffled.size(); i++) {
        halves.put(shuffled.get(i), i % 2);
      }
    }
    return halves;
  }

  private static String unit(Document text) {
    return text.group().orElse(text.id());
  }

  private Map<String, SlopProfile> profiles(List<Document> all, Map<String, Integer> halves, int half) {
    SlopProfiler profiler = new SlopProfiler();
    all.stream().filter(text -> halves.getOrDefault(unit(text), -1).equals(half)).forEach(profiler::addTarget);
    return profiler.profiles(profiler.labels(), TOP, workers).stream()
        .collect(Collectors.toMap(SlopProfile::label, profile -> profile, (one, other) -> one, TreeMap::new));
  }

  private void print(String name, String part, List<String> labels, List<Map<String, SlopProfile>> profiles) {
    List<Recurrence> found = new ArrayList<>();
    for (String label : labels) {
      SlopProfile one = requireNonNull(profiles.get(0).get(label));
      SlopProfile other = requireNonNull(profiles.get(1).get(label));
      found.add(Recurrence.of(one, other));
      found.add(Recurrence.of(other, one));
    }
    if (!found.isEmpty()) {
      out.println(String.format(Locale.ROOT, "%-16s %-7s %6d  %7.0f  %13.2f  %5.2f  %9.2f  %11.0f  %13.2f",
          name, part, labels.size(), median(found, Recurrence::entries), median(found, Recurrence::share),
          found.stream().mapToDouble(Recurrence::share).min().orElseThrow(), median(found, Recurrence::chance),
          median(found, Recurrence::discoveries), median(found, Recurrence::discoveryShare)));
    }
  }

  /** Something of a list. */
  private interface Figure {
    double of(Recurrence recurrence);
  }

  private static double median(List<Recurrence> found, Figure figure) {
    double[] sorted = found.stream().mapToDouble(figure::of).filter(Double::isFinite).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length == 0
        ? Double.NaN
        : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * How much of a list is in another.
   *
   * @param entries of the list
   * @param share of them that are in the other
   * @param chance the share that would be, were the other a random choice among the terms that it considered
   * @param discoveries of the list
   * @param discoveryShare of the discoveries, the share that is in the other; NaN if there is none
   */
  record Recurrence(int entries, double share, double chance, int discoveries, double discoveryShare) {
    static Recurrence of(SlopProfile list, SlopProfile other) {
      List<String> terms = other.entries().stream().map(KeyTerm::term).toList();
      List<KeyTerm> shared = list.entries().stream().filter(entry -> terms.contains(entry.term())).toList();
      long sure = shared.stream().filter(entry -> entry.q() <= SlopProfile.DISCOVERY).count();
      return new Recurrence(list.entries().size(), (double) shared.size() / Math.max(1, list.entries().size()),
          (double) terms.size() / Math.max(1, other.logOdds().size()), list.discoveries(),
          list.discoveries() == 0 ? Double.NaN : (double) sure / list.discoveries());
    }
  }
}
