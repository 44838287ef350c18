package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures an atlas on prompts that it was not built from: builds one from seven tenths of the prompts and works of
 * every collection, and asks it about groups of 1, 5 and 20 texts of one model from the rest. Prints a table by
 * collection and one by family.
 *
 * <pre>
 * mvn -q -pl examples/atlas exec:java -Dexec.mainClass=io.github.stylome.atlas.builder.MeasureAtlas -Dexec.args=CORPORA
 * </pre>
 */
public final class MeasureAtlas {
  private static final int[] GROUP_SIZES = {1, 5, 20};
  private static final String ROW = "%-24s %3d %6d %7.3f %7.3f %7.2f %7.3f %8.2f %8.3f %8.3f %8.3f%n";

  private final Atlas atlas;
  private final Map<String, AtlasProfile> profiles;
  private final List<AtlasText> heldOut;
  private final Workers workers;
  private final PrintStream out;

  private MeasureAtlas(Atlas atlas, List<AtlasText> heldOut, Workers workers, PrintStream out) {
    this.atlas = atlas;
    this.heldOut = heldOut;
    this.workers = workers;
    this.out = out;
    profiles = atlas.profiles().stream().collect(Collectors.toMap(AtlasProfile::label, Function.identity()));
  }

  /** Takes the folder of collections. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("argument: CORPORA");
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Workers workers = Workers.of(executor, threads);
      SortedMap<String, Families.Model> models = Families.read();
      List<AtlasText> texts = new AtlasTexts(Path.of(args[0]), models.keySet()).read();
      List<AtlasText> heldOut = texts.stream().filter(HeldOutPrompts::isHeldOut).toList();
      List<AtlasText> used = texts.stream().filter(text -> !HeldOutPrompts.isHeldOut(text)).toList();
      Atlas atlas = new AtlasBuilder(models, used, workers).build("held-out", "none", BuildAtlas.SOURCES);
      System.out.println(atlas + " from " + used.size() + " texts, " + atlas.attributor().calibration());
      System.out.println("coverage " + atlas.provenance().coverage() + ", " + atlas.provenance().likeness());
      new MeasureAtlas(atlas, heldOut, workers, System.out).print();
    } finally {
      executor.shutdown();
    }
  }

  private void print() {
    out.println("k texts of one model are judged together. family, model: share with the right one first.");
    out.println("rank, p: of the right family, mean. answered: share not \"cannot tell\"; right: share of those.");
    out.println("machine, human: share that was called so.");
    out.printf(Locale.ROOT, "%-24s %3s %6s %7s %7s %7s %7s %8s %8s %8s %8s%n", "collection or family", "k", "groups",
        "family", "model", "rank", "p", "answered", "right", "machine", "human");
    Map<Integer, List<GroupResult>> bySize = new TreeMap<>();
    for (int size : GROUP_SIZES) {
      bySize.put(size, workers.map(groups(size), this::ask));
    }
    print(bySize, AtlasProfile::collection);
    out.println();
    print(bySize, AtlasProfile::family);
  }

  private void print(Map<Integer, List<GroupResult>> bySize, Function<AtlasProfile, String> key) {
    TreeMap<String, Integer> names = new TreeMap<>();
    bySize.values().forEach(all -> all.forEach(result -> names.merge(key.apply(result.truth()), 1, Integer::sum)));
    for (String name : names.keySet()) {
      bySize.forEach((size, all) ->
          print(name, size, all.stream().filter(r -> key.apply(r.truth()).equals(name)).toList()));
    }
  }

  private void print(String name, int size, List<GroupResult> results) {
    if (!results.isEmpty()) {
      List<GroupResult> answered = results.stream().filter(GroupResult::answered).toList();
      out.printf(Locale.ROOT, ROW, name, size, results.size(), share(results, GroupResult::right),
          share(results, r -> r.modelRank() == 1), mean(results, GroupResult::rank),
          mean(results, GroupResult::probability),
          share(results, GroupResult::answered), share(answered, GroupResult::right),
          share(results, GroupResult::saidMachine), share(results, GroupResult::saidHuman));
    }
  }

  private GroupResult ask(List<AtlasText> group) {
    AtlasProfile truth = java.util.Objects.requireNonNull(profiles.get(group.get(0).profile()));
    Corpus texts = Corpus.copyOf(group.stream().map(AtlasText::document).toList());
    return GroupResult.of(truth, atlas.identifyTogether(texts));
  }

  /** Joins held-out texts of one profile in shuffled order; what is left over is left out. */
  private List<List<AtlasText>> groups(int size) {
    Map<String, List<AtlasText>> byProfile = Shuffle.byName(heldOut, text -> text.document().id()).stream()
        .filter(text -> !text.profile().isEmpty())
        .collect(Collectors.groupingBy(AtlasText::profile, TreeMap::new, Collectors.toList()));
    List<List<AtlasText>> groups = new ArrayList<>();
    for (List<AtlasText> all : byProfile.values()) {
      for (int from = 0; from + size <= all.size(); from += size) {
        groups.add(all.subList(from, from + size));
      }
    }
    return groups;
  }

  private static double share(List<GroupResult> results, Predicate<GroupResult> predicate) {
    return (double) results.stream().filter(predicate).count() / results.size();
  }

  private static double mean(List<GroupResult> results, ToDoubleFunction<GroupResult> value) {
    return results.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
