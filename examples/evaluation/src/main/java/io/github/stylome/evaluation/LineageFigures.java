package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.cli.output.ModelCardReport;
import io.github.stylome.lineage.Lineage;
import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.lineage.LineageCandidate;
import io.github.stylome.lineage.LineageSettings;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Measures what {@link Lineage} is worth on the models of which it is publicly known where they come from: whether a
 * right parent comes first, whether it does on either half of the prompts, and whether anybody is accused where no
 * right parent is among the candidates; and prints what it says of the parents that people ask about. The figures are
 * the same on every run and machine.
 *
 * <p>After {@code mvn package}, from the root of the project; {@code decoys} takes half an hour or so and says on
 * standard error how far it is, the rest some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.LineageFigures ../shared ranking halves named decoys
 * }</pre>
 *
 * <p>The halves are of the models, by a hash of their names. Constants were chosen by half 0; the figures of half 1
 * were seen while designs were compared, so they are no blind test.
 */
public final class LineageFigures {
  private static final List<String> NAMES = List.of("ranking", "halves", "named", "decoys");

  private final List<LineageCollection> collections;
  private final Workers workers;

  private LineageFigures(List<LineageCollection> collections, Workers workers) {
    this.collections = collections;
    this.workers = workers;
  }

  /** Prints the tables that are named, or all. */
  public static void main(String[] args) throws IOException {
    List<LineageCollection> collections = new Splits(DevelopmentSplits.shared(args)).lineages();
    List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : NAMES;
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      LineageFigures figures = new LineageFigures(collections, Workers.of(executor, threads));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      for (String name : names) {
        out.print(new String(ModelCardReport.of(List.of(figures.measure(name))), StandardCharsets.UTF_8));
      }
    } finally {
      executor.shutdown();
    }
  }

  private Section measure(String name) {
    return switch (name) {
      case "ranking" -> ranking();
      case "halves" -> halves();
      case "named" -> named();
      case "decoys" -> decoys();
      default -> throw new IllegalArgumentException("nothing is called \"" + name + "\"; known are " + NAMES);
    };
  }

  private Section ranking() {
    Table.Builder each = Table.builder("lineage_ranking", "suspect", "relation", "half", "rank", "first", "score",
        "low", "high", "q", "verdict");
    List<RankedParent> ranked = new ArrayList<>();
    for (LineageCollection collection : collections) {
      List<LineageAnswer> answers = trace(collection, collection.suspects(), text -> true);
      for (KnownParents known : collection.known()) {
        LineageAnswer answer = LineageCollection.answer(answers, known.model());
        int rank = known.rank(answer);
        ranked.add(new RankedParent(known.half(), rank));
        LineageCandidate first = answer.ranking().get(0);
        each.row(Cell.of(known.model()), Cell.of(known.relation()), Cell.of(known.half()), Cell.of(rank),
            Cell.of(first.label()), Cell.of(first.score()), Cell.of(first.interval().low()),
            Cell.of(first.interval().high()), Cell.of(first.q()), Cell.of(answer.verdict().toString()));
      }
    }
    Table.Builder sums = Table.builder("lineage_accuracy", "half", "suspects", "right_first", "mean_reciprocal_rank");
    sum(sums, "0, chosen by", ranked.stream().filter(own -> own.half() == 0).toList());
    sum(sums, "1", ranked.stream().filter(own -> own.half() == 1).toList());
    sum(sums, "both", ranked);
    return new Section("lineage-ranking", "Right parents", List.of("Each model against all others of its collection."),
        List.of(each.build(), sums.build()));
  }

  /** Where the best right parent stands. */
  private record RankedParent(int half, int rank) {}

  private static void sum(Table.Builder table, String name, List<RankedParent> ranked) {
    table.row(Cell.of(name), Cell.of(ranked.size()),
        Cell.of(ranked.stream().filter(own -> own.rank() == 1).count() / (double) ranked.size()),
        Cell.of(ranked.stream().mapToDouble(own -> 1.0 / own.rank()).average().orElse(Double.NaN)));
  }

  private Section halves() {
    Table.Builder table = Table.builder("lineage_halves", "suspect", "half", "first_of_even", "first_of_odd", "same");
    int same = 0;
    int all = 0;
    for (LineageCollection collection : collections) {
      List<LineageAnswer> even = trace(collection, collection.suspects(), text -> parity(text) == 0);
      List<LineageAnswer> odd = trace(collection, collection.suspects(), text -> parity(text) == 1);
      for (KnownParents known : collection.known()) {
        String one = LineageCollection.answer(even, known.model()).ranking().get(0).label();
        String other = LineageCollection.answer(odd, known.model()).ranking().get(0).label();
        all++;
        same += one.equals(other) ? 1 : 0;
        table.row(Cell.of(known.model()), Cell.of(known.half()), Cell.of(one), Cell.of(other),
            Cell.of(one.equals(other) ? "yes" : "no"));
      }
    }
    return new Section("lineage-halves", "The first candidate on two halves of the prompts",
        List.of("The same for " + same + " of " + all + "."), List.of(table.build()));
  }

  /** Returns the half of the prompts that a text is of, by a hash of the prompt. */
  private static int parity(Document text) {
    return (text.group().orElseThrow().hashCode() * 0x9E3779B9) >>> 31;
  }

  /** What is said of the parents that people ask about. */
  private Section named() {
    Table.Builder table = Table.builder("lineage_named", "suspect", "asked_about", "rank", "score", "low", "high",
        "likelihood_ratio", "ratio_low", "ratio_high", "first", "verdict");
    for (LineageCollection collection : collections) {
      List<AskedParent> questions = AskedParent.of(collection);
      Set<String> suspects = questions.stream().map(AskedParent::model).collect(Collectors.toSet());
      List<LineageAnswer> answers = trace(collection, suspects, text -> true);
      for (AskedParent asked : questions) {
        LineageAnswer answer = LineageCollection.answer(answers, asked.model());
        LineageCandidate found = asked.found(answer);
        table.row(Cell.of(asked.model()), Cell.of(asked.candidate()), Cell.of(asked.rank(answer)),
            Cell.of(found.score()), Cell.of(found.interval().low()), Cell.of(found.interval().high()),
            Cell.of(found.likelihoodRatio()), Cell.of(found.likelihoodRatioInterval().low()),
            Cell.of(found.likelihoodRatioInterval().high()), Cell.of(answer.ranking().get(0).label()),
            Cell.of(answer.verdict().toString()));
      }
    }
    return new Section("lineage-named", "Parents that are asked about",
        List.of("The suspects against all others of their collections."), List.of(table.build()));
  }

  private Section decoys() {
    Table.Builder table = Table.builder("lineage_decoys", "suspect", "half", "first", "q", "verdict");
    int accused = 0;
    int all = 0;
    for (LineageCollection collection : collections) {
      for (KnownParents known : collection.known()) {
        LineageAnswer answer = alone(collection, known);
        LineageCandidate first = answer.ranking().get(0);
        all++;
        accused += answer.accused().isPresent() ? 1 : 0;
        table.row(Cell.of(known.model()), Cell.of(known.half()), Cell.of(first.label()), Cell.of(first.q()),
            Cell.of(answer.verdict().toString()));
        System.err.println(known.model() + ": " + answer.verdict() + ", " + first.label() + ", q " + first.q());
      }
    }
    return new Section("lineage-decoys", "Accusations without right parents", List.of(
        "Each suspect is asked about by itself, without its right parents among the candidates.",
        "Accused: " + accused + " of " + all + "."), List.of(table.build()));
  }

  private LineageAnswer alone(LineageCollection collection, KnownParents known) {
    Corpus suspect = collection.texts().labelled(known.model());
    Corpus candidates = Corpus.copyOf(collection.texts().stream()
        .filter(text -> !text.label().orElseThrow().equals(known.model()))
        .filter(text -> !known.parents().contains(text.label().orElseThrow()))
        .toList());
    return Lineage.trace(suspect, candidates, Corpus.of(), LineageSettings.standard(), workers).get(0);
  }

  private List<LineageAnswer> trace(
      LineageCollection collection, Set<String> suspects, Predicate<Document> isRead) {
    List<Document> texts = collection.texts().stream().filter(isRead).toList();
    return Lineage.trace(
        Corpus.copyOf(texts.stream().filter(text -> suspects.contains(text.label().orElseThrow())).toList()),
        Corpus.copyOf(texts), Corpus.of(), LineageSettings.standard(), workers);
  }
}
