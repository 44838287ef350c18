package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.ModelCardReport;
import io.github.stylome.keyness.Interval;
import io.github.stylome.parallel.Workers;
import io.github.stylome.reasoning.TraceComparison;
import io.github.stylome.reasoning.TraceHalves;
import io.github.stylome.reasoning.TracePair;
import io.github.stylome.reasoning.TraceReport;
import io.github.stylome.reasoning.TraceSettings;
import io.github.stylome.reasoning.TraceVerdict;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Measures how well {@link TraceComparison} tells the reasoning traces of different models apart, and that it does not
 * tell a model from itself: on questions in English and in Chinese, at equal length. The figures are the same on every
 * run and machine.
 *
 * <p>After {@code mvn package}, from the root of the project, in some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.TraceFigures ../shared
 * }</pre>
 *
 * <p>Questions with an even number were looked at while the method was made, those with an odd number were not.
 */
public final class TraceFigures {
  private static final int LEAST_PROMPTS = 20; // of a pair that is counted
  private static final double GOOD = 0.9;
  private static final int SHORT = 100; // words

  private final Path folder;
  private final Workers workers;
  private final Table.Builder table = Table.builder("trace_areas", "language", "questions", "words", "pairs",
      "median_area", "least_area", "share_above_90", "different", "halves", "least_half", "greatest_half",
      "widest_low", "widest_high");
  private final Table.Builder channels = Table.builder("trace_channels", "language", "channel", "median_area");

  private TraceFigures(Path shared, Workers workers) {
    folder = shared.resolve("corpora").resolve("speechmap");
    this.workers = workers;
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    Path shared = DevelopmentSplits.shared(args);
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Section section = new TraceFigures(shared, Workers.of(executor, threads)).section();
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .print(new String(ModelCardReport.of(List.of(section)), StandardCharsets.UTF_8));
    } finally {
      executor.shutdown();
    }
  }

  private Section section() throws IOException {
    measure("English", traces("us_criticism.jsonl.gz", "china_criticism.jsonl.gz"));
    measure("Chinese", traces("zh_china_criticism.jsonl.gz"));
    return new Section("traces", "Reasoning traces told apart", List.of(
        "Every two models that answered " + LEAST_PROMPTS + " questions or more, the traces of a question cut to four "
            + "fifths of the shorter and to so many words at most; every model in halves of its questions."),
        List.of(table.build(), channels.build()));
  }

  private void measure(String language, List<Document> traces) {
    report(language, "odd", TraceSettings.MOST_WORDS, traces, TraceFigures::isOdd);
    TraceReport all = report(language, "all", TraceSettings.MOST_WORDS, traces, trace -> true);
    report(language, "all", SHORT, traces, trace -> true);
    List<TracePair> pairs = counted(all);
    for (String channel : pairs.get(0).channels().keySet()) {
      double[] areas = pairs.stream().mapToDouble(pair -> pair.channels().getOrDefault(channel, 0.0)).sorted().toArray();
      channels.row(Cell.of(language), Cell.of(channel), Cell.of(areas[areas.length / 2]));
    }
  }

  private static boolean isOdd(Document trace) {
    String question = trace.group().orElseThrow();
    return Integer.parseInt(question.substring(question.lastIndexOf('_') + 1)) % 2 == 1;
  }

  private TraceReport report(
      String language, String questions, int words, List<Document> traces, Predicate<Document> isRead) {
    TraceSettings standard = TraceSettings.standard();
    TraceReport report = TraceComparison.of(Corpus.copyOf(traces.stream().filter(isRead).toList()),
        new TraceSettings(words, standard.resamples(), standard.rate(), standard.seed()), workers);
    List<TracePair> pairs = counted(report);
    double[] areas = pairs.stream().mapToDouble(TracePair::area).sorted().toArray();
    double[] halves = report.halves().stream()
        .filter(half -> half.prompts() >= LEAST_PROMPTS)
        .mapToDouble(TraceHalves::area)
        .sorted()
        .toArray();
    table.row(Cell.of(language), Cell.of(questions), Cell.of(words), Cell.of(areas.length),
        Cell.of(areas[areas.length / 2]), Cell.of(areas[0]),
        Cell.of(Arrays.stream(areas).filter(area -> area >= GOOD).count() / (double) areas.length),
        Cell.of(pairs.stream().filter(pair -> pair.verdict() == TraceVerdict.DIFFERENT).count()),
        Cell.of(halves.length), Cell.of(halves[0]), Cell.of(halves[halves.length - 1]),
        Cell.of(ends(report, Interval::lower).min().orElse(Double.NaN)),
        Cell.of(ends(report, Interval::upper).max().orElse(Double.NaN)));
    return report;
  }

  /** Returns where the areas of single halvings end, of models with prompts enough. */
  private static DoubleStream ends(TraceReport report, ToDoubleFunction<Interval> end) {
    return report.halves().stream()
        .filter(half -> half.prompts() >= LEAST_PROMPTS)
        .flatMap(half -> half.interval().stream())
        .mapToDouble(end);
  }

  private static List<TracePair> counted(TraceReport report) {
    return report.pairs().stream().filter(pair -> pair.paired() && pair.prompts() >= LEAST_PROMPTS).toList();
  }

  private List<Document> traces(String... files) throws IOException {
    List<Document> traces = new ArrayList<>();
    Rejections rejections = new Rejections(System.err::println);
    try (RowSource source = Inputs.of(Arrays.stream(files).map(file -> folder.resolve(file).toString()).toList())
        .open(InputStream.nullInputStream(), RowFormat.disputed("reasoning"), rejections)) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        traces.add(row.get().document());
      }
    }
    return traces;
  }
}
