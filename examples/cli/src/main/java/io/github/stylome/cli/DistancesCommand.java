package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.MatrixTable;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
  /** What n-grams are made of. */
  enum Unit {
    /** Tokens. */
    WORD,
    /** Code points of the tokens, joined by single spaces. */
    CHAR,
    /** Grapheme clusters of the tokens, joined by single spaces. */
    GRAPHEME
  }

  /** The names that the help lists. */
  static final class TokenizerNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Tokenizers.all().stream().map(Tokenizer::name).iterator();
    }
  }

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

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "WORD",
      description = "word (the default), or char or grapheme for those of the words, joined by single spaces.")
  private Unit unit;

  @Option(names = "--n", paramLabel = "K", description = "Units to a feature (default: ${DEFAULT-VALUE}).")
  private int n = 1;

  @Option(
      names = "--tokenizer",
      paramLabel = "NAME",
      defaultValue = "words",
      completionCandidates = TokenizerNames.class,
      description = "How texts are cut: ${COMPLETION-CANDIDATES}, or a tokenizer of layout (default: ${DEFAULT-VALUE}).")
  private String tokenizer;

  @Option(
      names = "--normalizer",
      paramLabel = "RULES",
      defaultValue = "nfc,fold-case,unify-quotes,unify-dashes",
      description = "Rules of normalisation, joined by commas in their order, or none (default: ${DEFAULT-VALUE}).")
  private String normalizer;

  @Option(
      names = "--culling",
      paramLabel = "X",
      description = "Share of the texts that a feature must be in, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double culling;

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
    Distance distance = option(() -> Distances.named(measure));
    FeatureSpec features = option(this::features);
    RowFormat format = run.disputed();
    Inputs inputs = run.inputs(texts);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, inputs.files(), console.out())) {
      Corpus corpus = read(inputs, format, features, rejections);
      DistanceMatrix matrix = measure(corpus, distance, features, threads.workers());
      output.write(MatrixTable.header(matrix));
      for (int i = 0; i < matrix.size(); i++) {
        output.write(MatrixTable.row(matrix, i));
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private <T> T option(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private FeatureSpec features() {
    NGrams ngrams = switch (unit) {
      case WORD -> NGrams.ofWords(n);
      case CHAR -> NGrams.ofCharacters(n);
      case GRAPHEME -> NGrams.ofGraphemes(n);
    };
    return FeatureSpec.builder()
        .normalizer(Normalizer.parse(normalizer))
        .tokenizer(Shapes.tokenizerNamed(tokenizer))
        .features(new MostFrequent(ngrams, limit, culling))
        .build();
  }

  private Corpus read(Inputs inputs, RowFormat format, FeatureSpec features, Rejections rejections)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    try (RowSource source = inputs.open(console.in(), format, rejections);
        Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        progress.at(source.bytesRead());
        Document document = row.get().document();
        if (!MatrixTable.canHold(document.id())) {
          rejections.report(row.get().place(), "a table cannot hold the id " + Visible.excerpt(document.id())
              + ": it has a tab, a line break or half a surrogate pair");
        } else if (!features.canMeasure(document.text())) {
          rejections.report(
              row.get().place(), "there is nothing to measure in the text " + Visible.excerpt(document.id()));
        } else {
          documents.add(document);
        }
      }
    }
    return Corpus.copyOf(documents);
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
