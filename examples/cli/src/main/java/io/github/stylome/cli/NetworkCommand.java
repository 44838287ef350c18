package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.NetworkFormat;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.parallel.Workers;
import io.github.stylome.tree.ConsensusNetwork;
import io.github.stylome.tree.ConsensusNetwork.Weighting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the edges from every text to its nearest neighbours, added up over several numbers of features. */
@Command(
    name = "network",
    description = {
      "Writes a consensus network: every text points to its nearest neighbours.",
      "",
      "The nearest of 3 has weight 3, the next 2, the last 1, added up over the numbers of features."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "As csv it is a table of edges that Gephi opens: Source,Target,Weight,Type.",
      "docs/clustering.md says more.",
      "",
      "Examples:",
      "  stylome network novels/ --consensus 100:1000:100 --out edges.csv",
      "  stylome network novels/ --mfw 500 --undirected --as graphml --out novels.graphml"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NetworkCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "0..*", description = "A folder of .txt files, or other texts.")
  private List<String> texts = List.of();

  @Mixin
  private CompareOptions compared;

  @Option(
      names = "--neighbors",
      paramLabel = "N",
      description = "How many neighbours of a text count (default: ${DEFAULT-VALUE}).")
  private int neighbors = 3;

  @Option(
      names = "--weights",
      paramLabel = "HOW",
      defaultValue = "LINEAR",
      description = "linear (the default: 3, 2, 1), quadratic (9, 4, 1) or log (the logarithms of 4, 3, 2).")
  private Weighting weights;

  @Option(names = "--undirected", description = "One edge for two texts, with the sum of both directions.")
  private boolean undirected;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private NetworkFormat format;

  @Mixin
  private FeatureOptions options;

  @Mixin
  private TableOptions tables;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  NetworkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DistanceMeasure distance = compared.check();
    if (neighbors < 1) {
      throw new ParameterException(spec.commandLine(), "--neighbors must be at least 1, not " + neighbors);
    }
    tables.check(texts, List.of(out.name()));
    TextsOrTable source = new TextsOrTable(texts, tables, options, run, console);
    List<Path> files = source.files();
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(files, console)) {
      MeasuredTexts measured = source.measure(compared.greatest(), rejections, false, threads.workers());
      output.write(format.bytes(make(measured, distance, threads.workers())));
      tables.write(measured.table(), files, console.out());
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private ConsensusNetwork make(MeasuredTexts measured, DistanceMeasure distance, Workers workers) throws IOException {
    List<Integer> limits = compared.limits(measured.table().features().size(), run.on(console));
    try (Progress progress = run.on(console).startWork("comparing")) {
      progress.at(0);
      Iterable<LabelDistances> steps =
          () -> limits.stream().map(limit -> measured.distances(limit, distance, workers)).iterator();
      ConsensusNetwork network = ConsensusNetwork.of(steps, neighbors, weights);
      return undirected ? network.undirected() : network;
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }
}
