package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.output.MatrixTable;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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
      "text. Numbers are at full precision.",
      "",
      "Examples:",
      "  stylome distances novels/ --measure burrows-delta --mfw 500 --out novels.tsv",
      "  stylome distances novels/ --measure cosine-delta --unit char --n 3 --mfw 2000 --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DistancesCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "A folder of .txt files, or other texts.")
  private List<String> texts;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      required = true,
      completionCandidates = MethodOptions.Names.class,
      description = "${COMPLETION-CANDIDATES}.")
  private String measure;

  @Option(names = "--mfw", paramLabel = "N", required = true, description = "How many features, most frequent first.")
  private int limit;

  @Mixin
  private FeatureOptions options;

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
    Distance distance = distance();
    FeatureSpec features = options.of(limit);
    RowFormat format = run.disputed();
    Inputs inputs = run.inputs(texts);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, inputs.files(), console.out())) {
      Corpus corpus = new CorpusReader(run.on(console), rejections, false).read(inputs, format, features);
      DistanceMatrix matrix = measure(corpus, distance, features, threads.workers());
      output.write(MatrixTable.header(matrix));
      for (int i = 0; i < matrix.size(); i++) {
        output.write(MatrixTable.row(matrix, i));
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private Distance distance() {
    try {
      return Distances.named(measure);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static DistanceMatrix measure(Corpus corpus, Distance distance, FeatureSpec features, Workers workers) {
    try {
      Fingerprinter fingerprinter = Fingerprinter.fit(features, corpus, workers);
      List<Fingerprint> fingerprints = workers.map(corpus.documents(), fingerprinter::fingerprint);
      return DistanceMatrix.of(distance, fingerprints, workers);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these texts cannot be compared: " + e.getMessage());
    }
  }
}
