package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.MatrixTable;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.distance.CompressionDistance;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.MeasuredVector;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes how far every text is from every other. */
@Command(
    name = "distances",
    description = "Writes how far every text is from every other, over the most frequent features of them all.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "The table has tabs between its cells: a first line with the ids, then a line for every",
      "text. Numbers are at full precision. With several measures, one table stands below the other,",
      "and the name of the measure is the first cell of every line but the first.",
      "",
      "Examples:",
      "  stylome distances novels/ --measure burrows-delta --mfw 500 --out novels.tsv",
      "  stylome distances novels/ --measure cosine-delta --unit char --n 3 --mfw 2000 --out -",
      "  stylome distances novels/ --measure burrows-delta,entropy,min-max --mfw 1000 --out -",
      "  stylome distances novels/ --measure cosine --weighting tf-idf --mfw 1000 --out -",
      "  stylome distances novels/ --measure cosine-delta --channel word:1:500 --channel char:3:2000:0.5 --out -",
      "  stylome distances --frequencies table_with_frequencies.txt --measure eder-delta --mfw 100 --out -",
      "  stylome distances novels/ --measure compression --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DistancesCommand implements Callable<Integer> {
  private static final String COMPRESSION = CompressionDistance.standard().label();

  /** The names that the help lists. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(DistanceMeasure.all().stream().map(DistanceMeasure::label), Stream.of(COMPRESSION))
          .iterator();
    }
  }

  /** A name, and the measure that it stands for; the texts themselves are compressed where there is none. */
  private record Asked(String name, @Nullable DistanceMeasure measure) {}

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "0..*", description = "A folder of .txt files, or other texts.")
  private List<String> texts = List.of();

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      required = true,
      split = ",",
      completionCandidates = Names.class,
      description = "One or several, with commas between: ${COMPLETION-CANDIDATES}. The last one compares the texts "
          + "themselves, every text with every other: it takes minutes for a shelf of novels.")
  private List<String> measures;

  @Mixin
  private WeightingOptions weighting;

  @Option(
      names = "--mfw",
      paramLabel = "N",
      description = "How many features, most frequent first; none for compression alone.")
  private @Nullable Integer limit;

  @Mixin
  private ChannelOptions channels;

  @Mixin
  private FeatureOptions options;

  @Mixin
  private TableOptions tables;

  @Option(
      names = "--out",
      paramLabel = "TSV",
      required = true,
      description = "The file to write, whole or not at all; - is standard output.")
  private String out;

  @Mixin
  private RunOptions run;

  DistancesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Asked> asked = check();
    tables.check(texts, List.of(out));
    TextsOrTable source = new TextsOrTable(texts, tables, options, run, console);
    List<Path> files = source.files();
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, files, console.out())) {
      List<MeasuredTexts> measured = measure(source, rejections, threads.workers());
      write(asked, measured, output, threads.workers());
      tables.write(measured.get(0).table(), files, console.out());
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private List<Asked> check() {
    channels.check();
    List<Asked> asked = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String name : measures) {
      if (!names.add(name)) {
        throw refused("--measure names " + name + " twice");
      } else if (name.equals(COMPRESSION)) {
        asked.add(new Asked(name, null));
      } else {
        DistanceMeasure measure = weighting.measure(name);
        asked.add(new Asked(measure.label(), measure));
      }
    }
    if (names.contains(COMPRESSION) && (weighting.given() || channels.given() || tables.given())) {
      throw refused("--measure compression compares texts: it has no weighting, channels, tables or lists of features");
    } else if (channels.given() && tables.given()) {
      throw refused("--channel goes with texts alone, not with tables and lists of features");
    } else if (limit == null && !channels.given() && !measures.equals(List.of(COMPRESSION))) {
      throw refused("--mfw says over how many features texts are compared");
    }
    return asked;
  }

  /** Returns the texts as every channel measures them; where they are compressed alone, without features. */
  private List<MeasuredTexts> measure(TextsOrTable source, Rejections rejections, Workers workers) throws IOException {
    Integer own = limit;
    if (channels.given()) {
      return source.measure(channels.features(options), rejections, workers);
    } else if (own == null) {
      return List.of(source.readAlone(rejections, workers));
    }
    return List.of(source.measure(own, rejections, false, workers));
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Writes the tables one below the other; where there are several, every line has the name of its measure. */
  private void write(List<Asked> asked, List<MeasuredTexts> measured, OutputFile output, Workers workers)
      throws IOException {
    List<String> ids = measured.get(0).texts().stream().map(Document::id).toList();
    boolean named = asked.size() > 1;
    output.write(MatrixTable.header(named ? "measure\tid" : "id", ids));
    for (Asked one : asked) {
      IntFunction<double[]> rows = rows(one, measured, workers);
      for (int i = 0; i < ids.size(); i++) {
        output.write(MatrixTable.row(named ? one.name() + "\t" + ids.get(i) : ids.get(i), rows.apply(i)));
      }
    }
  }

  private IntFunction<double[]> rows(Asked asked, List<MeasuredTexts> measured, Workers workers) {
    int size = measured.get(0).texts().size();
    try {
      DistanceMeasure measure = asked.measure();
      if (measure == null || channels.given()) {
        LabelDistances distances =
            measure == null ? compress(measured.get(0).texts(), workers) : mean(measure, measured, workers);
        return i -> IntStream.range(0, size).mapToDouble(j -> distances.between(i, j)).toArray();
      }
      List<MeasuredVector> vectors = measured.get(0).table().vectors();
      DistanceMatrix distances = DistanceMatrix.of(measure.over(vectors), vectors, workers);
      return i -> IntStream.range(0, size).mapToDouble(j -> distances.between(i, j)).toArray();
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }

  private LabelDistances mean(DistanceMeasure measure, List<MeasuredTexts> measured, Workers workers) {
    return LabelDistances.weightedMean(
        measured.stream().map(own -> own.distances(own.table().features().size(), measure, workers)).toList(),
        channels.weights());
  }

  private LabelDistances compress(List<Document> documents, Workers workers) {
    FeatureSpec features = options.of(1);
    return CompressionDistance.standard().matrix(
        documents.stream().map(Document::id).toList(),
        documents.stream().map(text -> features.normalize(text.text()).toString()).toList(),
        workers);
  }
}
