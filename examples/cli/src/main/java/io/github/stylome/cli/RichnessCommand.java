package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.RichnessRows;
import io.github.stylome.cli.output.RowsFormat;
import io.github.stylome.cli.output.TextMeasures;
import io.github.stylome.language.Language;
import io.github.stylome.language.LanguageGuess;
import io.github.stylome.parallel.Workers;
import io.github.stylome.readability.ProseCounts;
import io.github.stylome.readability.Readability;
import io.github.stylome.richness.RichnessProfiler;
import io.github.stylome.richness.RichnessRule;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.Tokenizer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how rich the words of texts are, how readable they are, and how long their words and sentences. */
@Command(
    name = "richness",
    description = {
      "Measures how varied the words of texts are, how readable they are, how long their words and sentences, and how "
          + "they are punctuated.",
      "",
      "Texts are read one after the other and not kept, unless they are joined, and ids may repeat."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a row for every measure of every text, as JSON or CSV:",
      "  id, label            of the text; the label is null if it has none",
      "  kind, measure        richness: ttr, mattr, mtld, hd-d, yule-k, simpson-d, honore-r, sichel-s,",
      "                       brunet-w, hapax, dis, entropy; readability: flesch-reading-ease,",
      "                       flesch-kincaid, gunning-fog, smog, coleman-liau, ari, lix, lix-arabic;",
      "                       word-length (letters) and sentence-length (words): mean, median, …;",
      "                       punctuation: all, and each mark, in 1,000 words",
      "  value, lower, upper  what texts of any length can be compared by, and its 95%% interval: for all",
      "                       but mattr and mtld, the mean over windows of --window words",
      "  wholeText            the measure of all words of the text, which only texts of equal length can",
      "                       be compared by",
      "  words, minimumWords  how many the value rests on, and needs",
      "  reliable             whether there are enough to tell writers apart",
      "  language             that a readability formula was asked for",
      "  reason               why there is no value: no-words, too-short, no-repetition, other-language",
      "Nothing is drawn by chance. docs/richness.md says where the minimum of each measure comes from.",
      "",
      "Examples:",
      "  stylome richness novels/ --normalizer nfc,unwrap-lines --out richness.jsonl",
      "  stylome richness answers.jsonl.gz --join --measures mtld,hd-d --as csv --out -",
      "  stylome richness essay.txt --measures readability,punctuation --language en --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RichnessCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "Texts to measure.")
  private List<String> texts;

  @Option(
      names = "--measures",
      paramLabel = "LIST",
      split = ",",
      description = "Measures or kinds of them, joined by commas (default: all).")
  private List<String> measures =
      List.of("richness", "readability", "word-length", "sentence-length", "punctuation");

  @Option(names = "--window", paramLabel = "N", description = "Words of a window (default: ${DEFAULT-VALUE}).")
  private int window = RichnessRule.STANDARD_WINDOW;

  @Option(names = "--join", description = "Measure the texts of a label as one text, whose id is the label.")
  private boolean join;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language that readability is measured for, as en or ar (default: what each text seems to be "
          + "in).")
  private @Nullable String language;

  @Option(
      names = "--tokenizer",
      paramLabel = "NAME",
      defaultValue = "words",
      completionCandidates = FeatureOptions.TokenizerNames.class,
      description = "How texts are cut into words for their richness: ${COMPLETION-CANDIDATES} (default: "
          + "${DEFAULT-VALUE}). Case does not count.")
  private String tokenizer;

  @Option(
      names = "--normalizer",
      paramLabel = "RULES",
      defaultValue = "nfc",
      description = "Rules of normalisation, joined by commas in their order, or none (default: ${DEFAULT-VALUE}). "
          + "Every line break ends a sentence: wrapped text needs unwrap-lines.")
  private String normalizer;

  @Option(names = "--histograms", description = "Also write how many words and sentences have each length.")
  private boolean histograms;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowsFormat format;

  @Option(
      names = "--out",
      paramLabel = "P",
      required = true,
      description = "The file to write, whole or not at all; - is standard output.")
  private String out;

  @Mixin
  private RunOptions run;

  RichnessCommand(Console console) {
    this.console = console;
  }

  /** How texts are measured. */
  private record Measuring(Normalizer normalizer, RichnessProfiler profiler, Optional<Language> language) {
    TextMeasures of(String text) {
      CharSequence normal = normalizer.normalize(text);
      ProseCounts counts = ProseCounts.of(normal);
      Optional<Language> own = language.isPresent() ? language : LanguageGuess.of(normal).best();
      return new TextMeasures(profiler.measure(normal), counts, own,
          own.map(known -> Readability.of(counts, known)).orElseGet(() -> Readability.ofUnknownLanguage(counts)));
    }
  }

  @Override
  public Integer call() throws IOException {
    Measuring measuring = measuring();
    RichnessRows written = new RichnessRows(format, chosen(), histograms);
    Inputs inputs = run.inputs(texts);
    RowFormat rowFormat = run.disputed();
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = OutputFile.open(out, inputs.files(), console.out())) {
      try (RowSource rows = join
              ? JoinedRows.of(inputs.openEndless(console.in(), rowFormat, rejections))
              : inputs.openEndless(console.in(), rowFormat, rejections);
          Progress progress = run.on(console).startProgress("measuring", inputs.totalBytes())) {
        measure(rows, measuring, threads.workers(), written, output, progress);
      }
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private static void measure(RowSource rows, Measuring measuring, Workers workers, RichnessRows written,
      OutputFile output, Progress progress) throws IOException {
    for (List<Row> batch = Batches.next(rows); !batch.isEmpty(); batch = Batches.next(rows)) {
      List<TextMeasures> measured = workers.map(batch, row -> measuring.of(row.document().text()));
      for (int i = 0; i < batch.size(); i++) {
        written.add(batch.get(i), measured.get(i));
      }
      output.write(written.take());
      progress.at(rows.bytesRead());
    }
  }

  private Measuring measuring() {
    try {
      Tokenizer words = Shapes.tokenizerNamed(tokenizer);
      return new Measuring(Normalizer.parse(normalizer), RichnessProfiler.of(words).withWindow(window),
          language == null ? Optional.empty() : Optional.of(Language.ofCode(language)));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  private Set<String> chosen() {
    if (measures.isEmpty()) {
      throw refused("--measures names none; there are " + RichnessRows.names(), null);
    }
    for (String measure : measures) {
      if (!RichnessRows.names().contains(measure)) {
        throw refused("--measures: there is no \"" + measure + "\"; there are " + RichnessRows.names(), null);
      }
    }
    return new LinkedHashSet<>(measures);
  }

  private ParameterException refused(String message, @Nullable Throwable cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }
}
