package io.github.stylome.atlas.builder;

import com.google.common.collect.ImmutableSet;
import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures the atlas on texts that it was not built from, and prints tables:
 *
 * <ul>
 *   <li>{@code prompts}: built from seven tenths of the prompts and works of every collection, asked about groups of
 *       1, 5 and 20 texts of one model from the rest; by collection and by family
 *   <li>{@code domain}: built without {@code creative}, asked about it; see {@link NewDomain}
 *   <li>{@code people}: built without one register of people, asked about it; see {@link NewRegisters}
 *   <li>{@code unknown}: built without a third of the families, asked about them; see {@link UnknownFamilies}
 * </ul>
 *
 * <pre>
 * mvn -q -pl examples/atlas exec:java -Dexec.mainClass=io.github.stylome.atlas.builder.MeasureAtlas \
 *   -Dexec.args="CORPORA [TABLE...]"
 * </pre>
 */
public final class MeasureAtlas {
  private static final int[] GROUP_SIZES = {1, 5, 20};
  private static final String ROW = "%-24s %3d %6d %7.3f %7.3f %7.2f %7.3f %8.2f %8.3f %8.3f %8.3f%n";
  private static final Set<String> TABLES = ImmutableSet.of("prompts", "domain", "people", "unknown");

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

  /** Takes the folder of collections and the names of tables, all if there is none. */
  public static void main(String[] args) throws IOException {
    List<String> tables = List.of(args).subList(Math.min(1, args.length), args.length);
    if (args.length == 0 || !TABLES.containsAll(tables)) {
      throw new IllegalArgumentException("arguments: CORPORA and any of " + TABLES);
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Workers workers = Workers.of(executor, threads);
      SortedMap<String, Families.Model> models = Families.read();
      Builds builds = new Builds(models, new AtlasTexts(Path.of(args[0]), models.keySet()).read(),
          FictionPrompts.read(Path.of(args[0])), workers);
      for (String table : tables.isEmpty() ? TABLES : tables) {
        switch (table) {
          case "prompts" -> prompts(builds, workers);
          case "domain" -> new NewDomain(builds, workers, System.out).print("creative");
          case "people" -> new NewRegisters(builds, workers, System.out).print();
          default -> new UnknownFamilies(builds, workers, System.out).print();
        }
      }
    } finally {
      executor.shutdown();
    }
  }

  private static void prompts(Builds builds, Workers workers) {
    Atlas atlas = builds.without(HeldOutPrompts::isHeldOut);
    System.out.println(atlas + ", " + atlas.attributor().calibration());
    System.out.println("coverage " + atlas.provenance().coverage() + ", " + atlas.provenance().likeness());
    System.out.println("in another domain " + atlas.provenance().training().orElseThrow().shifted());
    List<AtlasText> heldOut = builds.texts().stream().filter(HeldOutPrompts::isHeldOut).toList();
    new MeasureAtlas(atlas, heldOut, workers, System.out).print();
  }

  private void print() {
    out.println("k texts of one model are judged together. family, model: share with the right one first.");
    out.println("rank, p: of the right family, mean. answered: share not \"cannot tell\"; right: share of those.");
    out.println("machine, human: share that was called so.");
    out.printf(Locale.ROOT, "%-24s %3s %6s %7s %7s %7s %7s %8s %8s %8s %8s%n", "collection or family", "k", "groups",
        "family", "model", "rank", "p", "answered", "right", "machine", "human");
    Map<Integer, List<GroupResult>> bySize = new TreeMap<>();
    for (int size : GROUP_SIZES) {
      bySize.put(size, workers.map(TextGroups.of(heldOut, size), this::ask));
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

  private static double share(List<GroupResult> results, Predicate<GroupResult> predicate) {
    return (double) results.stream().filter(predicate).count() / results.size();
  }

  private static double mean(List<GroupResult> results, ToDoubleFunction<GroupResult> value) {
    return results.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
