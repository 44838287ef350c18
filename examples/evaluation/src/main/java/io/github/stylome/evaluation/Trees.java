package io.github.stylome.evaluation;

import io.github.stylome.distance.PromptChannel;
import io.github.stylome.distance.PromptDistances;
import io.github.stylome.distance.PromptDistances.Pairing;
import io.github.stylome.distance.PromptTable;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Prints for collections of models of which it is known who comes from whom what their trees are worth, by every
 * channel and by the standard ones together. The even prompts of {@code alpaca} are those by which the standard
 * channels were chosen. But for the seconds, the figures are the same on every run and machine.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.Trees ../shared 100
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, how many rounds a bootstrap has, and perhaps names of
 * channels joined by commas, for other sets of them.
 */
public final class Trees {
  private static final String HEADING = "collection    channels                        pairing   listed  nearest  in tree  "
      + "in clade  placed nearest  placed beside  mean delta  median support  seconds";

  private final Path shared;
  private final int rounds;
  private final Workers workers;
  private final PrintStream out;

  Trees(Path shared, int rounds, Workers workers, PrintStream out) {
    this.shared = shared;
    this.rounds = rounds;
    this.workers = workers;
    this.out = out;
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || !Files.isDirectory(Path.of(args[0], "corpora"))) {
      System.err.println("name the folder that corpora lies in, and how many rounds");
      System.exit(2);
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(HEADING);
      Trees trees = new Trees(Path.of(args[0]), Integer.parseInt(args[1]), Workers.of(executor, threads), out);
      List<String> sets = List.of(args).subList(2, args.length);
      trees.run("alpaca-even", trees.alpaca(prompt -> Integer.parseInt(prompt) % 2 == 0), sets);
      trees.run("alpaca-odd", trees.alpaca(prompt -> Integer.parseInt(prompt) % 2 == 1), sets);
      trees.run("speechmap", trees.speechmap(), sets);
    } finally {
      executor.shutdown();
    }
  }

  private Corpus alpaca(Predicate<String> chosen) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(shared.resolve("corpora").resolve("alpaca-eval"))) {
      files = all.filter(file -> !file.getFileName().toString().startsWith("prompts")).sorted().toList();
    }
    List<Document> texts = new ArrayList<>();
    Splits.read(files, text -> {
      if (chosen.test(text.group().orElseThrow())) {
        texts.add(text);
      }
    });
    return Corpus.copyOf(texts);
  }

  private Corpus speechmap() throws IOException {
    Path folder = shared.resolve("corpora").resolve("speechmap");
    List<Document> texts = new ArrayList<>();
    Splits.read(
        List.of(folder.resolve("us_criticism.jsonl.gz"), folder.resolve("china_criticism.jsonl.gz")), texts::add);
    return Corpus.copyOf(texts);
  }

  private void run(String name, Corpus texts, List<String> sets) throws IOException {
    PromptTable table = PromptTable.of(texts, List.of());
    List<ListedRelatives.Listed> listed = ListedRelatives.read(shared, table.labels());
    if (sets.isEmpty()) {
      for (PromptChannel channel : PromptChannel.values()) {
        run(name, table, listed, List.of(channel), Pairing.PROMPTS);
      }
      run(name, table, listed, List.of(PromptChannel.WORDS), Pairing.PROFILES);
      run(name, table, listed, PromptChannel.standard(), Pairing.PROFILES);
    }
    for (String set : sets) {
      List<PromptChannel> channels = Arrays.stream(set.split(",", -1))
          .map(channel -> PromptChannel.valueOf(channel.toUpperCase(Locale.ROOT)))
          .toList();
      run(name, table, listed, channels, Pairing.PROMPTS);
    }
  }

  void run(String name, PromptTable table, List<ListedRelatives.Listed> listed, List<PromptChannel> channels,
      Pairing pairing) {
    long start = System.nanoTime();
    PromptDistances distances = PromptDistances.of(table, channels, pairing, 1, workers);
    TreeQuality quality = TreeQuality.of(distances, listed, rounds, workers);
    double seconds = (System.nanoTime() - start) / 1e9;
    String names = channels.equals(PromptChannel.standard())
        ? "standard"
        : String.join(",", channels.stream().map(PromptChannel::label).toList());
    out.println(String.format(Locale.ROOT, "%-13s %-31s %-8s  %6d  %7d  %7d  %8d  %14d  %13d  %10.3f  %14.2f  %7.1f",
        name, names, pairing.name().toLowerCase(Locale.ROOT), quality.listed(), quality.nearest(), quality.inTree(),
        quality.inClade(), quality.placedNearest(), quality.placedBeside(), quality.meanDelta(),
        quality.medianSupport(), seconds));
  }
}
