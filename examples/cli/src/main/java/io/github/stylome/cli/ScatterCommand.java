package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.Comparison;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.ScatterFormat;
import io.github.stylome.cli.output.ScatterTable;
import io.github.stylome.cluster.MultidimensionalScaling;
import io.github.stylome.cluster.PrincipalComponents;
import io.github.stylome.cluster.PrincipalComponents.Scaling;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.parallel.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes where texts lie in a plane, by principal components or multidimensional scaling. */
@Command(
    name = "scatter",
    description = "Writes where texts lie in a plane: by principal components, or by multidimensional scaling.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "As csv it is a row for every text: id,label and its places, PC1,PC2 or D1,D2. As json it is one object:",
      "  labels, groups    the ids of the texts, and their labels",
      "  by, features      how they were placed, and over how many features",
      "  places            a list for every text, a number for every dimension",
      "  deviations, shares, drivers   of principal components: the deviation of each, its share of all",
      "                    variance, and the features that drive it, as [{feature, loading}]",
      "  eigenvalues, fit, dist.method   of multidimensional scaling",
      "docs/clustering.md says more.",
      "",
      "Examples:",
      "  stylome scatter novels/ --by correlation --mfw 500 --loadings words.csv --out novels.csv",
      "  stylome scatter novels/ --by mds --measure cosine-delta --mfw 500 --as json --out novels.json"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ScatterCommand implements Callable<Integer> {
  /** How places are found. */
  enum By {
    /** Principal components of frequencies. */
    COVARIANCE,
    /** Principal components of standardised frequencies. */
    CORRELATION,
    /** Classical multidimensional scaling of distances. */
    MDS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "0..*", description = "A folder of .txt files, or other texts.")
  private List<String> texts = List.of();

  @Option(
      names = "--by",
      paramLabel = "HOW",
      required = true,
      description = "covariance or correlation, for principal components of relative frequencies or of these over "
          + "their deviation, or mds, for multidimensional scaling of distances.")
  private By by;

  @Option(names = "--mfw", paramLabel = "N", required = true, description = "How many features, most frequent first.")
  private int limit;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      completionCandidates = WeightingOptions.MeasureNames.class,
      description = "With --by mds: ${COMPLETION-CANDIDATES} (default: cosine-delta).")
  private @Nullable String measure;

  @Mixin
  private WeightingOptions weighting;

  @Option(names = "--dimensions", paramLabel = "K", description = "How many, if there are (default: ${DEFAULT-VALUE}).")
  private int dimensions = 2;

  @Option(
      names = "--loadings",
      paramLabel = "P2",
      description = "With principal components: also write how much of each feature is in each.")
  private @Nullable String loadings;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ScatterFormat format;

  @Mixin
  private FeatureOptions options;

  @Mixin
  private TableOptions tables;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  ScatterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DistanceMeasure distance = check();
    String second = loadings;
    tables.check(texts, second == null ? List.of(out.name()) : List.of(out.name(), second));
    TextsOrTable source = new TextsOrTable(texts, tables, options, run, console);
    List<Path> files = source.files();
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(files, console);
        @Nullable OutputFile more = second == null ? null : OutputFile.open(second, files, console.out())) {
      MeasuredTexts measured = source.measure(limit, rejections, true, threads.workers());
      int available = measured.table().features().size();
      Comparison comparison = new Comparison(measured.texts(), distance.label(), List.of(available));
      if (by == By.MDS) {
        output.write(format.bytes(comparison, scale(measured, distance, threads.workers())));
      } else {
        PrincipalComponents components = components(measured, threads.workers());
        output.write(format.bytes(comparison, components));
        if (more != null) {
          more.write(ScatterTable.loadings(components).getBytes(StandardCharsets.UTF_8));
          more.commit();
        }
      }
      tables.write(measured.table(), files, console.out());
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private DistanceMeasure check() {
    if (dimensions < 1) {
      throw refused("--dimensions must be at least 1, not " + dimensions);
    } else if (by != By.MDS && (measure != null || weighting.given())) {
      throw refused("--measure and --weighting go with --by mds: principal components are taken of frequencies, not of "
          + "distances");
    } else if (by == By.MDS && loadings != null) {
      throw refused("--loadings goes with principal components: scaling has no loadings");
    }
    out.requireOther("--loadings", loadings);
    String name = measure;
    return weighting.measure(name == null ? "cosine-delta" : name);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private MultidimensionalScaling scale(MeasuredTexts measured, DistanceMeasure distance, Workers workers)
      throws IOException {
    try (Progress progress = run.on(console).startWork("scaling")) {
      progress.at(0);
      int all = measured.table().features().size();
      return MultidimensionalScaling.of(measured.distances(all, distance, workers), dimensions);
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }

  private PrincipalComponents components(MeasuredTexts measured, Workers workers) throws IOException {
    try (Progress progress = run.on(console).startWork("scaling")) {
      progress.at(0);
      Scaling scaling = by == By.COVARIANCE ? Scaling.COVARIANCE : Scaling.CORRELATION;
      return PrincipalComponents.from(
          measured.table().vectors(), measured.table().features(), scaling, dimensions, workers);
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }
}
