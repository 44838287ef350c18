package io.github.stylome.cli;

import io.github.stylome.classify.Classifier;
import io.github.stylome.classify.CrossValidation;
import io.github.stylome.classify.CrossValidationResult;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TriedText;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.output.CrossValidationRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how often a method is right about texts that it did not learn from. */
@Command(
    name = "crossvalidate",
    description = "Says how often a method is right about texts that it did not learn from, leaving out one text, or "
        + "all that belong together, after the other.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every text, or slice, in their order:",
      "  id, label           of the text",
      "  best                the label that is predicted; null if the first two are tied",
      "  correct             whether that is its own",
      "  possible            whether a text with its label was learnt from, so that it could be",
      "  scores              {LABEL: number}, the best first, on the method's own scale",
      "With --summary, one row: {method, features, folds, texts, possible, correct, accuracy, confusions:",
      "{LABEL: {PREDICTED: texts}}}. Features are the most frequent of all texts; all else is learnt",
      "without what is left out. docs/classification.md says more.",
      "",
      "Examples:",
      "  stylome crossvalidate novels/ --out -",
      "  stylome crossvalidate novels/ --slice 5000 --method svm --out slices.jsonl --summary svm.json",
      "  stylome crossvalidate novels/ --method delta --distance burrows-delta --mfw 500 --stylo --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CrossValidateCommand implements Callable<Integer> {
  /** What is left out together. */
  enum By {
    /** All texts of a prompt. */
    PROMPT,
    /** Each text by itself. */
    TEXT
  }

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "Texts with labels.")
  private List<String> texts;

  @Mixin
  private ClassifierOptions classifierOptions;

  @Option(
      names = "--mfw",
      paramLabel = "N",
      description = "How many features, most frequent first (default: ${DEFAULT-VALUE}).")
  private int limit = 1000;

  @Mixin
  private FeatureOptions featureOptions;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "PROMPT",
      description = "What is left out together: prompt (the default: texts with one prompt; a text without is left out "
          + "by itself) or text. Slices of a text are never parted.")
  private By by;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Leave out as many parts, each of several prompts or texts (default: one prompt or text after the "
          + "other).")
  private @Nullable Integer folds;

  @Option(
      names = "--slice",
      paramLabel = "N",
      description = "Cut every text into slices of N tokens; what is left at its end is dropped.")
  private @Nullable Integer slice;

  @Mixin
  private OutputOptions out;

  @Option(names = "--summary", paramLabel = "P2", description = "Where to write the row that sums up.")
  private @Nullable String summary;

  @Mixin
  private RunOptions run;

  CrossValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Classifier classifier = classifierOptions.classifier();
    FeatureSpec features = featureOptions.of(limit);
    CrossValidation validation = validation();
    RowFormat format = run.training();
    Inputs inputs = run.inputs(texts);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(inputs.files(), console);
        OutputFile sum = summary == null
            ? OutputFile.standard(console.out())
            : OutputFile.open(summary, inputs.files(), console.out())) {
      Corpus read = new CorpusReader(run.on(console), rejections, false).read(inputs, format, features);
      CrossValidationResult result =
          validate(classifier, features, validation, parts(read, features), threads.workers());
      for (TriedText text : result.texts()) {
        output.write(CrossValidationRows.row(text));
      }
      if (summary != null) {
        sum.write(CrossValidationRows.summary(result, features));
        sum.commit();
      }
      output.commit();
      run.on(console).note(result.classifier() + ": " + result.correct() + " of " + result.texts().size()
          + " right, of which " + result.possible() + " could be");
    }
    return ExitStatus.after(rejections);
  }

  private CrossValidation validation() {
    Integer count = folds;
    if (count != null && count < 2) {
      throw new ParameterException(spec.commandLine(), "--folds must be at least 2, not " + count);
    } else if (slice != null && slice < 1) {
      throw new ParameterException(spec.commandLine(), "--slice must be at least 1, not " + slice);
    }
    out.requireOther("--summary", summary);
    return count == null ? CrossValidation.leaveOneGroupOut() : CrossValidation.ofFolds(count);
  }

  /** Returns the texts, or their slices, in the groups that are left out together. */
  private Corpus parts(Corpus read, FeatureSpec features) {
    List<Document> parts = new ArrayList<>();
    for (Document text : read) {
      Document grouped = by == By.PROMPT && text.group().isPresent()
          ? text
          : Document.of(text.id(), text.label().orElseThrow(), text.text());
      if (slice == null) {
        parts.add(grouped);
      } else {
        addSlices(grouped, features, slice, parts);
      }
    }
    if (parts.isEmpty()) {
      throw new CommandFailure("no text has as many as " + slice + " tokens");
    }
    return Corpus.copyOf(parts);
  }

  private static void addSlices(Document text, FeatureSpec features, int size, List<Document> parts) {
    String normalized = features.normalize(text.text()).toString();
    String group = text.group().orElse(text.id());
    for (TokenWindow window : TokenWindows.slices(features.tokenizer(), normalized, size)) {
      String id = text.id() + "_" + (window.index() + 1);
      parts.add(Document.of(id, text.label().orElseThrow(), normalized.substring(window.start(), window.end()))
          .withGroup(group));
    }
  }

  private CrossValidationResult validate(
      Classifier classifier, FeatureSpec features, CrossValidation validation, Corpus corpus, Workers workers) {
    try (Progress progress = run.on(console).startWork("trying")) {
      progress.at(0);
      FeatureTable table = FeatureTable.measure(Fingerprinter.fit(features, corpus, workers), corpus, workers);
      return validation.run(classifier, table, workers);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("nothing can be tried with these texts: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }
}
